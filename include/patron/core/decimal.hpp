// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_DECIMAL_HPP
#define PATRON_CORE_DECIMAL_HPP

#include <cstdint>
#include <limits>

namespace patron::inline v0 {

/// How reading a decimal number ended.
enum class decimal_fault { none, not_a_number, too_many_decimals, too_large };

/// A decimal number as whole units of its last place: 29.95 with two decimals is 2995.
struct decimal {
  std::int64_t units = 0;
  decimal_fault fault = decimal_fault::none;
};

/// Reads [first, last) exactly: an optional sign, digits, and at most `decimals` of them behind a
/// point. Zeros beyond those change nothing and are let through; any other digit there is refused,
/// for it would have to be rounded away. No exponent, no spaces, no separator of thousands.
[[nodiscard]] constexpr decimal parse_decimal(char const* first, char const* last, int decimals) {
  // Counted downwards, for there is one more number below zero than above.
  constexpr std::int64_t lowest = (std::numeric_limits<std::int64_t>::min)();
  bool const negative = first != last && *first == '-';
  if (first != last && (*first == '-' || *first == '+')) ++first;

  std::int64_t units = 0;
  decimal_fault fault = decimal_fault::none;
  auto const append = [&units, &fault](int digit) {
    bool const fits = units > lowest / 10 || (units == lowest / 10 && digit <= -(lowest % 10));
    if (fits) {
      units = units * 10 - digit;
    } else {
      fault = decimal_fault::too_large;
    }
  };

  int places = -1;  // digits behind the point so far; -1: no point yet
  bool any_digit = false;
  for (; first != last; ++first) {
    if (*first == '.' && places < 0) {
      places = 0;
      continue;
    }
    int const digit = *first - '0';
    if (digit < 0 || digit > 9) return {0, decimal_fault::not_a_number};
    any_digit = true;
    if (places < decimals) {
      append(digit);
      if (places >= 0) ++places;
    } else if (digit != 0) {
      fault = decimal_fault::too_many_decimals;
    }
  }
  if (!any_digit) return {0, decimal_fault::not_a_number};
  for (int place = places < 0 ? 0 : places; place < decimals; ++place) append(0);
  if (fault != decimal_fault::none) return {0, fault};
  if (!negative && units == lowest) return {0, decimal_fault::too_large};
  return {negative ? units : -units, decimal_fault::none};
}

namespace detail {

/// The digits of a numeric literal, with its separators (') taken out.
template<char... Characters>
[[nodiscard]] consteval decimal parse_literal(int decimals) {
  char const written[] = {Characters...};
  char digits[sizeof...(Characters)]{};
  char* end = digits;
  for (char const c : written) {
    if (c != '\'') *end++ = c;
  }
  return parse_decimal(digits, end, decimals);
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
