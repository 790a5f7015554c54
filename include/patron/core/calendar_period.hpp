// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_CALENDAR_PERIOD_HPP
#define PATRON_CORE_CALENDAR_PERIOD_HPP

#include <patron/core/calendar.hpp>

#include <chrono>

namespace patron::inline v0 {

/// The civil periods by which a firm looks at itself.
enum class calendar_period { month, quarter, year };

/// The last of them: see `bounded_enumeration`.
[[nodiscard]] constexpr calendar_period last_of(calendar_period) noexcept {
  return calendar_period::year;
}

/// The number of a period, counted from January, the first quarter, or the year 0: the next period
/// has the next number, so that differences count periods.
[[nodiscard]] constexpr int period_number(std::chrono::sys_days day, calendar_period period) {
  std::chrono::year_month const m = month_of(day);
  int const months =
      static_cast<int>(m.year()) * 12 + static_cast<int>(static_cast<unsigned>(m.month())) - 1;
  auto const floor_divide = [](int a, int b) { return a / b - (a % b < 0 ? 1 : 0); };
  switch (period) {
    case calendar_period::month:
      return months;
    case calendar_period::quarter:
      return floor_divide(months, 3);
    case calendar_period::year:
      return floor_divide(months, 12);
  }
  return months;
}

/// The days of the period with that number.
[[nodiscard]] constexpr window period_window(int number, calendar_period period) {
  auto const first_day = [](int months) {
    int const y = months / 12 - (months % 12 < 0 ? 1 : 0);
    auto const m = static_cast<unsigned>(months - y * 12 + 1);
    return month(std::chrono::year{y}, std::chrono::month{m}).from;
  };
  int const length = period == calendar_period::month     ? 1
                     : period == calendar_period::quarter ? 3
                                                          : 12;
  return {first_day(number * length), first_day((number + 1) * length)};
}

}  // namespace patron::inline v0

#endif
