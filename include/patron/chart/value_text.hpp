// SPDX-License-Identifier: MIT
#ifndef PATRON_CHART_VALUE_TEXT_HPP
#define PATRON_CHART_VALUE_TEXT_HPP

#include <charconv>
#include <cmath>
#include <cstddef>
#include <string>
#include <system_error>

namespace patron::inline v0 {

namespace detail {

/// A number with so many decimals and commas between thousands; 1e15 and beyond, or beyond nine
/// decimals, in four digits and an exponent. No locale, no -0.
template<class Number>
[[nodiscard]] std::string decimal_text(Number number, int decimals) {
  char buffer[64];
  bool const plain = std::abs(number) < 1e15 && decimals <= 9;
  auto const written =
      plain ? std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::fixed,
                            decimals)
            : std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::general, 4);
  std::string text(buffer, written.ptr);
  if (text.find_first_not_of("-0.") == std::string::npos && text.front() == '-') text.erase(0, 1);
  if (!plain) return text;
  std::size_t const point = text.find('.');
  std::size_t const first = text.front() == '-' ? 1 : 0;
  for (std::size_t at = point == std::string::npos ? text.size() : point; at > first + 3; at -= 3) {
    text.insert(at - 3, 1, ',');
  }
  return text;
}

/// A number whose step is unknown: six digits, or as many as it has before its point.
template<class Number>
[[nodiscard]] std::string plain_text_of(Number number) {
  int decimals = 0;
  for (Number shown = std::abs(number); shown < 1e5 && decimals < 10 && shown != 0.0; shown *= 10) {
    ++decimals;
  }
  std::string text = decimal_text(number, decimals);
  if (text.find('e') == std::string::npos && text.find('.') != std::string::npos) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
  }
  return text;
}

}  // namespace detail

/// A share as a percentage: 0.527 is "53 %", or "52.7 %" with one decimal.
struct percent_text {
  int decimals = 0;

  template<class Number>
  [[nodiscard]] std::string operator()(Number share) const {
    return detail::decimal_text(share * 100.0, decimals) + " %";
  }
};

/// A number with commas between thousands, and what stands before and after it: "1,250 yen".
struct grouped_text {
  int decimals = 0;
  std::string before{};
  std::string after{};

  template<class Number>
  [[nodiscard]] std::string operator()(Number number) const {
    return before + detail::decimal_text(number, decimals) + after;
  }
};

}  // namespace patron::inline v0

#endif
