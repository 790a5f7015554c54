// SPDX-License-Identifier: MIT
#include <patron/grip/rfm_scores.hpp>
#include <patron/grip/segments.hpp>
#include <patron/history/summarize.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "support/orders.hpp"

using namespace std::chrono;
using patron::rfm_bins;
using patron::segment_plan;
using patron::segment_rule;
using support::order;
using member = patron::segment_customer<std::uint32_t, std::string_view>;

namespace {

constexpr segment_plan plan{rfm_bins{3, 3, 1}, segment_rule{"regulars", {2, 3}, {2, 3}},
                            segment_rule{"new", {2, 3}, {1, 1}}, segment_rule{"gone", {1, 1}}};

}  // namespace

TEST_CASE("segments: everybody by her scores") {
  std::vector<patron::rfm_customer<std::uint32_t>> const scores = {
      {3, {3, 3, 1}}, {5, {1, 3, 1}}, {8, {2, 1, 1}}, {9, {1, 1, 1}}};
  auto const all = patron::segments(scores, plan);
  CHECK(all == std::vector<member>{{3, "regulars"}, {5, "gone"}, {8, "new"}, {9, "gone"}});
  CHECK(patron::customers_in(all, "gone") == std::vector<std::uint32_t>{5, 9});
  CHECK(patron::customers_in(all, "nobody").empty());
}

TEST_CASE("segments: everybody in exactly one, whatever the firm") {
  support::chance random{11};
  for (int firm = 0; firm < 100; ++firm) {
    auto const orders = support::random_orders(random, random.below(300), 50, 400);
    auto const customers =
        patron::summarize(orders, 2025y / March / 1, &order::buyer, &order::day, &order::total);
    auto const all = patron::segments(patron::rfm_scores(customers, plan.bins()), plan);
    CHECK(all.size() == customers.size());
    std::size_t sizes = 0;
    for (auto const name : {"regulars", "new", "gone"}) {
      sizes += patron::customers_in(all, name).size();
    }
    CHECK(sizes == customers.size());
  }
}
