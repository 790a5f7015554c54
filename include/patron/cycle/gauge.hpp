// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_GAUGE_HPP
#define PATRON_CYCLE_GAUGE_HPP

#include <patron/core/estimate.hpp>
#include <patron/core/interval.hpp>
#include <patron/core/rate.hpp>
#include <patron/cycle/mechanism.hpp>

#include <optional>
#include <string_view>

namespace patron::inline v0 {

/// Whether a gauge can be compared with the others, and if not, why.
enum class gauge_state {
  judged,    ///< it has a value and a target
  no_data,   ///< nobody was counted
  no_target  ///< no target was given, and not one of the firm's own years is above 0
};

/// The word for it: "judged".
[[nodiscard]] constexpr std::string_view to_string(gauge_state state) noexcept {
  switch (state) {
    case gauge_state::judged:
      return "judged";
    case gauge_state::no_data:
      return "no data";
    case gauge_state::no_target:
      return "no target";
  }
  return "unknown";
}

/// How one mechanism stands in a period: its counts, where it should stand, and where it goes.
struct gauge {
  patron::mechanism mechanism{};
  patron::rate rate{};
  std::optional<double> target{};  ///< above 0; none where there is none
  /// By how much the value is above that of the period before (`rate_difference`, which takes the
  /// two for different people); none where one of them has no data.
  std::optional<estimate<>> trend{};

  /// Between 0 and 1; none without data.
  [[nodiscard]] constexpr std::optional<double> value() const { return rate.value(); }
  [[nodiscard]] std::optional<patron::interval> interval(double confidence = 0.95) const {
    return rate.interval(confidence);
  }
  [[nodiscard]] constexpr gauge_state state() const noexcept {
    if (rate.of == 0) return gauge_state::no_data;
    return target ? gauge_state::judged : gauge_state::no_target;
  }
  /// The part of the target that is reached, value / target: at 1 it is met, and it may be more.
  /// None where the gauge is not judged.
  [[nodiscard]] constexpr std::optional<double> reached() const {
    if (state() != gauge_state::judged) return std::nullopt;
    return *value() / *target;
  }
  /// Whether the data show that the target is missed: even the upper end of the interval lies below
  /// it. Of few people nothing is shown, which is not to say that the target is met.
  [[nodiscard]] bool is_short(double confidence = 0.95) const {
    auto const within = interval(confidence);
    return within && target && within->high < *target;
  }

  friend constexpr bool operator==(gauge const&, gauge const&) = default;
};

}  // namespace patron::inline v0

#endif
