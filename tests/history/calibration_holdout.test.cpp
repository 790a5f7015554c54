// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/history/calibration_holdout.hpp>

#include <chrono>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "history/orders.hpp"
#include "support/sentence.hpp"

namespace {

using namespace std::chrono_literals;
using history_test::order;
using std::chrono::days;
using std::chrono::sys_days;

template<class Id, class Amount>
auto split(std::vector<order<Id, Amount>> const& orders, sys_days calibration_until,
           sys_days until) {
  using record = order<Id, Amount>;
  return patron::calibration_holdout(orders, calibration_until, until, &record::buyer, &record::day,
                                     &record::paid);
}

static_assert(std::regular<patron::holdout_summary<int, double>>);

constexpr sys_days start{1997y / std::chrono::January / 1};

TEST_CASE("a customer's holdout counts days, orders and money after the calibration") {
  std::vector<order<>> const orders = {{1, start, 10},
                                       {1, start + days{10}, 20},  // the last day of calibration
                                       {1, start + days{11}, 30},
                                       {1, start + days{11}, 5},
                                       {1, start + days{15}, -8},
                                       {1, start + days{20}, 0},
                                       {2, start + days{3}, 7},   // never came back
                                       {3, start + days{12}, 9},  // came later: in neither part
                                       {4, start + days{4}, -9},  // a refund is no purchase
                                       {4, start + days{14}, 9}};
  auto const rows = split(orders, start + days{10}, start + days{20});
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].calibration.customer == 1);
  CHECK(rows[0].calibration.frequency == 1);
  CHECK(rows[0].calibration.age == days{10});
  CHECK(rows[0].calibration.total == 30);
  CHECK(rows[0].purchases == 2);
  CHECK(rows[0].orders == 3);
  CHECK(rows[0].total == 27);
  CHECK(rows[1] == patron::holdout_summary<int, std::int64_t>{.calibration = rows[1].calibration});
  CHECK(rows[1].calibration.customer == 2);
}

TEST_CASE("the calibration is the summary of the orders up to its end") {
  std::vector<int> const ids = {1, 2, 3, 4, 5, 6, 7, 8};
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    auto const orders = history_test::random_orders(60, ids, start, 100, seed);
    sys_days const middle = start + days{static_cast<int>(seed)};
    std::vector<order<>> before;
    for (auto const& o : orders) {
      if (o.day <= middle) before.push_back(o);
    }
    auto const expected = history_test::by_definition(before, middle);
    auto const rows = split(orders, middle, start + days{100});
    REQUIRE(rows.size() == expected.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      CHECK(rows[i].calibration == expected[i]);
      std::set<sys_days> purchase_days;
      std::uint32_t purchases = 0;
      std::int64_t total = 0;
      for (auto const& o : orders) {
        if (o.buyer != expected[i].customer || o.day <= middle) continue;
        total += o.paid;
        if (o.paid < 0) continue;
        ++purchases;
        purchase_days.insert(o.day);
      }
      CHECK(rows[i].purchases == purchase_days.size());
      CHECK(rows[i].orders == purchases);
      CHECK(rows[i].total == total);
    }
    CHECK(split(history_test::shuffled(orders, seed), middle, start + days{100}) == rows);
  }
}

TEST_CASE("holdout sums of double are the same bits in any order") {
  std::vector<order<int, double>> orders;
  for (int i = 0; i < 400; ++i) orders.push_back({i % 5, start + days{i % 90}, (i * i % 97) / 7.0});
  auto const rows = split(orders, start + days{30}, start + days{90});
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    CHECK(split(history_test::shuffled(orders, seed), start + days{30}, start + days{90}) == rows);
  }
}

TEST_CASE("a split with its days out of order is refused by name") {
  std::vector<order<>> const orders = {{1, start, 10}};
  CHECK(support::sentence([&] { return split(orders, start + days{2}, start + days{1}); }) ==
        "calibration_holdout: calibration_until \"1997-01-03\" is after until, 1997-01-02");
  CHECK(support::sentence([&] { return split(orders, start - days{9}, start - days{1}); }) ==
        "calibration_holdout: record 0: day \"1997-01-01\" is after until, 1996-12-31");
}

TEST_CASE("CDNOW's sample splits as in the literature") {
  auto const sample = history_test::read_cdnow("cdnow_sample_orders.csv");
  if (sample.empty()) {
    WARN("skipped: no shared data");
    return;
  }
  auto const rows =
      split(sample, 1997y / std::chrono::September / 30, 1998y / std::chrono::June / 30);
  CHECK(rows.size() == 2'357);
  // Repeat buyers of the calibration, and what each group by frequency bought on average in the
  // holdout: the vignette of the R package BTYD prints both.
  std::vector<double> customers(8);
  std::vector<double> purchases(8);
  for (auto const& row : rows) {
    std::size_t const group = std::min<std::size_t>(row.calibration.frequency, 7);
    customers[group] += 1;
    purchases[group] += row.purchases;
  }
  CHECK(customers == std::vector<double>{1411, 439, 214, 100, 62, 38, 29, 64});
  std::vector<double> const printed = {.2367116, .6970387, 1.392523, 1.56,
                                       2.532258, 2.947368, 3.862069, 6.359375};
  for (std::size_t i = 0; i < printed.size(); ++i) {
    CHECK(std::abs(purchases[i] / customers[i] - printed[i]) < 5e-7);  // as many digits as printed
  }
}

TEST_CASE("nobody bought before the holdout") {
  CHECK(split(std::vector<order<>>{}, start, start).empty());
  CHECK(split(std::vector<order<>>{{1, start, 1}}, start - days{1}, start).empty());
}

}  // namespace
