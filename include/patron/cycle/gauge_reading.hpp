// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_GAUGE_READING_HPP
#define PATRON_CYCLE_GAUGE_READING_HPP

#include <patron/core/calendar.hpp>
#include <patron/cycle/gauge.hpp>
#include <patron/cycle/mechanism.hpp>

#include <array>
#include <cstddef>
#include <optional>

namespace patron::inline v0 {

/// The five gauges of one period, in the order of the cycle.
struct gauge_reading {
  window when{};
  std::array<gauge, 5> gauges{};

  [[nodiscard]] constexpr gauge const& operator[](mechanism m) const {
    return gauges[static_cast<std::size_t>(m)];
  }

  /// The mechanism that is furthest below its target: the smallest value / target. Where all are
  /// met it is the one that is met by the least. Of equal ones the first in the order of the cycle;
  /// none where no gauge is judged.
  [[nodiscard]] constexpr std::optional<gauge> weakest() const {
    gauge const* found = nullptr;
    for (gauge const& one : gauges) {
      auto const reached = one.reached();
      if (reached && (found == nullptr || *reached < *found->reached())) found = &one;
    }
    if (found == nullptr) return std::nullopt;
    return *found;
  }

  /// How evenly the mechanisms are built:
  ///
  ///     balance = the smallest value / target over the largest
  ///
  /// From 0, where one of them does nothing, to 1, where all have come equally far. It says nothing
  /// about how far that is. None where fewer than two gauges are judged, or none is above 0.
  [[nodiscard]] constexpr std::optional<double> balance() const {
    std::size_t judged = 0;
    double smallest = 0.0;
    double largest = 0.0;
    for (gauge const& one : gauges) {
      auto const reached = one.reached();
      if (!reached) continue;
      smallest = judged == 0 || *reached < smallest ? *reached : smallest;
      largest = *reached > largest ? *reached : largest;
      ++judged;
    }
    if (judged < 2 || !(largest > 0.0)) return std::nullopt;
    return smallest / largest;
  }

  friend constexpr bool operator==(gauge_reading const&, gauge_reading const&) = default;
};

}  // namespace patron::inline v0

#endif
