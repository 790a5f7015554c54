// SPDX-License-Identifier: MIT
#include <patron/report/sections/gauges_section.hpp>

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

#include "catch.hpp"
#include "support/reviewed.hpp"

using namespace std::chrono_literals;
using patron::gauges_section;
using patron::mechanism;
using support::contains;

namespace {

gauges_section section() {
  gauges_section s{.held_over = std::chrono::months{6}};
  s.reading.when = patron::year(2025y);
  for (mechanism const m : patron::all_mechanisms) {
    s.reading.gauges[static_cast<std::size_t>(m)].mechanism = m;
  }
  return s;
}

}  // namespace

TEST_CASE("gauges_section: a change in points, with its sign and its interval") {
  auto s = section();
  auto& sowing = s.reading.gauges[0];
  sowing.rate = {30, 100};
  sowing.target = 0.6;
  sowing.trend = patron::estimate<>{0.012, -0.003, 0.027};
  CHECK(contains(support::text_of(std::optional{s}), "+1.2 (-0.3 to 2.7)"));
  CHECK(contains(support::text_of(std::optional{s}), "50 %"));  // of the target
  sowing.trend = patron::estimate<>{-0.012, -0.027, 0.003};
  CHECK(contains(support::text_of(std::optional{s}), "  -1.2 (-2.7 to 0.3)"));
  sowing.rate = {3, 9};
  CHECK(!contains(support::text_of(std::optional{s}), "-1.2"));  // too few for a share
}

TEST_CASE("gauges_section: each mechanism says who is counted, of whom") {
  std::string const text = support::said_of(std::optional{section()});
  for (auto const* word : {"Sowing: ", "Growing: ", "Gripping: ", "Extending: ", "Referring: "}) {
    CHECK(contains(text, word));
  }
  CHECK(contains(text, "from 2025-01-01 to 2025-12-31"));
  CHECK(!contains(text, "Balance"));
}

TEST_CASE("gauges_section: a year counted by halves says so") {
  auto s = section();
  CHECK(contains(support::said_of(std::optional{s}),
                 "Each 6 months count by themselves: one person may be in the sum 2 times."));
  s.held_over = std::chrono::months{12};
  CHECK(!contains(support::said_of(std::optional{s}), "by themselves"));
}

TEST_CASE("gauges_section: whose the targets are") {
  auto s = section();
  CHECK(contains(support::said_of(std::optional{s}), "a target is your own best year"));
  s.has_own_targets = true;
  CHECK(contains(support::said_of(std::optional{s}), "a target is as you set it"));
}

TEST_CASE("gauges_section: without data no weakest, and without a section four keys of null") {
  std::string const json = support::json_of(std::optional{section()});
  CHECK(contains(json, R"("weakest": null)"));
  CHECK(contains(json, R"("balance": null)"));
  std::string const none = support::json_of(std::optional<gauges_section>{});
  for (auto const* key : {"gauges", "gauges_of", "weakest", "balance"}) {
    CHECK(contains(none, '"' + std::string{key} + "\": null"));
  }
}
