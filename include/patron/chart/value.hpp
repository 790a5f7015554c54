// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_VALUE_HPP
#define PATRON_CHART_VALUE_HPP

#include <patron/core/interval.hpp>

#include <optional>

namespace patron::inline v0 {

/// A figure of a chart. A rate is drawn with
///
///     chart_value{rate.value(), rate.interval(0.95), completeness.is_partial()}
///
/// Numbers are finite and not beyond ±1e300; an interval does not end before it begins. What is not
/// so is refused, with the name of the series and the position.
struct chart_value {
  std::optional<double> value{};    ///< none: missing, drawn as a gap and never as 0
  std::optional<interval> range{};  ///< its interval, where it has one
  bool partial = false;             ///< of a period that is not over, a forecast, an estimate
};

}  // namespace patron::inline v0

#endif
