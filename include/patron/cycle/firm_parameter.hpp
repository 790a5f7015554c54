// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_FIRM_PARAMETER_HPP
#define PATRON_CYCLE_FIRM_PARAMETER_HPP

#include <patron/core/rate.hpp>

#include <cstdint>

namespace patron::inline v0 {

/// The chance that one of many does something within a period, and from how many cases it is known.
///
///     .grip = 0.93              // set by hand: taken as known
///     .grip = rate{186, 200}    // counted: 0.93, known from 200 cases
///
/// A rate of nobody gives 0 of 0 cases, taken as known: say where that stands for "unknown".
struct chance {
  double value = 0.0;
  double cases = 0.0;  ///< 0: taken as known

  constexpr chance() = default;
  // Implicit on purpose: a firm is written down in plain numbers, or in counts.
  constexpr chance(double value_) : value{value_} {}  // NOLINT(google-explicit-constructor)
  constexpr chance(rate counted)                      // NOLINT(google-explicit-constructor)
      : value{counted.value().value_or(0.0)}, cases{static_cast<double>(counted.of)} {}

  friend constexpr bool operator==(chance const&, chance const&) = default;
};

/// How often something happens in a period, and over how many periods that was counted: of the
/// firm, or of one customer.
///
///     .sown = 25                // set by hand: 25 a period, taken as known
///     .sown = pace{300, 12}     // 300 in 12 periods: 25 a period
struct pace {
  double value = 0.0;
  double cases = 0.0;  ///< 0: taken as known

  constexpr pace() = default;
  // Implicit on purpose, as above.
  constexpr pace(double value_) : value{value_} {}  // NOLINT(google-explicit-constructor)
  /// No periods give 0, taken as known.
  constexpr pace(std::uint64_t times, std::uint64_t periods)
      : value{periods == 0 ? 0.0 : static_cast<double>(times) / static_cast<double>(periods)},
        cases{static_cast<double>(periods)} {}

  friend constexpr bool operator==(pace const&, pace const&) = default;
};

}  // namespace patron::inline v0

#endif
