// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/history.hpp>
#include <patron/ltv/bg_nbd.hpp>
#include <patron/ltv/track_purchases.hpp>

#include <array>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "catch.hpp"
#include "support/cdnow.hpp"
#include "support/purchase_goldens.hpp"
#include "support/sentence.hpp"

using patron::active_day;
using patron::bg_nbd;
using patron::real_days;
using patron::track_purchases;
using std::chrono::days;
using std::chrono::sys_days;
using namespace std::chrono_literals;

namespace caller {

/// Everybody buys again once a week.
struct weekly {
  friend bool operator==(weekly const&, weekly const&) = default;
  double expected_purchases(real_days t) const { return t.count() / 7.0; }
};

}  // namespace caller

namespace {

using caller::weekly;

sys_days const start = 2024y / std::chrono::January / 1;

active_day<int> on(int customer, int day) {
  return {customer, patron::day_point{start + days{day}}};
}

}  // namespace

static_assert(patron::tracking_model<bg_nbd>);

TEST_CASE("track_purchases: by hand", "[ltv]") {
  // Customer 3 joins after the calibration and is not counted.
  std::vector<active_day<int>> const active{on(1, 0),  on(1, 3), on(1, 9), on(2, 5),
                                            on(2, 20), on(3, 8), on(3, 9)};
  auto const rows = track_purchases(active, weekly{}, start + days{6}, start + days{17});
  REQUIRE(rows.size() == 2);  // 18 days: two whole weeks
  CHECK(rows[0].days == patron::window{start, start + days{7}});
  CHECK(rows[0].actual == 1);
  CHECK(rows[1].actual == 1);
  CHECK(rows[1].actual_so_far == 2);
  // Until the end of day 6: 7 days of the first customer, 2 of the second.
  CHECK(support::close(rows[0].expected, 9.0 / 7.0, 1e-15));
  CHECK(support::close(rows[1].expected, 2.0, 1e-15));
  CHECK(support::close(rows[1].expected_so_far, 23.0 / 7.0, 1e-15));
}

TEST_CASE("track_purchases: CDNOW's weeks 20 to 25", "[ltv]") {
  auto const path = support::shared_file("data/cdnow_sample_orders.csv");
  if (path.empty()) {
    WARN("skipped: no shared data");
    return;
  }
  using support::order;
  auto const orders = patron::read_csv<order>(path, patron::column("customer", &order::buyer),
                                              patron::column("date", &order::day),
                                              patron::column("amount", &order::total));
  auto const active = patron::active_days(orders, &order::buyer, &order::day, &order::total);
  bg_nbd const btyd{.r = .2425982, .alpha = 4.4136842, .a = .7929899, .b = 2.4261667};
  auto const rows = track_purchases(active, btyd, 1997y / std::chrono::September / 30,
                                    1998y / std::chrono::June / 30);
  REQUIRE(rows.size() == 78);
  std::array<std::uint64_t, 6> const actual{73, 55, 70, 33, 56, 99};
  std::array<double, 6> const expected{76.86531, 74.88843, 73.04554, 71.32166, 69.70412, 68.18213};
  std::array<double, 6> const so_far{1312.458, 1387.346, 1460.392, 1531.713, 1601.418, 1669.6};
  for (std::size_t i = 0; i < 6; ++i) {
    CHECK(rows[19 + i].actual == actual[i]);
    CHECK(support::close(rows[19 + i].expected, expected[i], 1e-6));
    CHECK(support::close(rows[19 + i].expected_so_far, so_far[i], 1e-6));
  }
}

TEST_CASE("track_purchases: edges", "[ltv]") {
  std::vector<active_day<int>> const nothing;
  CHECK(track_purchases(nothing, weekly{}, start, start + days{30}).empty());
  std::vector<active_day<int>> const one{on(1, 0)};
  CHECK(track_purchases(one, weekly{}, start, start + days{5}).empty());
  CHECK(track_purchases(one, weekly{}, start, start + days{5}, days{2}).size() == 3);

  std::vector<active_day<int>> const unsorted{on(1, 0), on(1, 3), on(1, 2)};
  CHECK(support::sentence([&] { return track_purchases(unsorted, weekly{}, start, start); }) ==
        "track_purchases: record 2: days are not sorted by customer, then day");
  CHECK(support::sentence([&] { return track_purchases(one, weekly{}, start, start, days{0}); }) ==
        "track_purchases: a period is above 0 days");
}
