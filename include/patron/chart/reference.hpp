// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_REFERENCE_HPP
#define PATRON_CHART_REFERENCE_HPP

#include <string>

namespace patron::inline v0 {

/// Across the chart at a value of y (a target, a half), or upright at a value of x (today).
enum class reference_line { across, upright };

/// A line to compare with, and its name on it. Where there is no room for the name, the line has it
/// as its title.
struct chart_reference {
  double at = 0.0;
  std::string name{};
  reference_line line = reference_line::across;
};

/// A remark at a point of the chart, which gets a ring. Where there is no room beside it for the
/// words, the ring carries them as its title.
struct chart_annotation {
  double x = 0.0;
  double y = 0.0;
  std::string text{};
};

}  // namespace patron::inline v0

#endif
