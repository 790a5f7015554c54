// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_TO_STRING_HPP
#define PATRON_CORE_TO_STRING_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/estimate.hpp>
#include <patron/core/estimated.hpp>
#include <patron/core/grade.hpp>
#include <patron/core/money.hpp>
#include <patron/core/observed_rate.hpp>
#include <patron/core/rate.hpp>

#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

namespace patron::inline v0 {

/// A whole number of the last of `decimals` places as people write it: 2995, 2 is "29.95".
[[nodiscard]] inline std::string to_decimal_string(std::int64_t units, int decimals) {
  bool const negative = units < 0;
  auto magnitude = static_cast<std::uint64_t>(units);
  if (negative) magnitude = 0U - magnitude;
  std::string text = std::to_string(magnitude);
  if (decimals > 0) {
    auto const places = static_cast<std::size_t>(decimals);
    if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
    text.insert(text.size() - places, 1, '.');
  }
  if (negative) text.insert(0, 1, '-');
  return text;
}

/// The shortest text that reads back as the same number, with `.` whatever the locale.
[[nodiscard]] inline std::string to_string(double x) {
  char buffer[32];
  char* const end = std::to_chars(buffer, buffer + sizeof buffer, x).ptr;
  return {buffer, end};
}

/// A number with so many decimals, 0 to 30: `to_string(0.22232, 1)` is "0.2".
[[nodiscard]] inline std::string to_string(double x, int decimals) {
  detail::require(decimals >= 0 && decimals <= 30, "to_string: a number has 0 to 30 decimals");
  char buffer[350];  // the largest double has 309 digits
  char* const end =
      std::to_chars(buffer, buffer + sizeof buffer, x, std::chars_format::fixed, decimals).ptr;
  return {buffer, end};
}

/// 1997-01-31 (ISO 8601).
[[nodiscard]] inline std::string to_string(std::chrono::sys_days day) {
  std::chrono::year_month_day const date{day};
  auto const padded = [](int n, std::size_t width) {
    std::string digits = std::to_string(n < 0 ? -n : n);
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    return n < 0 ? "-" + digits : digits;
  };
  return padded(static_cast<int>(date.year()), 4) + '-' +
         padded(static_cast<int>(static_cast<unsigned>(date.month())), 2) + '-' +
         padded(static_cast<int>(static_cast<unsigned>(date.day())), 2);
}

/// 2500315.63 USD
template<currency C, class Rep>
[[nodiscard]] std::string to_string(money<C, Rep> amount) {
  return to_decimal_string(amount.minor_units(), C::exponent) + ' ' + std::string{C::code};
}
template<currency C, class Rep>
[[nodiscard]] std::string to_string(estimated<money<C, Rep>> const& expected) {
  return to_string(expected.amount());
}

/// 1.2; a second decimal only where there is one.
[[nodiscard]] inline std::string to_string(grade g) {
  std::string text = to_decimal_string(g.hundredths(), 2);
  if (text.back() == '0') text.pop_back();
  return text;
}

/// 5376 of 23570 (22.8 %)
[[nodiscard]] inline std::string to_string(rate r) {
  std::string text = std::to_string(r.kept) + " of " + std::to_string(r.of);
  if (auto const share = r.value()) text += " (" + to_string(*share * 100.0, 1) + " %)";
  return text;
}
[[nodiscard]] inline std::string to_string(observed_rate const& r) {
  std::string text = to_string(r.rate);
  if (r.completeness.is_partial()) text += ", not over yet";
  if (r.completeness.is == completeness::state::not_started) text += ", not started";
  return text;
}

/// 12.5 (10 to 15, 95 %)
template<class T>
[[nodiscard]] std::string to_string(estimate<T> const& e) {
  return to_string(e.value) + " (" + to_string(e.low) + " to " + to_string(e.high) + ", " +
         to_string(e.confidence * 100.0, 0) + " %)";
}

}  // namespace patron::inline v0

#endif
