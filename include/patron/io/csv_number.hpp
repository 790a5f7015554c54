// SPDX-License-Identifier: MIT
#ifndef PATRON_IO_CSV_NUMBER_HPP
#define PATRON_IO_CSV_NUMBER_HPP

#include <patron/core/decimal.hpp>
#include <patron/core/grade.hpp>
#include <patron/core/money.hpp>
#include <patron/io/csv_value.hpp>
#include <patron/io/detail/parse_double.hpp>

#include <concepts>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

namespace patron::inline v0 {
namespace detail {

/// The integers that count something: neither `bool` nor a character type.
template<class T>
concept counting_integer = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char> &&
                           !std::same_as<T, wchar_t> && !std::same_as<T, char8_t> &&
                           !std::same_as<T, char16_t> && !std::same_as<T, char32_t>;

/// "is beyond the range of its type, 0 to 255"
template<counting_integer T>
[[nodiscard]] std::string_view beyond_range() {
  using limits = std::numeric_limits<T>;
  static std::string const sentence = "is beyond the range of its type, " +
                                      std::to_string((limits::min)()) + " to " +
                                      std::to_string((limits::max)());
  return sentence;
}

/// "has more than 2 decimals"
template<int Decimals>
[[nodiscard]] std::string_view more_decimals() {
  static std::string const sentence =
      "has more than " + std::to_string(Decimals) + (Decimals == 1 ? " decimal" : " decimals");
  return sentence;
}

/// A decimal number in whole units of its last place: exact, or refused.
template<int Decimals>
[[nodiscard]] constexpr std::string_view parse_units(std::string_view cell, std::int64_t& units) {
  if (cell.empty()) return "is empty";
  decimal const number = parse_decimal(cell.data(), cell.data() + cell.size(), Decimals);
  switch (number.fault) {
    case decimal_fault::not_a_number:
      return "is not a decimal number";
    case decimal_fault::too_many_decimals:
      return more_decimals<Decimals>();
    case decimal_fault::too_large:
      return "is too large";
    case decimal_fault::none:
      break;
  }
  units = number.units;
  return csv_value_read;
}

}  // namespace detail

/// A whole number: an optional sign and digits.
template<detail::counting_integer T>
struct csv_value<T> {
  [[nodiscard]] static constexpr std::string_view parse(std::string_view cell, T& value) {
    if (cell.empty()) return "is empty";
    bool const negative = cell.front() == '-';
    if (negative || cell.front() == '+') cell.remove_prefix(1);
    if (cell.empty()) return "is not a whole number";

    constexpr std::uint64_t max = (std::numeric_limits<T>::max)();
    constexpr std::uint64_t below_zero = std::signed_integral<T> ? max + 1 : 0;
    std::uint64_t const limit = negative ? below_zero : max;
    std::uint64_t magnitude = 0;
    bool fits = true;
    for (char const c : cell) {
      if (c < '0' || c > '9') return "is not a whole number";
      auto const digit = static_cast<std::uint64_t>(c - '0');
      fits = fits && digit <= limit && magnitude <= (limit - digit) / 10;
      magnitude = magnitude * 10 + digit;
    }
    if (!fits) return detail::beyond_range<T>();
    value = static_cast<T>(negative ? 0 - magnitude : magnitude);
    return csv_value_read;
  }
};

/// A number with a point, whatever the locale; a power of ten may follow an e. It becomes the
/// nearest double. NaN and infinity are refused.
template<>
struct csv_value<double> {
  [[nodiscard]] static std::string_view parse(std::string_view cell, double& value) {
    if (cell.empty()) return "is empty";
    switch (detail::parse_double(cell, value)) {
      case detail::double_fault::not_a_number:
        return "is not a number";
      case detail::double_fault::out_of_range:
        return "is beyond the range of a double";
      case detail::double_fault::none:
        break;
    }
    return csv_value_read;
  }
};

/// A decimal number of major units, read exactly: more decimals than the currency has are refused,
/// never rounded. No symbol and no separator of thousands.
template<currency C, std::signed_integral Rep>
struct csv_value<money<C, Rep>> {
  [[nodiscard]] static constexpr std::string_view parse(std::string_view cell,
                                                        money<C, Rep>& value) {
    std::int64_t units = 0;
    if (auto const wrong = detail::parse_units<C::exponent>(cell, units); !wrong.empty()) {
      return wrong;
    }
    if (!std::in_range<Rep>(units)) return "is too large";
    value = money<C, Rep>::from_minor(static_cast<Rep>(units));
    return csv_value_read;
  }
};

/// 0.2 or 1.05: at most two decimals.
template<>
struct csv_value<grade> {
  [[nodiscard]] static constexpr std::string_view parse(std::string_view cell, grade& value) {
    std::int64_t hundredths = 0;
    if (auto const wrong = detail::parse_units<2>(cell, hundredths); !wrong.empty()) return wrong;
    if (hundredths < 0) return "is below zero";
    if (!std::in_range<std::int32_t>(hundredths)) return "is too large";
    value = grade::from_hundredths(static_cast<std::int32_t>(hundredths));
    return csv_value_read;
  }
};

static_assert(csv_readable<std::uint32_t> && csv_readable<double> && csv_readable<grade>);
static_assert(!csv_readable<char>);

}  // namespace patron::inline v0

#endif
