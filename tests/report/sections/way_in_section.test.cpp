// SPDX-License-Identifier: MIT
#include <patron/report/detail/way_in_maker.hpp>
#include <patron/report/sections/way_in_section.hpp>

#include "catch.hpp"
#include "support/reviewed.hpp"

using namespace std::chrono;
using namespace patron::literals;
using patron::holding_verdict;
using support::contains;

namespace {

/// Forty begin with tea and all but four are back a month later; forty with a sample, of whom four
/// are; three with a gift.
std::vector<support::order> beginners() {
  std::vector<support::order> orders = support::buyers_on(2024y / January / 5, 83);
  for (std::uint32_t i = 1; i <= 36; ++i) orders.push_back({i, 2024y / February / 5, 1_usd});
  for (std::uint32_t i = 41; i <= 44; ++i) orders.push_back({i, 2024y / February / 5, 1_usd});
  return orders;
}

patron::way_in_section section_of(sys_days until, days horizon) {
  auto const first_product = [](std::uint32_t customer) {
    return customer <= 40 ? "tea" : customer <= 80 ? "sample" : "gift";
  };
  patron::detail::way_in_maker maker{"product", horizon};
  maker.add(support::data_of(beginners(), until).purchases, until, first_product);
  return maker.finish();
}

}  // namespace

TEST_CASE("way_in_section: the share that comes back, the largest first") {
  auto const s = section_of(2024y / December / 31, days{180});
  REQUIRE(s.groups.size() == 3);
  CHECK(s.groups[0].group == "tea");
  CHECK(s.groups[0].customers == 40);
  CHECK(s.groups[0].came_back == 36);
  CHECK(std::abs(s.groups[0].within->value - 0.9) < 1e-12);
  CHECK(s.groups[0].within->low < 0.9);
  CHECK(s.groups[0].within->high > 0.9);
  CHECK(s.groups[0].verdict == holding_verdict::better);
  CHECK(s.groups[1].group == "sample");
  CHECK(s.groups[1].verdict == holding_verdict::worse);
  CHECK(s.groups[2].verdict == holding_verdict::too_few);
}

TEST_CASE("way_in_section: whose time is not over has no share") {
  auto const s = section_of(2024y / March / 1, days{180});
  for (auto const& g : s.groups) CHECK(!g.within);
}

TEST_CASE("way_in_section: who stands out is said first, small groups are left to the JSON") {
  auto const said = support::said_of(section_of(2024y / December / 31, days{180}));
  CHECK(contains(said,
                 "Customers whose first product was sample come back less often than all others "
                 "together. Customers whose first product was tea come back more often than all "
                 "others together."));
  CHECK(contains(said, "Groups of fewer than 10 people, in the JSON: 1."));
}
