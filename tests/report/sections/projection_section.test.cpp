// SPDX-License-Identifier: MIT
#include <patron/report/sections/projection_section.hpp>

#include <chrono>
#include <concepts>
#include <optional>
#include <string>

#include "catch.hpp"
#include "support/reviewed.hpp"

using patron::projection_section;
using std::chrono::weeks;
using support::contains;

static_assert(std::regular<projection_section>);

namespace {

/// Four periods of four weeks; in each two come, one leaves, and 1.00 is earned.
projection_section section() {
  projection_section s{.period = weeks{4}, .counted = 13, .customers = 80.0, .profit = 400};
  for (int i = 1; i <= 4; ++i) {
    double const there = 80.0 + i;
    s.path.push_back({.customers = {there, there - 5.0, there + 5.0},
                      .won = {2.0, 0.0, 4.0},
                      .left = {1.0, 0.0, 3.0},
                      .profit = {100, 50, 150}});
  }
  return s;
}

}  // namespace

TEST_CASE("projection_section: three periods a row, and the rest in the last") {
  std::string const text = support::text_of(std::optional{section()});
  // After three: six came, three left; then one more period.
  CHECK(contains(text, "84 days          83      78 to 88     6      3    3.00"));
  CHECK(contains(text, "112 days         84      79 to 89     2      1    1.00"));
  CHECK(contains(support::said_of(std::optional{section()}),
                 "as often as in the last 364 days, the 80 customers of today are 84 in 112 days"));
}

TEST_CASE("projection_section: no period to come, and nobody knows which mechanism is weakest") {
  projection_section s = section();
  s.path.clear();
  CHECK(contains(support::said_of(std::optional{s}), "the 80 customers of today are 80 in 0 days"));
  std::string const json = support::json_of(std::optional{s}, patron::currency_info{"USD", 2});
  CHECK(contains(json, R"("cost_of_weakest": null)"));
  CHECK(contains(json, R"("path": [])"));
  s.cost_of_weakest = 1234;
  s.unknown = {"former.back"};
  CHECK(contains(support::json_of(std::optional{s}, patron::currency_info{"USD", 2}),
                 R"("cost_of_weakest": "12.34")"));
  CHECK(contains(support::said_of(std::optional{s}), "The records say nothing of: former.back."));
}
