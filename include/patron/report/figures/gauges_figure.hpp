// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_FIGURES_GAUGES_FIGURE_HPP
#define PATRON_REPORT_FIGURES_GAUGES_FIGURE_HPP

#include <patron/chart/dot_interval_chart.hpp>
#include <patron/core/rate.hpp>
#include <patron/cycle/gauge.hpp>
#include <patron/cycle/mechanism.hpp>
#include <patron/report/figures/figure_text.hpp>
#include <patron/report/sections/gauges_section.hpp>

#include <optional>
#include <string>

namespace patron::inline v0::detail {

/// Which of the five is the furthest from its target.
template<class Page>
[[nodiscard]] std::string gauges_finding(Page& page, gauges_section const& s) {
  auto const weakest = s.reading.weakest();
  if (!weakest) return page.words("None of the five can be compared with a target yet.");
  std::string const name = page.term(to_string(weakest->mechanism));
  rate const& counted = weakest->rate;
  std::string const value = is_enough(counted)
                                ? page.percent(weakest->value())
                                : page.words("{0} of {1}~people", {counted.kept, counted.of});
  std::string const target = page.percent(weakest->target);
  if (*weakest->reached() >= 1.0) {
    if (!are_all_judged(s.reading)) {
      return page.words(
          "All that can be judged meet their targets; {0} by the least: {1} against {2}.",
          {name, value, target});
    }
    return page.words("All five meet their targets; {0} by the least: {1} against {2}.",
                      {name, value, target});
  }
  return page.words("The furthest below its target is {0}: {1} against {2}.",
                    {name, value, target});
}

/// The five mechanisms, each against its target.
template<class Page>
void draw_gauges(Page& page, std::optional<gauges_section> const& s) {
  if (!s) return;
  dot_interval_chart chart{
      .about = about_chart(page, "gauges_chart", "The five mechanisms against their targets"),
      .axis = share_axis(page, "", 1.0),
      .value_name = page.words("share"),
      .interval_name = page.words("95 % interval"),
      .target_name = page.words("target")};
  for (gauge const& one : s->reading.gauges) {
    chart.rows.push_back({page.term(to_string(one.mechanism)), share_value(one.rate), one.target,
                          page.words("{0} of {1}", {one.rate.kept, one.rate.of})});
  }
  page.show_chart(gauges_finding(page, *s), chart,
                  page.words("Where the whole interval lies below the target, the target is "
                             "missed; where it reaches across, the difference may be chance."));
}

}  // namespace patron::inline v0::detail

#endif
