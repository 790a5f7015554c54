// SPDX-License-Identifier: MIT
#include <patron/report/figures/worth_figures.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "report/drawn_charts.hpp"

using namespace patron;
using drawn_charts::chart_page;
using std::chrono::weeks;

TEST_CASE("worth_figures: the best tenth and all others are the whole") {
  chart_page<bar_chart> page{{"JPY", 0}};
  detail::draw_concentration(page, std::optional{concentration_section{3, 30, 53'000, 0.75}});
  auto const& rows = page.charts[0].rows;
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].values[0].value == 0.75);
  CHECK(rows[0].note == "3 customers");
  CHECK(rows[1].values[0].value == 0.25);
  CHECK(rows[1].note == "27 customers");
}

TEST_CASE("worth_figures: what is still to come, with its interval, in the unit of the largest") {
  worth_section s;
  s.horizons = {{weeks{52}, {40'000'000, 30'000'000, 50'000'000}},
                {weeks{260}, {90'000'000, 70'000'000, 120'000'000}}};
  chart_page<bar_chart> page{{"USD", 2}};
  detail::draw_worth(page, std::optional{s});
  CHECK(page.charts[0].axis.title == "1,000 USD");
  CHECK(page.charts[0].rows[0].values[0].value == 400.0);
  CHECK(page.charts[0].rows[1].values[0].range == interval{700.0, 1200.0});
  CHECK(page.findings[0] == "In the next 52 weeks they may be expected to bring 400,000.00 USD.");
  s.horizons.clear();
  detail::draw_worth(page, std::optional{s});
  CHECK(page.charts.size() == 1);
}

TEST_CASE("worth_figures: what was expected beside what came, without groups of nobody") {
  holdout_section s;
  s.by_frequency = {{.from = 0.0, .to = 0.0, .customers = 10, .expected = 5.0, .actual = 4},
                    {.from = 1.0, .to = 1.0, .customers = 0},
                    {.from = 2.0, .to = 7.0, .customers = 4, .expected = 6.0, .actual = 8}};
  chart_page<line_chart> page{{"USD", 2}};
  detail::draw_holdout(page, std::optional{s});
  auto const& chart = page.charts[0];
  CHECK(chart.x.names == std::vector<std::string>{"0", "2 to 7"});
  REQUIRE(chart.lines.size() == 2);
  CHECK(chart.lines[0].points[1].y.value == 1.5);
  CHECK(chart.lines[1].points[1].y.value == 2.0);
  CHECK(chart.lines[1].points[1].x == 1.0);
}
