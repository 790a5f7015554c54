// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_AXIS_HPP
#define PATRON_CHART_AXIS_HPP

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace patron::inline v0 {

/// On a logarithmic axis equal steps are equal ratios; its numbers are above 0.
enum class axis_scale { linear, logarithmic };

/// An axis of a chart. Its ends and its ticks (steps of 1, 2 and 5) follow from the data.
struct chart_axis {
  std::string title{};  ///< what the numbers are, with their unit
  /// The axis reaches at least from here to there; data beyond are drawn all the same.
  std::optional<double> from{};
  std::optional<double> to{};
  /// Names in the place of numbers: x is a position among them, from 0. On the axis x only.
  std::vector<std::string> names{};
  /// A number as text: `percent_text{}`, `grouped_text{.after = " yen"}`, or a function of yours.
  /// None: as many decimals as the ticks need, thousands separated by commas.
  std::function<std::string(double)> text{};
  axis_scale scale = axis_scale::linear;
};

}  // namespace patron::inline v0

#endif
