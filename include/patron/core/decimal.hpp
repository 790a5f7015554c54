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
  constexpr auto highest = static_cast<std::uint64_t>((std::numeric_limits<std::int64_t>::max)());
  auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
  std::uint64_t units = 0;
  bool too_large = false;
  auto const append = [&units, &too_large](char digit) {
    too_large |= units > highest / 10;  // below that, ten times as much does not wrap around
    units = units * 10 + static_cast<unsigned>(digit - '0');
  };

  bool const negative = first != last && *first == '-';
  if (first != last && (*first == '-' || *first == '+')) ++first;
  char const* const whole = first;
  for (; first != last && is_digit(*first); ++first) append(*first);
  auto digits = first - whole;

  int places = 0;
  bool too_fine = false;
  if (first != last && *first == '.') {
    char const* const behind = ++first;
    for (; first != last && is_digit(*first); ++first) {
      if (places < decimals) {
        append(*first);
        ++places;
      } else {
        too_fine |= *first != '0';
      }
    }
    digits += first - behind;
  }
  for (; places < decimals; ++places) append('0');

  if (first != last || digits == 0) return {0, decimal_fault::not_a_number};
  if (too_fine) return {0, decimal_fault::too_many_decimals};
  // There is one more number below zero than above.
  if (too_large || units > highest + (negative ? 1U : 0U)) return {0, decimal_fault::too_large};
  return {static_cast<std::int64_t>(negative ? 0 - units : units), decimal_fault::none};
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
