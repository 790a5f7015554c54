// SPDX-License-Identifier: MIT
#include <patron/cycle/firm_bands.hpp>
#include <patron/cycle/projection.hpp>
#include <patron/numeric/generator.hpp>

#include <concepts>

#include "catch.hpp"
#include "cycle/firm_by_hand.hpp"

namespace {

using firm_by_hand::euros;
using namespace patron::literals;
using bands = patron::firm_bands<euros>;

static_assert(std::regular<bands> && std::regular<patron::firm_band<euros>>);

/// Ten customers who buy nothing; a share of them stays.
bands of_ten(double grip) {
  patron::firm<euros> const f{
      .prospects = {{}}, .customers = {{.now = 10, .grip = grip}}, .costs = {.a_period = 3_eur}};
  patron::generator random{1};
  return patron::projection{f}.simulate(2, 20, random);
}

TEST_CASE("firm_bands: where chance decides nothing a band has no width", "[cycle]") {
  bands const all_stay = of_ten(1.0);
  REQUIRE(all_stay.periods.size() == 2);
  auto const& last = all_stay.periods[1];
  CHECK(last.customers == patron::estimate<>{10.0, 10.0, 10.0, 0.8});
  CHECK(last.left == patron::estimate<>{0.0, 0.0, 0.0, 0.8});
  CHECK(last.profit.value.amount() == -3_eur);
  CHECK(last.total_profit.value.amount() == -6_eur);  // of this period and the one before
  CHECK(last.total_profit.low == last.total_profit.high);
  CHECK(all_stay.shrunk == patron::rate{0, 20});
}

TEST_CASE("firm_bands: shrunk are the paths that end with fewer customers", "[cycle]") {
  bands const all_leave = of_ten(0.0);
  CHECK(all_leave.shrunk == patron::rate{20, 20});
  CHECK(all_leave.periods[0].left.value == 10.0);
  CHECK(all_leave.periods[1].left.value == 0.0);
  CHECK(all_leave.periods[1].customers.high == 0.0);
}

}  // namespace
