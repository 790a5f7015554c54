// SPDX-License-Identifier: MIT
#ifndef PATRON_IO_CSV_TIME_HPP
#define PATRON_IO_CSV_TIME_HPP

#include <patron/io/csv_value.hpp>
#include <patron/io/detail/iso_time.hpp>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <limits>
#include <ratio>
#include <string_view>
#include <utility>

namespace patron::inline v0 {
namespace detail {

[[nodiscard]] constexpr std::string_view sentence_of(iso_fault fault) noexcept {
  switch (fault) {
    case iso_fault::not_a_date:
      return "is not a date (yyyy-mm-dd, or with a time yyyy-mm-ddThh:mm:ss)";
    case iso_fault::no_such_day:
      return "is not a day of the calendar";
    case iso_fault::no_such_time:
      return "is not a time of day with an offset from UTC within 14 hours";
    case iso_fault::none:
      break;
  }
  return csv_value_read;
}

/// An instant, to the second in which it lies. Without an offset a time is that of no place.
[[nodiscard]] constexpr std::string_view parse_instant(std::string_view cell, iso_time& time) {
  if (cell.empty()) return "is empty";
  if (auto const wrong = parse_iso_time(cell, time); wrong != iso_fault::none) {
    return sentence_of(wrong);
  }
  if (!time.time_of_day) return "has no time of day: a date alone is not an instant";
  if (!time.utc_offset) return "has no offset from UTC (Z or +hh:mm): it is not an instant";
  return csv_value_read;
}

/// Units that count days, and those of which a second has a whole number (whole nanoseconds each),
/// or which have a whole number of seconds.
template<class Period>
concept day_period = std::ratio_equal_v<Period, std::chrono::days::period>;
template<class Period>
concept clock_period =
    !day_period<Period> && ((Period::num == 1 && std::nano::den % Period::den == 0) ||
                            (Period::den == 1 && Period::num < std::chrono::days::period::num));

}  // namespace detail

/// A day: yyyy-mm-dd, or the date of a time as it is written. A time with an offset from UTC falls
/// on different days in different places: there the column says whose day is meant, by a third
/// argument, `column("placed", &order::day, civil_day{hours{9}})`.
template<std::integral Rep, detail::day_period Period>
struct csv_value<std::chrono::sys_time<std::chrono::duration<Rep, Period>>> {
  using day_type = std::chrono::sys_time<std::chrono::duration<Rep, Period>>;

  [[nodiscard]] static constexpr std::string_view parse(std::string_view cell, day_type& value) {
    if (cell.empty()) return "is empty";
    detail::iso_time time;
    if (auto const wrong = detail::parse_iso_time(cell, time); wrong != detail::iso_fault::none) {
      return detail::sentence_of(wrong);
    }
    if (time.utc_offset) {
      return "has an offset from UTC: a civil_day in its column says whose day is meant";
    }
    value = time.day;
    return csv_value_read;
  }
};

/// An instant: a date, a time of day, and Z or an offset from UTC. A time that its unit cannot hold
/// exactly is refused.
template<std::integral Rep, detail::clock_period Period>
struct csv_value<std::chrono::sys_time<std::chrono::duration<Rep, Period>>> {
  using instant_type = std::chrono::sys_time<std::chrono::duration<Rep, Period>>;

  [[nodiscard]] static constexpr std::string_view parse(std::string_view cell,
                                                        instant_type& value) {
    detail::iso_time time;
    if (auto const wrong = detail::parse_instant(cell, time); !wrong.empty()) return wrong;
    std::int64_t const seconds = time.instant()->time_since_epoch().count();
    std::int64_t const nanoseconds = time.fraction.count();

    std::int64_t ticks = 0;
    if constexpr (Period::num == 1) {  // so many ticks a second
      constexpr std::int64_t each = std::nano::den / Period::den;
      if (nanoseconds % each != 0) return "is finer than the unit of its member";
      if (!fits(seconds)) return "is beyond the range of its type";
      ticks = seconds * Period::den + nanoseconds / each;
    } else {  // so many seconds a tick
      if (nanoseconds != 0 || seconds % Period::num != 0) {
        return "is finer than the unit of its member";
      }
      ticks = seconds / Period::num;
    }
    if (!std::in_range<Rep>(ticks)) return "is beyond the range of its type";
    value = instant_type{typename instant_type::duration{static_cast<Rep>(ticks)}};
    return csv_value_read;
  }

 private:
  /// Whether that many seconds, and a fraction of one, can be counted in ticks of 64 bits.
  [[nodiscard]] static constexpr bool fits(std::int64_t seconds) noexcept {
    constexpr std::int64_t most = (std::numeric_limits<std::int64_t>::max)() / Period::den;
    return seconds > -most && seconds < most;
  }
};

static_assert(csv_readable<std::chrono::sys_days> && csv_readable<std::chrono::sys_seconds>);

}  // namespace patron::inline v0

#endif
