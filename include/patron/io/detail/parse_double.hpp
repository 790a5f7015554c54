// SPDX-License-Identifier: MIT
#ifndef PATRON_IO_DETAIL_PARSE_DOUBLE_HPP
#define PATRON_IO_DETAIL_PARSE_DOUBLE_HPP

#include <patron/io/detail/big_natural.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace patron::inline v0::detail {

/// How reading a double ended.
enum class double_fault { none, not_a_number, out_of_range };

/// A number as it is written: sign, digits around a point, power of ten.
struct written_number {
  bool negative = false;
  std::string_view digits{};  ///< from the first digit that is not 0 on; one of them may be a point
  std::int64_t exponent = 0;  ///< the power of ten of the last digit
};

/// Takes the digits off the front, with one point at most; false where there are none.
[[nodiscard]] constexpr bool take_digits(std::string_view& text, written_number& number) noexcept {
  std::size_t first = std::string_view::npos;  // the first digit that is not 0
  bool any_digit = false;
  bool point = false;
  std::size_t i = 0;
  for (; i != text.size(); ++i) {
    if (text[i] == '.' && !point) {
      point = true;
      continue;
    }
    if (text[i] < '0' || text[i] > '9') break;
    any_digit = true;
    if (point) --number.exponent;
    if (first == std::string_view::npos && text[i] != '0') first = i;
  }
  if (first != std::string_view::npos) number.digits = text.substr(first, i - first);
  text.remove_prefix(i);
  return any_digit;
}

/// Takes a sign off the front; true where it is a minus.
[[nodiscard]] constexpr bool take_minus(std::string_view& text) noexcept {
  bool const minus = text.starts_with('-');
  if (minus || text.starts_with('+')) text.remove_prefix(1);
  return minus;
}

/// Takes a text apart: a sign, digits, and a power of ten behind an e.
[[nodiscard]] constexpr bool take_apart(std::string_view text, written_number& number) noexcept {
  number.negative = take_minus(text);
  if (!take_digits(text, number)) return false;
  if (text.empty()) return true;

  if (text.front() != 'e' && text.front() != 'E') return false;
  text.remove_prefix(1);
  bool const down = take_minus(text);
  constexpr std::int64_t beyond_any = 1'000'000'000;
  std::int64_t power = 0;
  for (char const c : text) {
    if (c < '0' || c > '9') return false;
    power = (std::min)(power * 10 + (c - '0'), beyond_any);
  }
  number.exponent += down ? -power : power;
  return !text.empty();
}

/// The double nearest to digits * 10^exponent, a half to the even one, by long division of whole
/// numbers: exact for every input. Infinite where the number is too large, zero where too close to
/// zero. Source: the definition (IEEE 754-2008, 4.3.1); Clinger 1990, algorithm AlgorithmM.
[[nodiscard]] inline double nearest_double(written_number const& number) noexcept {
  // A half between two doubles has at most 767 digits. Beyond those it only counts whether
  // anything is there: one more digit stands for all the rest.
  constexpr std::int64_t most_digits = 768;
  big_natural numerator;
  std::int64_t taken = 0;
  std::int64_t exponent = number.exponent;
  bool rest = false;
  for (char const c : number.digits) {
    if (c == '.') continue;
    if (taken < most_digits) {
      numerator.multiply_add(10, static_cast<std::uint32_t>(c - '0'));
      ++taken;
    } else {
      rest = rest || c != '0';
      ++exponent;
    }
  }
  if (rest) {
    numerator.multiply_add(10, 1);
    ++taken;
    --exponent;
  }

  if (taken == 0 || taken + exponent < -330) return 0.0;
  if (taken + exponent > 310) return std::numeric_limits<double>::infinity();
  big_natural denominator;
  denominator.multiply_add(0, 1);
  if (exponent > 0) numerator.multiply_by_power_of_ten(static_cast<unsigned>(exponent));
  if (exponent < 0) denominator.multiply_by_power_of_ten(static_cast<unsigned>(-exponent));

  // Scale until 1 <= numerator / denominator < 2: then the number lies from 2^scale on.
  auto scale = static_cast<int>(numerator.bit_width()) - static_cast<int>(denominator.bit_width());
  if (scale > 0) denominator.shift_left(static_cast<unsigned>(scale));
  if (scale < 0) numerator.shift_left(static_cast<unsigned>(-scale));
  if (numerator < denominator) {
    numerator.shift_left(1);
    --scale;
  }

  // So many bits has the double there: 53, fewer below the normal ones, none below them all.
  int const bits = (std::min)(53, scale + 1075);
  if (bits < 0) return 0.0;
  std::uint64_t quotient = 0;
  for (int i = 0; i < bits; ++i) {
    bool const bit = numerator >= denominator;
    if (bit) numerator.subtract(denominator);
    numerator.shift_left(1);
    quotient = 2 * quotient + (bit ? 1 : 0);
  }
  // What is left over is half a last bit where both are equal.
  bool const up = numerator > denominator || (numerator == denominator && quotient % 2 != 0);
  return std::ldexp(static_cast<double>(quotient + (up ? 1 : 0)), scale - bits + 1);
}

/// The same where few digits allow it: both they and the power of ten are doubles without a
/// remainder, so that one operation rounds once. None where that is not so. Source: Clinger 1990.
[[nodiscard]] constexpr std::optional<double> short_double(written_number const& number) noexcept {
  constexpr double power_of_ten[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                     1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                     1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  if (number.digits.size() > 16 || number.exponent < -22 || number.exponent > 22) {
    return std::nullopt;
  }
  std::int64_t digits = 0;
  for (char const c : number.digits) {
    if (c != '.') digits = digits * 10 + (c - '0');
  }
  if (digits > std::int64_t{1} << 53) return std::nullopt;
  auto const exact = static_cast<double>(digits);
  return number.exponent < 0 ? exact / power_of_ten[-number.exponent]
                             : exact * power_of_ten[number.exponent];
}

/// Reads a whole text as the nearest double, whatever the locale. NaN and infinity are no numbers;
/// what is too large, or too close to zero to differ from it, is out of range.
[[nodiscard]] inline double_fault parse_double(std::string_view text, double& value) noexcept {
  written_number number;
  if (!take_apart(text, number)) return double_fault::not_a_number;
  std::optional<double> const quick = short_double(number);
  double const magnitude = quick ? *quick : nearest_double(number);
  bool const vanished = magnitude == 0.0 && !number.digits.empty();
  if (vanished || std::isinf(magnitude)) return double_fault::out_of_range;
  value = number.negative ? -magnitude : magnitude;
  return double_fault::none;
}

}  // namespace patron::inline v0::detail

#endif
