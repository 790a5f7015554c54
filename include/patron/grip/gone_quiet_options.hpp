// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_GONE_QUIET_OPTIONS_HPP
#define PATRON_GRIP_GONE_QUIET_OPTIONS_HPP

#include <patron/core/error.hpp>
#include <patron/core/number_text.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace patron::inline v0 {

/// How many false alarms a firm puts up with, and from what time they are counted.
struct gone_quiet_options {
  /// How many customers a month may be on the list who would have come back by themselves.
  double false_alarms_per_month = 1.0;
  /// The time at the end of the record over which they are counted; half of the record where that
  /// is shorter, for in its first half long gaps cannot have been seen. At least 30 days, for the
  /// false alarms are told by month.
  std::chrono::days calibration{365};
  /// Whether those who bought on one day only are listed too.
  bool one_time_buyers = true;
};

/// Where the line between usual and unusual silence was drawn, and what that would have meant.
struct quiet_line {
  /// A silence is unusual when its `rhythm::deviate` is above this.
  double deviate = 0.0;
  /// Customers who crossed the line and came back, counted on the day they came back.
  std::uint64_t false_alarms = 0;
  /// The purchases that ended a gap in that time, the false alarms among them.
  std::uint64_t closed_gaps = 0;
  /// The time in which they were counted.
  std::chrono::days counted{};

  /// What was achieved; none where no time was counted.
  [[nodiscard]] constexpr std::optional<double> false_alarms_per_month() const {
    if (counted <= std::chrono::days{}) return std::nullopt;
    std::chrono::duration<double, std::chrono::months::period> const months = counted;
    return static_cast<double>(false_alarms) / months.count();
  }

  friend constexpr bool operator==(quiet_line const&, quiet_line const&) = default;
};

/// Why nobody can be said to have gone quiet.
enum class quiet_shortage {
  regulars,       ///< fewer than 5 customers bought on three days
  closed_gaps,    ///< fewer than 20 gaps ended in the time over which false alarms are counted
  observed_time,  ///< that time is shorter than a month
};

/// What is missing, in words.
[[nodiscard]] constexpr std::string_view to_string(quiet_shortage shortage) noexcept {
  switch (shortage) {
    case quiet_shortage::regulars:
      return "fewer than 5 customers bought on three days";
    case quiet_shortage::closed_gaps:
      return "fewer than 20 customers came back in the time by which the line is drawn";
    case quiet_shortage::observed_time:
      return "fewer than two months are on record";
  }
  return "unknown";
}

namespace detail {

inline void check_options(std::string_view where, gone_quiet_options const& options) {
  double const alarms = options.false_alarms_per_month;
  if (!(alarms >= 0.0 && alarms - alarms == 0.0)) {
    raise(fault{.where = where,
                .field = "false_alarms_per_month",
                .value = number_text{alarms}.view(),
                .reason = "is not a number from 0 on"});
  }
  if (options.calibration < std::chrono::days{30}) {
    raise(fault{.where = where,
                .field = "calibration",
                .value = number_text{options.calibration.count()}.view(),
                .reason = "is not 30 days or more"});
  }
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
