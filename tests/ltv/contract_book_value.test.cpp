// SPDX-License-Identifier: MIT
#include <patron/ltv/contract_book_value.hpp>
#include <patron/ltv/shifted_beta_geometric.hpp>

#include <chrono>
#include <cmath>
#include <type_traits>
#include <vector>

#include "catch.hpp"
#include "support/orders.hpp"
#include "support/sentence.hpp"

using namespace patron::literals;
using patron::contract_book_value;
using patron::discount;
using support::dollars;

namespace {

struct contract {
  int renewals_made{};
  dollars margin{};
};

constexpr patron::shifted_beta_geometric model{0.668, 3.806};

auto value_of(std::vector<contract> const& contracts) {
  return contract_book_value(contracts, model, discount::annual(0.1), &contract::renewals_made,
                             &contract::margin);
}
static_assert(std::is_same_v<decltype(value_of({})), patron::estimated<dollars>>);

}  // namespace

TEST_CASE("contract_book_value: margin times residual lifetime, rounded once") {
  discount const rate = discount::annual(0.1);
  dollars const hundred = value_of({{0, 100_usd}});
  CHECK(hundred == dollars::from_double(100.0 * model.residual_lifetime(0, rate),
                                        patron::rounding::half_even));

  double expected = 0.0;
  std::vector<contract> contracts;
  for (int made = 0; made < 10; ++made) {
    for (int i = 0; i < 20; ++i) contracts.push_back({made, dollars::from_minor(333 + i)});
    expected += (20 * 3.33 + 1.90) * model.residual_lifetime(made, rate);
  }
  auto const value = value_of(contracts);
  CHECK(std::abs(value.amount().to_double() - expected) <= 0.0051);

  support::chance random{1};
  support::shuffle(contracts, random);
  CHECK(value_of(contracts) == value);
}

TEST_CASE("contract_book_value: amounts that are numbers, payments by the month") {
  struct monthly {
    unsigned made;
    double margin;
  };
  std::vector<monthly> const two{{3, 10.0}, {0, 20.0}};
  discount const rate = discount::annual(0.1);
  auto const value = contract_book_value(two, model, rate, &monthly::made, &monthly::margin,
                                         std::chrono::months{1});
  double const expected = 10.0 * model.residual_lifetime(3, rate, std::chrono::months{1}) +
                          20.0 * model.residual_lifetime(0, rate, std::chrono::months{1});
  CHECK(std::abs(value.amount() / expected - 1.0) < 1e-15);
}

TEST_CASE("contract_book_value: edges") {
  CHECK(value_of({}).amount() == 0_usd);
  CHECK(value_of({{5, 0_usd}}).amount() == 0_usd);
  CHECK(value_of({{5, -1_usd}}).amount() < 0_usd);  // a contract may cost more than it brings
  CHECK(support::sentence([] {
          return value_of({{-1, 1_usd}});
        }) == "contract_book_value: renewals \"-1\" is below 0");
  CHECK(!support::sentence([] {
           return contract_book_value(std::vector<contract>{{0, 1_usd}}, model, discount{},
                                      &contract::renewals_made, &contract::margin);
         }).empty());
}
