// SPDX-License-Identifier: MIT
#include <patron/ltv/bg_nbd.hpp>
#include <patron/ltv/holdout_check.hpp>
#include <patron/ltv/holdout_total.hpp>
#include <patron/numeric/generator.hpp>
#include <patron/numeric/shuffle.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

using patron::bg_nbd;
using patron::holdout_check;
using patron::holdout_total;
using patron::purchase_pattern;
using std::chrono::days;
using std::chrono::weeks;

namespace {

struct row {
  purchase_pattern calibration{};
  std::uint32_t purchases = 0;
};

constexpr bg_nbd model{.r = 0.243, .alpha = 4.414, .a = 0.793, .b = 2.426};

std::vector<row> made(int customers) {
  patron::generator random{2};
  std::vector<row> rows;
  for (int i = 0; i < customers; ++i) {
    auto const one = model.simulate(random, weeks{39}, weeks{39});
    rows.push_back({one.pattern, one.future_purchases});
  }
  return rows;
}

template<class T>
concept takes_a_range_of =
    requires(holdout_total<bg_nbd> total, std::vector<T> const& range) { total.add(range); };

}  // namespace

static_assert(takes_a_range_of<row>);
static_assert(!takes_a_range_of<purchase_pattern>);

TEST_CASE("holdout_total: by hand", "[ltv]") {
  purchase_pattern const once{.frequency = 0, .recency = days{0}, .age = days{70}};
  purchase_pattern const often{.frequency = 9, .recency = days{60}, .age = days{70}};
  holdout_total total{model, weeks{10}, 3};
  total.add(std::vector<row>{{once, 0}, {often, 4}});
  total.add(std::vector<row>{{once, 2}});
  auto const groups = total.by_frequency();
  REQUIRE(groups.size() == 4);
  CHECK(groups[0].customers == 2);
  CHECK(groups[0].actual == 2);
  CHECK(groups[0].active == patron::rate{1, 2});
  CHECK(groups[0].expected == 2.0 * model.expected_purchases(once, weeks{10}));
  CHECK(groups[1].customers == 0);
  CHECK(groups[3].from == 9.0);
  CHECK(groups[3].to == 9.0);
  CHECK(groups[3].expected == model.expected_purchases(often, weeks{10}));
  CHECK(total.total().customers == 3);
  CHECK(total.total().actual == 6);
}

TEST_CASE("holdout_total: any parts in any order say what holdout_check says", "[ltv]") {
  auto rows = made(2000);
  holdout_check const check{rows, model, weeks{39}};
  patron::generator random{3};
  for (std::size_t const size : {std::size_t{130}, std::size_t{1999}, std::size_t{2000}}) {
    patron::shuffle(rows, random);
    holdout_total total{model, weeks{39}};
    for (std::size_t i = 0; i < rows.size(); i += size) {
      total.add(std::span{rows}.subspan(i, (std::min)(size, rows.size() - i)));
    }
    CHECK(total.total() == check.total());
    CHECK(total.by_frequency() == check.by_frequency());
  }
}

TEST_CASE("holdout_total: nobody, and customers that cannot be", "[ltv]") {
  holdout_total nobody{model, weeks{1}};
  nobody.add(std::vector<row>{});
  CHECK(nobody.by_frequency().empty());
  CHECK(nobody.total() == patron::holdout_group{});
  CHECK(support::sentence([] {
          return holdout_total{model, weeks{-1}};
        }) == "holdout_total: horizon \"-7\" is not a time from 0 on, in days");
  purchase_pattern const late{.frequency = 1, .recency = days{9}, .age = days{8}};
  CHECK(support::sentence([&] {
          nobody.add(std::vector<row>{{late, 0}});
          return 0;
        }) == "holdout_total: record 0: recency \"9\" is above the age");
}
