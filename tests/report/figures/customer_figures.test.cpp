// SPDX-License-Identifier: MIT
#include <patron/report/figures/customer_figures.hpp>

#include <chrono>
#include <optional>
#include <vector>

#include "catch.hpp"
#include "report/drawn_charts.hpp"

using namespace patron;
using namespace std::chrono_literals;
using drawn_charts::chart_page;
using std::chrono::days;

namespace {

/// Who has bought again after so many weeks, a tenth more each.
std::vector<share_after> curve(int points) {
  std::vector<share_after> all;
  for (int i = 0; i < points; ++i) {
    all.push_back({.days = days{7 * i}, .share = 0.1 * i, .interval = interval{0.0, 1.0}});
  }
  return all;
}

}  // namespace

TEST_CASE("customer_figures: the grip of the last quarter that is over, and all of them drawn") {
  grip_section s;
  s.quarters = {{quarter(2024y, 2), {{12, 20}, completeness::complete(20)}, 0.5},
                {quarter(2024y, 3), {{15, 20}, completeness::complete(20)}, 0.5},
                {quarter(2024y, 4), {{4, 20}, completeness::partial(20)}, 0.5}};
  chart_page<line_chart> page{{"USD", 2}};
  detail::draw_grip(page, s);
  CHECK(page.findings[0] ==
        "In 2024 Q3, the last quarter that is over, 15 of 20 customers (75.0 %) bought again.");
  auto const& points = page.charts[0].lines[0].points;
  REQUIRE(points.size() == 3);
  CHECK(points[1].y.value == 0.75);
  CHECK(!points[1].y.partial);
  CHECK(points[2].y.partial);
  CHECK(page.charts[0].x.names[2] == "2024 Q4");
  CHECK(detail::grip_finding(page, {}).empty());
}

TEST_CASE("customer_figures: who stays, up to the periods that have begun") {
  retention_section s{.period = calendar_period::quarter};
  s.cohorts.push_back({.joined = quarter(2024y, 1), .size = 30});
  s.cohorts[0].periods = {{{30, 30}, completeness::complete(30)},
                          {{12, 30}, completeness::complete(30)},
                          {{6, 30}, completeness::partial(30)},
                          {{}, completeness::not_started()}};
  s.all.resize(3);
  s.all[1].in_period = {12, 30};
  s.all[2].in_period = {3, 9};
  chart_page<heat_map> page{{"USD", 2}};
  detail::draw_retention(page, std::optional{s});
  auto const& row = page.charts[0].rows[0];
  CHECK(row.label == "2024 Q1");
  CHECK(row.note == "30");
  REQUIRE(row.cells.size() == 2);
  CHECK(row.cells[0].value == 0.4);
  CHECK(row.cells[1].partial);
  // The second quarter has too few to be told.
  CHECK(page.findings[0] == "In the quarter after joining 12 of 30 (40.0 %) bought again.");
}

TEST_CASE("customer_figures: curves are steps, and one point is none") {
  chart_page<line_chart> page{{"USD", 2}};
  waiting_section waiting{.customers = 40, .came_back = 10, .curve = curve(3)};
  detail::draw_second_purchase(page, std::optional{waiting});
  REQUIRE(page.charts.size() == 1);
  CHECK(page.charts[0].lines[0].shape == line_shape::steps);
  CHECK(page.charts[0].lines[0].points[2].x == 14.0);
  waiting.curve.resize(1);
  detail::draw_second_purchase(page, std::optional{waiting});
  CHECK(page.charts.size() == 1);

  leaving_section leaving{.stays = enough_customers, .left = 3, .curve = curve(3)};
  detail::draw_contracts_held(page, std::optional{leaving});
  CHECK(page.charts.size() == 2);
  leaving.stays = enough_customers - 1;
  detail::draw_contracts_held(page, std::optional{leaving});
  CHECK(page.charts.size() == 2);
}
