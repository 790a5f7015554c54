// SPDX-License-Identifier: MIT
#ifndef PATRON_WIRE_TIMES_HPP
#define PATRON_WIRE_TIMES_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/checked.hpp>
#include <patron/core/number_text.hpp>
#include <patron/wire/numbers.hpp>
#include <patron/wire/wire_value.hpp>

#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <ratio>
#include <string>
#include <type_traits>

namespace patron::inline v0 {
namespace detail {

/// Standard libraries count days in 32 bits or in 64; among bytes they take 32, other whole
/// durations 64.
template<class Rep, class Period>
using wire_ticks =
    std::conditional_t<std::floating_point<Rep>, double,
                       std::conditional_t<std::ratio_equal_v<Period, std::chrono::days::period>,
                                          std::int32_t, std::int64_t>>;

}  // namespace detail

/// A duration is its number of ticks; days have a kind of their own.
template<class Rep, class Period>
struct wire_value<std::chrono::duration<Rep, Period>> {
  using duration = std::chrono::duration<Rep, Period>;
  using ticks = detail::wire_ticks<Rep, Period>;
  static constexpr std::size_t least_size = sizeof(ticks);

  static void append_kind(std::string& text) {
    if constexpr (std::same_as<ticks, std::int32_t>) {
      text += "days";
    } else {
      text += "time(";
      text += std::to_string(Period::num);
      if constexpr (Period::den != 1) {
        text += '/';
        text += std::to_string(Period::den);
      }
      text += "s,";
      wire_value<ticks>::append_kind(text);
      text += ')';
    }
  }
  static void write(wire_output& out, duration value) {
    if constexpr (std::floating_point<Rep>) {
      wire_value<ticks>::write(out, value.count());
    } else {
      wire_value<ticks>::write(out, detail::checked_cast<ticks>(value.count()));
    }
  }
  static void read(wire_input& in, duration& value) {
    ticks read{};
    wire_value<ticks>::read(in, read);
    if constexpr (std::floating_point<Rep>) {
      value = duration{static_cast<Rep>(read)};
    } else {
      value = duration{detail::checked_cast<Rep>(read)};
    }
  }
};

/// A day is the number of days since 1970-01-01, within the civil calendar.
template<class Rep>
struct wire_value<std::chrono::sys_time<std::chrono::duration<Rep, std::chrono::days::period>>> {
  using day = std::chrono::sys_time<std::chrono::duration<Rep, std::chrono::days::period>>;
  static constexpr std::size_t least_size = 4;

  static void append_kind(std::string& text) { text += "day"; }
  static void write(wire_output& out, day value) {
    auto const count = value.time_since_epoch().count();
    detail::require(is_civil(count), "to_bytes: a day is beyond the civil calendar");
    wire_value<std::int32_t>::write(out, static_cast<std::int32_t>(count));
  }
  static void read(wire_input& in, day& value) {
    std::int32_t count = 0;
    wire_value<std::int32_t>::read(in, count);
    if (!is_civil(count)) {
      detail::refuse_bytes("day", detail::number_text{count}.view(),
                           "is beyond the civil calendar");
    }
    value = day{typename day::duration{count}};
  }

 private:
  [[nodiscard]] static constexpr bool is_civil(std::int64_t count) noexcept {
    return detail::first_civil_day.time_since_epoch().count() <= count &&
           count <= detail::last_civil_day.time_since_epoch().count();
  }
};

}  // namespace patron::inline v0

#endif
