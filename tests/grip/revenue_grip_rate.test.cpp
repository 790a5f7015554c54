// SPDX-License-Identifier: MIT
#include <patron/grip/revenue_grip_rate.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <type_traits>
#include <vector>

#include "catch.hpp"
#include "support/orders.hpp"

using namespace std::chrono;
using namespace patron::literals;
using support::dollars;
using support::order;

namespace {

patron::window const first = patron::quarter(2024y, 1);
patron::window const second = patron::quarter(2024y, 2);

auto const grip = [](auto const& orders, auto... how) {
  return patron::revenue_grip_rate(orders, first, second, how..., &order::buyer, &order::day,
                                   &order::total);
};
using orders_t = std::vector<order>;
using revenue = patron::revenue_rate<dollars>;
static_assert(std::is_same_v<decltype(grip(orders_t{})), revenue>);

}  // namespace

TEST_CASE("revenue_grip_rate: capped for each customer") {
  orders_t const orders = {
      {1, 2024y / January / 5, 10_usd}, {1, 2024y / May / 5, 40_usd},  // buys more: keeps 10
      {2, 2024y / February / 1, 8_usd}, {2, 2024y / May / 1, 5_usd},   // buys less: keeps 5
      {3, 2024y / March / 31, 6_usd},                                  // gone
      {4, 2024y / April / 1, 99_usd}};                                 // new
  CHECK(grip(orders) == revenue{15_usd, 24_usd});
  CHECK(grip(orders).value() == 0.625);
}

TEST_CASE("revenue_grip_rate: refunds") {
  orders_t const orders = {
      {1, 2024y / January / 5, 10_usd}, {1, 2024y / March / 5, -4_usd},   // 6 at risk
      {1, 2024y / May / 5, 8_usd},      {1, 2024y / May / 6, -5_usd},     // 3 kept
      {2, 2024y / January / 5, 10_usd}, {2, 2024y / March / 5, -10_usd},  // nothing at risk
      {2, 2024y / May / 5, 8_usd},      {3, 2024y / January / 5, 7_usd},
      {3, 2024y / May / 5, -7_usd},                                    // kept less than nothing
      {4, 2024y / January / 5, -7_usd}, {4, 2024y / May / 5, 7_usd}};  // bought nothing in base
  CHECK(grip(orders) == revenue{3_usd, 13_usd});
}

TEST_CASE("revenue_grip_rate: while time goes on") {
  orders_t const orders = {{1, 2024y / January / 5, 10_usd}, {1, 2024y / April / 5, 2_usd}};
  auto const seen = grip(orders, 2024y / May / 1);
  CHECK(seen.rate == revenue{2_usd, 10_usd});
  CHECK(seen.completeness == patron::completeness::partial(1));
  CHECK(grip(orders, 2024y / June / 30).completeness == patron::completeness::complete(1));
  CHECK_THROWS_AS(grip(orders, 2024y / April / 4), patron::error);
}

TEST_CASE("revenue_grip_rate: between 0 and 1, agrees with maps, merges by customer") {
  support::chance random{7};
  for (int firm = 0; firm < 200; ++firm) {
    auto orders = support::random_orders(random, random.below(300), 1 + random.below(60), 250);
    std::map<std::uint32_t, dollars> start;
    std::map<std::uint32_t, dollars> end;
    std::map<std::uint32_t, bool> bought;
    for (order const& o : orders) {
      if (first.contains(o.day)) start[o.buyer] += o.total;
      if (first.contains(o.day) && o.total >= 0_usd) bought[o.buyer] = true;
      if (second.contains(o.day)) end[o.buyer] += o.total;
    }
    revenue expected;
    for (auto const& row : bought) {
      dollars const at_risk = start[row.first];
      if (at_risk <= 0_usd) continue;
      expected.of += at_risk;
      expected.kept += (std::max)(0_usd, (std::min)(at_risk, end[row.first]));
    }
    auto const whole = grip(orders);
    CHECK(whole == expected);
    if (whole.value()) CHECK((*whole.value() >= 0.0 && *whole.value() <= 1.0));

    support::shuffle(orders, random);
    std::array<orders_t, 3> pieces;
    for (order const& o : orders) pieces[o.buyer % 3].push_back(o);
    revenue merged;
    for (auto const& piece : pieces) merged.merge(grip(piece));
    CHECK(merged == whole);
  }
}

TEST_CASE("revenue_grip_rate: sums of doubles do not depend on the order of the input") {
  struct row {
    int who;
    sys_days on;
    double amount;
  };
  std::vector<row> rows;
  support::chance random{11};
  for (int i = 0; i < 400; ++i) {
    rows.push_back({static_cast<int>(random.below(9)), first.from + days{random.below(180)},
                    0.1 * random.below(1000)});
  }
  auto const rate = [&] {
    return patron::revenue_grip_rate(rows, first, second, &row::who, &row::on, &row::amount);
  };
  auto const before = rate();
  for (int i = 0; i < 20; ++i) {
    support::shuffle(rows, random);
    CHECK(rate() == before);
  }
}
