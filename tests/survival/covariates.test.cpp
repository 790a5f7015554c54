// SPDX-License-Identifier: MIT
#include <patron/survival/covariates.hpp>

#include <array>

#include "catch.hpp"

using patron::covariates;

namespace {

struct contract {
  bool monthly = false;
  int staff = 0;
  double price = 0.0;
};

template<class... Projections>
concept makes_a_list = requires(Projections... each) { covariates(each...); };

}  // namespace

static_assert(!makes_a_list<>, "a regression on nothing is none");
static_assert(makes_a_list<bool contract::*>);
static_assert(decltype(covariates(&contract::monthly, &contract::price))::size == 2);

TEST_CASE("covariates: the numbers of a record in the order of the list", "[survival]") {
  auto read = covariates(&contract::price, &contract::monthly,
                         [](contract const& c) { return c.staff * 10; });
  CHECK(read(contract{true, 7, 2.5}) == std::array{2.5, 1.0, 70.0});
}
