// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_FIGURES_CUSTOMER_FIGURES_HPP
#define PATRON_REPORT_FIGURES_CUSTOMER_FIGURES_HPP

#include <patron/chart/heat_map.hpp>
#include <patron/chart/line_chart.hpp>
#include <patron/report/figures/figure_text.hpp>
#include <patron/report/sections/grip_section.hpp>
#include <patron/report/sections/leaving_section.hpp>
#include <patron/report/sections/retention_section.hpp>
#include <patron/report/sections/waiting_section.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

/// The grip rate of the last quarter that is over.
template<class Page>
[[nodiscard]] std::string grip_finding(Page& page, grip_section const& s) {
  for (std::size_t i = s.quarters.size(); i-- > 0;) {
    grip_row const& row = s.quarters[i];
    if (!row.grip.completeness.is_complete() || row.grip.rate.of == 0) continue;
    return page.words("In {0}, the last quarter that is over, {1} bought again.",
                      {page.period(row.quarter, calendar_period::quarter),
                       page.share_of(row.grip.rate, "{0} of {1} customers")});
  }
  return {};
}

/// The grip rate, quarter by quarter.
template<class Page>
void draw_grip(Page& page, grip_section const& s) {
  line_chart chart{.about = about_chart(page, "grip_chart", "Grip by quarter"),
                   .y = share_axis(page, "")};
  line_series line{.name = page.words("grip")};
  for (grip_row const& row : s.quarters) {
    line.points.push_back({static_cast<double>(chart.x.names.size()),
                           share_value(row.grip.rate, !row.grip.completeness.is_complete())});
    chart.x.names.push_back(page.period(row.quarter, calendar_period::quarter));
  }
  chart.lines.push_back(std::move(line));
  page.show_chart(grip_finding(page, s), chart,
                  page.words("The band is the 95 % interval: the more customers, the narrower. A "
                             "hollow point and a dashed line: the quarter is not over yet."));
}

/// How many of those who joined came back in the next period, and in a later one.
template<class Page>
[[nodiscard]] std::string retention_finding(Page& page, retention_section const& s) {
  std::size_t last = 0;
  for (std::size_t const k : {1U, 2U, 3U, 6U, 12U}) {
    if (k < s.all.size() && is_enough(s.all[k].in_period)) last = k;
  }
  if (last == 0) return {};
  auto const at = [&](std::size_t k) {
    return page.share_of(s.all[k].in_period, "{0} of {1}~people");
  };
  std::string const period = page.term(name_of(s.period));
  if (last == 1) return page.words("In the {0} after joining {1} bought again.", {period, at(1)});
  return page.words("In the {0} after joining {1} bought again, {2} {0}s after joining {3}.",
                    {period, at(1), std::to_string(last), at(last)});
}

/// Who stays, by when they joined.
template<class Page>
void draw_retention(Page& page, std::optional<retention_section> const& s) {
  if (!s) return;
  std::string const period = page.term(name_of(s->period));
  heat_map chart{
      .about = about_chart(page, "retention_chart", "Who stays, by when they joined"),
      .scale = {.from = 0.0, .text = [](double share) { return to_string(share * 100.0, 0); }},
      .row_title = page.words("joined in"),
      .column_title = page.words("{0}s after joining, in %", {period})};
  for (std::size_t k = 1; k < s->all.size(); ++k) chart.columns.push_back(std::to_string(k));
  for (retention_cohort const& cohort : s->cohorts) {
    heat_row row{.label = page.period(cohort.joined, s->period), .note = grouped(cohort.size)};
    for (std::size_t k = 1; k < cohort.periods.size(); ++k) {
      observed_rate const& cell = cohort.periods[k];
      if (cell.completeness.is == completeness::state::not_started) break;
      row.cells.push_back({cell.value(), {}, cell.completeness.is_partial()});
    }
    chart.rows.push_back(std::move(row));
  }
  page.show_chart(
      retention_finding(page, *s), chart,
      page.words("A row is those who joined in one {0}, and how many; the darker, the more of them "
                 "bought. Hatched: not over yet.",
                 {period}));
}

/// A share that changes by the day.
template<class Point>
[[nodiscard]] line_series curve_series(std::string name, std::vector<Point> const& points) {
  line_series line{.name = std::move(name), .shape = line_shape::steps};
  for (Point const& point : points) {
    line.points.push_back(
        {static_cast<double>(point.days.count()), {point.share, point.interval, false}});
  }
  return line;
}

/// How soon they buy again.
template<class Page>
void draw_second_purchase(Page& page, std::optional<waiting_section> const& s) {
  if (!s || s->curve.size() < 2) return;
  line_chart chart{
      .about = about_chart(page, "second_purchase", "Share that has bought a second time"),
      .x = {.title = page.words("days after the first purchase")},
      .y = share_axis(page, ""),
      .lines = {curve_series(page.words("have bought again"), s->curve)}};
  page.show_chart(
      "", chart,
      page.words("{0} bought again, of {1}. Band: 95 % interval. Kaplan and Meier's "
                 "estimate: customers who still wait count as waiting.",
                 {s->came_back, page.words("{0} customer|{0} customers", {s->customers})}));
}

/// How long contracts go on.
template<class Page>
void draw_contracts_held(Page& page, std::optional<leaving_section> const& s) {
  if (!s || s->stays < enough_customers || s->curve.size() < 2) return;
  line_chart chart{.about = about_chart(page, "contracts_held", "Share of contracts that go on"),
                   .x = {.title = page.words("days under contract")},
                   .y = share_axis(page, "", 1.0),
                   .lines = {curve_series(page.words("still under contract"), s->curve)}};
  page.show_chart("", chart,
                  page.words("{0} ended, of {1}. Band: 95 % interval. Kaplan and Meier's estimate: "
                             "contracts that still run count as running.",
                             {s->left, page.words("{0} stay|{0} stays", {s->stays})}));
}

}  // namespace patron::inline v0::detail

#endif
