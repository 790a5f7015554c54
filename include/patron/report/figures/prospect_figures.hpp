// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_FIGURES_PROSPECT_FIGURES_HPP
#define PATRON_REPORT_FIGURES_PROSPECT_FIGURES_HPP

#include <patron/chart/bar_chart.hpp>
#include <patron/chart/dot_interval_chart.hpp>
#include <patron/chart/funnel_chart.hpp>
#include <patron/core/to_string.hpp>
#include <patron/report/figures/figure_text.hpp>
#include <patron/report/sections/offers_section.hpp>
#include <patron/report/sections/opportunity_section.hpp>
#include <patron/report/sections/stages_section.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace patron::inline v0::detail {

/// How many came how far up the ladder, and how long half of them stay on a rung.
template<class Page>
void draw_stages(Page& page, std::optional<stages_section> const& s) {
  if (!s) return;
  funnel_chart chart{.about = about_chart(page, "stages_chart", "How many come how far")};
  for (rung_row const& row : s->rungs) {
    funnel_stage stage{
        .label = page.words("{0}, {1}~a rung and its grade", {row.stage, to_string(row.grade)}),
        .count = static_cast<double>(row.reached)};
    if (row.stays >= enough_customers && row.median_stay) {
      stage.note = page.words("half stay {0}", {page.days(*row.median_stay)});
    }
    if (is_enough(row.from_previous)) {
      stage.step = page.words("{0} came on", {page.percent(row.from_previous.value())});
    }
    chart.stages.push_back(std::move(stage));
  }
  page.show_chart("", chart,
                  page.words("So many came to a rung at least, of {0} seen. Half stay: the time "
                             "after which half of them have moved on; the others stay longer.",
                             {page.words("{0} person|{0} people", {s->people})}));
}

/// The ladder of prices, and what would make even steps of the widest.
template<class Page>
void draw_offers(Page& page, std::optional<offers_section> const& s) {
  if (!s || s->rungs.empty()) return;
  amount_scale const units{page, s->rungs.back().price};
  dot_interval_chart chart{
      .about = about_chart(page, "offers_chart", "The ladder of offers, by price"),
      .axis = units.axis(),
      .value_name = page.words("price")};
  chart.axis.scale = axis_scale::logarithmic;
  chart.about.words = {.partial = page.words("would fill the gap"), .missing = page.words("free")};
  for (std::size_t i = 0; i < s->rungs.size(); ++i) {
    offer_row const& rung = s->rungs[i];
    chart_value price;
    if (rung.price > 0) price.value = units(rung.price);
    chart.rows.push_back({.label = rung.offer, .figure = price});
    for (auto const& gap : s->gaps) {
      if (gap.below != i) continue;
      chart.rows.push_back({.label = page.words("an offer that is missing"),
                            .figure = {units(gap.suggested), {}, true},
                            .note = page.words("about {0}", {page.about(gap.suggested)})});
    }
  }
  page.show_chart("", chart,
                  page.words("From light to heavy; equal distances are equal ratios of prices. A "
                             "step of more than {0} times is a gap.",
                             {to_string(s->widest_step)}));
}

/// What is being lost, measured and estimated apart.
template<class Page>
void draw_opportunity(Page& page, std::optional<opportunity_section> const& s) {
  if (!s || s->ledger.empty()) return;
  auto const kinds = s->ledger.by_kind();
  std::int64_t largest = 0;
  for (auto const& [kind, sum] : kinds) {
    largest = (std::max)({largest, sum.measured, sum.estimated.amount()});
  }
  amount_scale const units{page, largest};
  bar_chart chart{.about = about_chart(page, "opportunity_chart", "What is being lost, by kind"),
                  .axis = units.axis(),
                  .series = {page.words("measured"), page.words("estimated")}};
  chart.about.words.missing = page.words("no figure");
  for (auto const& [kind, sum] : kinds) {
    bar_row row{.label = page.term(to_string(kind)),
                .values = {{}, {}},
                .note = page.words("{0} chance|{0} chances", {sum.entries})};
    if (sum.entries != sum.without_amount) {
      row.values = {{units(sum.measured)}, {units(sum.estimated.amount())}};
    }
    chart.rows.push_back(std::move(row));
  }
  page.show_chart("", chart,
                  page.words("Measured: sold by somebody else at a known price. Estimated: what "
                             "might have been sold. The two are never added up."));
}

}  // namespace patron::inline v0::detail

#endif
