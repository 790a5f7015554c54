// SPDX-License-Identifier: MIT
#include <patron/ltv/concentration.hpp>

#include <type_traits>
#include <vector>

#include "catch.hpp"
#include "support/orders.hpp"

using namespace patron::literals;
using support::dollars;

namespace {

struct customer {
  int id{};
  dollars brought{};
};
using patron::concentration;
static_assert(std::is_same_v<decltype(concentration(std::vector<customer>{}, &customer::brought)),
                             patron::concentration_report<dollars>>);

}  // namespace

TEST_CASE("concentration: the best tenth") {
  std::vector<customer> firm;
  for (int i = 1; i <= 20; ++i) firm.push_back({i, i * 1_usd});
  auto const tenth = concentration(firm, &customer::brought);
  CHECK(tenth.top == 2);
  CHECK(tenth.customers == 20);
  CHECK(tenth.amount == 39_usd);
  CHECK(tenth.total == 210_usd);
  CHECK(*tenth.share() == 39.0 / 210.0);

  // A part of a customer counts as a whole one.
  firm.push_back({21, 21_usd});
  CHECK(concentration(firm, &customer::brought).top == 3);
  CHECK(concentration(firm, &customer::brought, 1.0).top == 21);
  CHECK(*concentration(firm, &customer::brought, 1.0).share() == 1.0);
}

TEST_CASE("concentration: an exact part is no part more") {
  for (std::uint64_t n = 10; n <= 100'000; n += 10) {
    double const wanted = 0.1 * static_cast<double>(n);
    REQUIRE(patron::detail::whole_customers(wanted) == n / 10);
  }
}

TEST_CASE("concentration: edges") {
  CHECK(!concentration(std::vector<dollars>{}).share());
  CHECK(concentration(std::vector<dollars>{}).top == 0);
  CHECK(!concentration(std::vector<dollars>{0_usd, 0_usd}).share());
  CHECK(!concentration(std::vector<dollars>{1_usd, -5_usd}).share());
  CHECK(*concentration(std::vector<dollars>{5_usd}).share() == 1.0);
  CHECK(concentration(std::vector<dollars>{-1_usd, 5_usd}).amount == 5_usd);
  CHECK(*concentration(std::vector<double>{0.5, 1.5}, {}, 0.5).share() == 0.75);
  CHECK_THROWS_AS(concentration(std::vector<dollars>{}, {}, 0.0), patron::error);
  CHECK_THROWS_AS(concentration(std::vector<dollars>{}, {}, 1.1), patron::error);
}
