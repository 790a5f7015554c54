// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_FIGURES_FIGURE_TEXT_HPP
#define PATRON_REPORT_FIGURES_FIGURE_TEXT_HPP

#include <patron/chart/about.hpp>
#include <patron/chart/axis.hpp>
#include <patron/chart/value.hpp>
#include <patron/core/rate.hpp>
#include <patron/report/phrase.hpp>
#include <patron/report/wording.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace patron::inline v0::detail {

/// A chart's name on its page, and the words that it has of itself.
[[nodiscard]] inline chart_about about_chart(wording& in, char const* id, phrase title) {
  return {.id = id,
          .title = in.words(title),
          .words = {.partial = in.words("not over yet"), .missing = in.words("too few to say")}};
}

/// An axis of shares, from 0 to at least so much. It writes in the words of `in`, which must live
/// as long.
[[nodiscard]] inline chart_axis share_axis(wording& in, std::string title,
                                           std::optional<double> to = {}) {
  return {.title = std::move(title), .from = 0.0, .to = to, .text = [&in](double share) {
            return in.percent(share, 0);
          }};
}

/// A share with its interval; of too few it is not told.
[[nodiscard]] inline chart_value share_value(rate const& r, bool partial = false) {
  if (!is_enough(r)) return {};
  return {r.value(), r.interval(), partial};
}

/// An amount in the units that people count in.
[[nodiscard]] inline double major_units(wording const& in, std::int64_t minor_units) {
  double units = static_cast<double>(minor_units);
  for (int i = 0; i < in.currency().exponent; ++i) units /= 10.0;
  return units;
}

/// What stands at an axis of amounts.
[[nodiscard]] inline std::string currency_name(wording& in) {
  if (in.currency().code == "JPY") return in.words("JPY~at an axis");
  return std::string{in.currency().code};
}

}  // namespace patron::inline v0::detail

#endif
