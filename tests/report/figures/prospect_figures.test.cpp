// SPDX-License-Identifier: MIT
#include <patron/report/figures/prospect_figures.hpp>

#include <chrono>
#include <cstdint>
#include <optional>

#include "catch.hpp"
#include "report/drawn_charts.hpp"

using namespace patron;
using namespace patron::literals;
using drawn_charts::chart_page;
using std::chrono::days;

TEST_CASE("prospect_figures: a stage tells how long and how many, where there are enough") {
  stages_section s{.people = 40};
  s.rungs = {{.stage = "reader", .grade = 0.2_grade, .reached = 40},
             {.stage = "lead",
              .grade = 0.6_grade,
              .reached = 12,
              .from_previous = {12, 40},
              .stays = 12,
              .median_stay = days{20}},
             {.stage = "customer",
              .grade = 1.0_grade,
              .reached = 3,
              .from_previous = {3, 9},
              .stays = 3,
              .median_stay = days{5}}};
  chart_page<funnel_chart> page{{"USD", 2}};
  detail::draw_stages(page, std::optional{s});
  auto const& stages = page.charts[0].stages;
  REQUIRE(stages.size() == 3);
  CHECK(stages[0].label == "reader, 0.2");
  CHECK(stages[0].step.empty());
  CHECK(stages[1].count == 12.0);
  CHECK(stages[1].note == "half stay 20 days");
  CHECK(stages[1].step == "30.0 % came on");
  CHECK(stages[2].note.empty());  // three are too few to tell
  CHECK(stages[2].step.empty());
}

TEST_CASE("prospect_figures: on the ladder of prices a gap stands where it is, and free has none") {
  offers_section const s{.rungs = {{"trial", 0}, {"soap", 1'000}, {"advice", 100'000}},
                         .widest_step = 3.5,
                         .gaps = {{1, 2, 100.0, 10'000}}};
  chart_page<dot_interval_chart> page{{"JPY", 0}};
  detail::draw_offers(page, std::optional{s});
  auto const& rows = page.charts[0].rows;
  REQUIRE(rows.size() == 4);
  CHECK(!rows[0].figure.value);
  CHECK(rows[1].figure.value == 1000.0);
  CHECK(rows[2].figure.value == 10'000.0);
  CHECK(rows[2].figure.partial);
  CHECK(rows[2].note == "about 10,000 JPY");
  CHECK(rows[3].label == "advice");
  CHECK(page.charts[0].axis.scale == axis_scale::logarithmic);
}

TEST_CASE("prospect_figures: what is lost by kind, measured and estimated apart") {
  opportunity_section s;
  s.ledger.add({{.customer = "Abe", .kind = opportunity_kind::proposal_too_late, .measured = 4'000},
                {.customer = "Ito",
                 .kind = opportunity_kind::proposal_too_late,
                 .estimated = patron::estimated<std::int64_t>{900}},
                {.customer = "Ono", .kind = opportunity_kind::unused_trust}});
  chart_page<bar_chart> page{{"USD", 2}};
  detail::draw_opportunity(page, std::optional{s});
  auto const& rows = page.charts[0].rows;
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].values[0].value == 40.0);
  CHECK(rows[0].values[1].value == 9.0);
  CHECK(rows[0].note == "2 chances");
  CHECK(!rows[1].values[0].value);  // nobody put a figure on it
  CHECK(rows[1].note == "1 chance");
}

TEST_CASE("prospect_figures: nothing to draw") {
  chart_page<dot_interval_chart> dots{{"USD", 2}};
  detail::draw_offers(dots, std::optional{offers_section{}});
  CHECK(dots.charts.empty());
  chart_page<bar_chart> bars{{"USD", 2}};
  detail::draw_opportunity(bars, std::optional{opportunity_section{}});
  CHECK(bars.charts.empty());
}
