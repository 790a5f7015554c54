// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_DETAIL_TEXT_LINES_HPP
#define PATRON_LTV_DETAIL_TEXT_LINES_HPP

#include <patron/core/error.hpp>

#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace patron::inline v0::detail {

// Lines of a name and a value. Numbers are written in hexadecimal, which is exact, and read by
// hand, for not every standard library reads them yet.

class text_writer {
 public:
  void line(std::string_view name, std::string_view value) {
    text_.append(name);
    if (!value.empty()) text_.append(" ").append(value);
    text_ += '\n';
  }
  void line(std::string_view name, std::uint64_t value) { line(name, std::to_string(value)); }
  void line(std::string_view name, int value) { line(name, std::to_string(value)); }
  void line(std::string_view name, double value) {
    char buffer[64];
    char const* const exact =
        std::to_chars(buffer, buffer + sizeof buffer, std::abs(value), std::chars_format::hex).ptr;
    bool const finite = value - value == 0.0;
    std::string shown = std::signbit(value) ? "-" : "";
    if (finite) shown += "0x";
    shown.append(buffer, static_cast<std::size_t>(exact - buffer));
    char const* const plain = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    shown.append("  # ").append(buffer, static_cast<std::size_t>(plain - buffer));
    line(name, shown);
  }
  [[nodiscard]] std::string finished() {
    line("end", "");
    return std::move(text_);
  }

 private:
  std::string text_;
};

class text_reader {
 public:
  text_reader(std::string_view where, std::string_view text) : where_{where}, rest_{text} {}

  /// The value of the next line, which must have that name.
  [[nodiscard]] std::string_view value(std::string_view name) {
    std::size_t const end = rest_.find('\n');
    std::string_view line = rest_.substr(0, end);
    rest_ = end == std::string_view::npos ? std::string_view{} : rest_.substr(end + 1);
    ++line_number_;
    line = line.substr(0, line.find('#'));
    while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.remove_suffix(1);
    name_ = name;
    value_ = line;
    if (line.substr(0, line.find(' ')) != name) refuse("does not begin with the name expected");
    value_ = line.size() > name.size() ? line.substr(name.size() + 1) : std::string_view{};
    return value_;
  }

  void expect(std::string_view name, std::string_view expected) {
    if (value(name) != expected) refuse(std::string{"is not "} + std::string{expected});
  }
  void expect_end() { expect("end", ""); }

  [[nodiscard]] std::uint64_t count(std::string_view name) {
    std::string_view const digits = value(name);
    std::uint64_t n = 0;
    auto const [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), n);
    if (fault != std::errc{} || end != digits.data() + digits.size()) {
      refuse("is not a whole number");
    }
    return n;
  }

  /// [-]0xH.HHHp±D, or [-]inf.
  [[nodiscard]] double number(std::string_view name) {
    std::string_view digits = value(name);
    bool const negative = !digits.empty() && digits.front() == '-';
    if (negative) digits.remove_prefix(1);
    double const magnitude =
        digits == "inf" ? std::numeric_limits<double>::infinity() : hexadecimal(digits);
    return negative ? -magnitude : magnitude;
  }

  [[noreturn]] void refuse(std::string_view reason) const {
    raise(fault{
        .where = where_, .line = line_number_, .field = name_, .value = value_, .reason = reason});
  }

 private:
  [[nodiscard]] double hexadecimal(std::string_view digits) const {
    std::size_t const exponent_at = digits.find('p');
    if (digits.substr(0, 2) != "0x" || exponent_at == std::string_view::npos) {
      refuse("is not a hexadecimal number");
    }
    std::uint64_t mantissa = 0;
    int places = 0;
    bool behind_point = false;
    for (char const c : digits.substr(2, exponent_at - 2)) {
      if (c == '.' && !behind_point) {
        behind_point = true;
        continue;
      }
      unsigned digit = 0;
      if (std::from_chars(&c, &c + 1, digit, 16).ec != std::errc{} || mantissa >> 56U != 0) {
        refuse("is not a hexadecimal number");
      }
      mantissa = mantissa * 16 + digit;
      if (behind_point) places += 4;
    }
    std::string_view power = digits.substr(exponent_at + 1);
    if (!power.empty() && power.front() == '+') power.remove_prefix(1);
    int exponent = 0;
    auto const [end, fault] = std::from_chars(power.data(), power.data() + power.size(), exponent);
    if (fault != std::errc{} || end != power.data() + power.size()) {
      refuse("is not a hexadecimal number");
    }
    return std::ldexp(static_cast<double>(mantissa), exponent - places);
  }

  std::string_view where_;
  std::string_view rest_;
  std::string_view name_{};
  std::string_view value_{};
  std::uint64_t line_number_ = 0;
};

}  // namespace patron::inline v0::detail

#endif
