// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_FIGURES_FIGURE_TEXT_HPP
#define PATRON_REPORT_FIGURES_FIGURE_TEXT_HPP

#include <patron/chart/about.hpp>
#include <patron/chart/axis.hpp>
#include <patron/chart/value.hpp>
#include <patron/chart/value_text.hpp>
#include <patron/core/rate.hpp>
#include <patron/report/phrase.hpp>
#include <patron/report/wording.hpp>

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

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

/// What stands at an axis of amounts.
[[nodiscard]] inline std::string currency_name(wording& in) {
  if (in.currency().code == "JPY") return in.words("JPY~at an axis");
  return std::string{in.currency().code};
}

/// In what amounts are drawn: the units that people count in, or thousands of them where they would
/// be too long to stand beside each other.
class amount_scale {
 public:
  amount_scale(wording& in, std::int64_t largest_minor_units)
      : is_whole_{in.currency().exponent == 0}, name_{currency_name(in)} {
    for (int i = 0; i < in.currency().exponent; ++i) minor_units_ *= 10.0;
    if (std::abs((*this)(largest_minor_units)) < 1e6) return;
    minor_units_ *= 1000.0;
    is_whole_ = true;
    name_ = in.words("1,000 {0}", {name_});
  }

  [[nodiscard]] double operator()(std::int64_t minor_units) const {
    return static_cast<double>(minor_units) / minor_units_;
  }
  /// An axis that begins at `from` at the latest; thousands and yen are whole.
  [[nodiscard]] chart_axis axis(std::optional<double> from = {}) const {
    chart_axis made{.title = name_, .from = from};
    if (is_whole_) made.text = grouped_text{};
    return made;
  }

 private:
  double minor_units_ = 1.0;
  bool is_whole_;
  std::string name_;
};

}  // namespace patron::inline v0::detail

#endif
