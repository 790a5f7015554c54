// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_DETAIL_TICKS_HPP
#define PATRON_CHART_DETAIL_TICKS_HPP

#include <patron/chart/axis.hpp>
#include <patron/core/interval.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace patron::inline v0::detail {

/// Where an axis has its ticks, and the decimals that tell them apart.
struct axis_ticks {
  std::vector<double> at{};
  int decimals = 0;
};

/// A distance of ticks: 1, 2 or 5 times a power of ten (Heckbert 1990, nice numbers for graph
/// labels).
struct tick_step {
  int digit = 1;
  int exponent = 0;

  /// n steps. A power below 1 divides, so that 3 steps of 0.1 are 0.3.
  [[nodiscard]] double times(double n) const noexcept {
    double power = 1.0;
    for (int i = exponent < 0 ? -exponent : exponent; i > 0; --i) power *= 10.0;
    return exponent < 0 ? n * digit / power : n * digit * power;
  }
  [[nodiscard]] tick_step next() const noexcept {
    if (digit == 5) return {1, exponent + 1};
    return {digit == 1 ? 2 : 5, exponent};
  }
};

/// Two ends that are apart: data that are all equal, or nearly, get room on both sides, and all
/// zeros the room from 0 to 1.
[[nodiscard]] inline interval apart(interval ends) noexcept {
  double const size = (std::max)(std::abs(ends.low), std::abs(ends.high));
  if (size < 1e-290) return {0.0, 1.0};
  if (ends.high - ends.low > size * 1e-9) return ends;
  return {ends.low - size / 2.0, ends.high + size / 2.0};
}

/// The least of the steps with which no more than `most` ticks (2 or more) stand between the ends.
[[nodiscard]] inline tick_step step_for(interval ends, std::size_t most) noexcept {
  double const span = ends.high - ends.low;
  auto const count = static_cast<double>(most);
  tick_step step{1, static_cast<int>(std::floor(std::log10(span / count))) - 1};
  while (std::floor(ends.high / step.times(1)) - std::ceil(ends.low / step.times(1)) + 1 > count) {
    step = step.next();
  }
  return step;
}

/// Ticks at multiples of a step, between ends that are `apart`.
[[nodiscard]] inline axis_ticks linear_ticks(interval ends, std::size_t most) {
  tick_step const step = step_for(ends, most);
  axis_ticks ticks{{}, (std::max)(0, -step.exponent)};
  // What a rounding of the quotient would lose at either end is looked for one step further.
  double const slack = (ends.high - ends.low) * 1e-9;
  for (double n = std::ceil(ends.low / step.times(1)) - 1; step.times(n) <= ends.high + slack;
       ++n) {
    if (step.times(n) >= ends.low - slack) ticks.at.push_back(step.times(n) + 0.0);
  }
  return ticks;
}

/// Ticks of a logarithmic axis: 1, 2 and 5 of each power of ten; where that is too many, the
/// powers, or every second, third … of them; where it is too few, those of a linear axis.
[[nodiscard]] inline axis_ticks logarithmic_ticks(interval ends, std::size_t most) {
  int const lowest = static_cast<int>(std::floor(std::log10(ends.low)));
  int const highest = static_cast<int>(std::ceil(std::log10(ends.high)));
  int const powers = highest - lowest;
  for (int apart_by = powers / static_cast<int>(most + 1); apart_by <= powers; ++apart_by) {
    axis_ticks ticks;
    for (tick_step step{1, lowest}; step.exponent <= highest; step = step.next()) {
      bool const wanted =
          apart_by == 0 || (step.digit == 1 && (step.exponent - lowest) % apart_by == 0);
      double const at = step.times(1);
      if (!wanted || at < ends.low * (1 - 1e-9) || at > ends.high * (1 + 1e-9)) continue;
      ticks.at.push_back(at);
      ticks.decimals = (std::max)(ticks.decimals, -step.exponent);
    }
    if (apart_by == 0 && ticks.at.size() < 3) return linear_ticks(ends, most);
    if (ticks.at.size() <= most) return ticks;
  }
  return linear_ticks(ends, most);
}

[[nodiscard]] inline axis_ticks ticks_of(axis_scale scale, interval ends, std::size_t most) {
  return scale == axis_scale::linear ? linear_ticks(ends, most) : logarithmic_ticks(ends, most);
}

/// Ends moved outwards to the next ticks, where the caller has not fixed them.
[[nodiscard]] inline interval rounded_ends(chart_axis const& axis, interval ends,
                                           std::size_t most) {
  if (axis.scale == axis_scale::logarithmic) return ends;
  tick_step const step = step_for(ends, most);
  interval rounded{step.times(std::floor(ends.low / step.times(1) + 1e-9)),
                   step.times(std::ceil(ends.high / step.times(1) - 1e-9))};
  if (axis.from && *axis.from <= ends.low) rounded.low = ends.low;
  if (axis.to && *axis.to >= ends.high) rounded.high = ends.high;
  return rounded;
}

}  // namespace patron::inline v0::detail

#endif
