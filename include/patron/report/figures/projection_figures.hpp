// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_FIGURES_PROJECTION_FIGURES_HPP
#define PATRON_REPORT_FIGURES_PROJECTION_FIGURES_HPP

#include <patron/chart/band_chart.hpp>
#include <patron/chart/bar_chart.hpp>
#include <patron/chart/dot_interval_chart.hpp>
#include <patron/report/figures/figure_text.hpp>
#include <patron/report/sections/projection_section.hpp>

#include <cstddef>
#include <optional>
#include <utility>

namespace patron::inline v0::detail {

/// The customers to come, if nothing changes.
template<class Page>
void draw_projection(Page& page, std::optional<projection_section> const& s) {
  if (!s || s->path.empty()) return;
  band_series band{.name = page.words("4 of 5 paths"),
                   .points = {{0.0, s->customers, s->customers}}};
  line_series line{.name = page.words("expected"), .points = {{0.0, {s->customers}}}};
  for (projected_period const& row : s->path) {
    double const day =
        static_cast<double>(s->period.count()) * static_cast<double>(line.points.size());
    band.points.push_back({day, row.customers.low, row.customers.high});
    line.points.push_back({day, {row.customers.value}});
  }
  band_chart chart{
      .about = about_chart(page, "projection_chart", "Customers to come, if nothing changes"),
      .x = {.title = page.words("days from now")},
      .y = {.title = page.words("customers"), .from = 0.0},
      .bands = {std::move(band)},
      .lines = {std::move(line)}};
  page.show_chart("", chart,
                  page.words("Estimated from {0} of the records. At each time 4 of 5 simulated "
                             "paths are inside the band; what nobody has seen yet is in no path.",
                             {page.days(s->period * static_cast<int>(s->counted))}));
}

/// What a tenth more work brings, by mechanism.
template<class Page>
void draw_gains(Page& page, std::optional<projection_section> const& s) {
  if (!s) return;
  amount_scale const units{page, s->gains[static_cast<std::size_t>(s->bottleneck)].gain.high};
  dot_interval_chart chart{
      .about = about_chart(page, "gains_chart", "What a tenth more work would bring"),
      .axis = units.axis(0.0),
      .value_name = page.words("would bring"),
      .interval_name = page.words("95 % interval")};
  for (projected_gain const& row : s->gains) {
    chart.rows.push_back(
        {.label = page.term(to_string(row.mechanism)),
         .figure = {units(row.gain.value), interval{units(row.gain.low), units(row.gain.high)}},
         .note = page.words("brings most in {0} of {1} firms", {row.first.kept, row.first.of})});
  }
  page.show_chart("", chart,
                  page.words("Profit more over all the time that is projected, estimated. The "
                             "interval is of the firms that the counts of the records allow."));
}

/// What if: profit beyond that of the firm as it is.
template<class Page>
void draw_scenarios(Page& page, std::optional<projection_section> const& s) {
  if (!s || s->scenarios.size() < 2) return;
  projected_scenario const* best = &s->scenarios[1];
  amount_scale const units{page, s->profit};
  bar_chart chart{.about = about_chart(page, "scenarios_chart", "What if"), .axis = units.axis()};
  for (projected_scenario const& row : s->scenarios) {
    if (&row == s->scenarios.data()) continue;  // the firm as it is
    if (row.gained > best->gained) best = &row;
    chart.rows.push_back({.label = page.term(row.name), .values = {{units(row.gained)}}});
  }
  page.show_chart(
      page.words("Of what was tried, this would bring most: {0}, {1} more than as it is.",
                 {page.term(best->name), page.amount(best->gained)}),
      chart,
      page.words("Profit beyond that of the firm as it is, over the same time; estimated, before "
                 "what the change costs."));
}

}  // namespace patron::inline v0::detail

#endif
