// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_FIGURES_WORTH_FIGURES_HPP
#define PATRON_REPORT_FIGURES_WORTH_FIGURES_HPP

#include <patron/chart/bar_chart.hpp>
#include <patron/chart/line_chart.hpp>
#include <patron/core/to_string.hpp>
#include <patron/report/figures/figure_text.hpp>
#include <patron/report/sections/concentration_section.hpp>
#include <patron/report/sections/holdout_section.hpp>
#include <patron/report/sections/worth_section.hpp>

#include <optional>
#include <string>
#include <utility>

namespace patron::inline v0::detail {

/// How much of all revenue the best tenth brought.
template<class Page>
void draw_concentration(Page& page, std::optional<concentration_section> const& s) {
  if (!s) return;
  bar_chart chart{.about = about_chart(page, "concentration_chart", "Who brought the revenue"),
                  .axis = share_axis(page, "", 1.0),
                  .rows = {{page.words("the best tenth"),
                            {{s->share}},
                            page.words("{0} customer|{0} customers", {s->top})},
                           {page.words("all others"),
                            {{1.0 - s->share}},
                            page.words("{0} customer|{0} customers", {s->customers - s->top})}}};
  page.show_chart("", chart, page.words("Shares of all revenue so far, less refunds."));
}

/// What all customers will bring, with intervals.
template<class Page>
void draw_worth(Page& page, std::optional<worth_section> const& s) {
  if (!s || s->horizons.empty()) return;
  amount_scale const units{page, s->horizons.back().total.high};
  bar_chart chart{.about = about_chart(page, "worth_chart", "What the customers are still worth"),
                  .axis = units.axis(0.0)};
  for (expected_worth const& row : s->horizons) {
    chart.rows.push_back(
        {page.words("{0} week|{0} weeks", {row.horizon.count()}),
         {{units(row.total.value), interval{units(row.total.low), units(row.total.high)}}}});
  }
  expected_worth const& first = s->horizons.front();
  page.show_chart(page.words("In the next {0} they may be expected to bring {1}.",
                             {page.words("{0} week|{0} weeks", {first.horizon.count()}),
                              page.amount(first.total.value)}),
                  chart,
                  page.words("The line is the 95 % interval of the sum over all customers."));
}

/// What the model would have foretold, and what came.
template<class Page>
void draw_holdout(Page& page, std::optional<holdout_section> const& s) {
  if (!s) return;
  line_chart chart{.about = about_chart(page, "holdout_chart", "What was expected and what came"),
                   .x = {.title = page.words("repeats by then")},
                   .y = {.title = page.words("days with a purchase, of one"), .from = 0.0}};
  line_series expected{.name = page.words("expected of one")};
  line_series came{.name = page.words("came")};
  for (holdout_group const& group : s->by_frequency) {
    if (group.customers == 0) continue;
    auto const x = static_cast<double>(chart.x.names.size());
    std::string const from = to_string(group.from, 0);
    chart.x.names.push_back(group.from < group.to ? page.range(from, to_string(group.to, 0))
                                                  : from);
    expected.points.push_back({x, {group.mean_expected()}});
    came.points.push_back({x, {group.mean_actual()}});
  }
  chart.lines = {std::move(expected), std::move(came)};
  page.show_chart("", chart,
                  page.words("By how often they had bought again up to {0}. The closer the two "
                             "lines, the better the model knows this firm.",
                             {page.day(s->calibration_until)}));
}

}  // namespace patron::inline v0::detail

#endif
