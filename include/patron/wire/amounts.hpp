// SPDX-License-Identifier: MIT
#ifndef PATRON_WIRE_AMOUNTS_HPP
#define PATRON_WIRE_AMOUNTS_HPP

#include <patron/core/estimated.hpp>
#include <patron/core/grade.hpp>
#include <patron/core/money.hpp>
#include <patron/core/number_text.hpp>
#include <patron/wire/numbers.hpp>
#include <patron/wire/wire_value.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace patron::inline v0 {

/// Money is its minor units. The kind names the currency and its decimals, "money(USD,2,i64)", so
/// that no amount is read as one of another.
template<currency C, std::signed_integral Rep>
struct wire_value<money<C, Rep>> {
  static constexpr std::size_t least_size = wire_value<Rep>::least_size;

  static void append_kind(std::string& text) {
    text += "money(";
    text += std::string_view{C::code};
    text += ',';
    text += std::to_string(C::exponent);
    text += ',';
    wire_value<Rep>::append_kind(text);
    text += ')';
  }
  static void write(wire_output& out, money<C, Rep> value) {
    wire_value<Rep>::write(out, value.minor_units());
  }
  static void read(wire_input& in, money<C, Rep>& value) {
    value = money<C, Rep>::from_minor(detail::taken_value<Rep>(in));
  }
};

/// An expectation is its amount; the kind tells it from one that was measured.
template<class Amount>
struct wire_value<estimated<Amount>> {
  static constexpr std::size_t least_size = wire_value<Amount>::least_size;

  static void append_kind(std::string& text) {
    text += "estimated(";
    wire_value<Amount>::append_kind(text);
    text += ')';
  }
  static void write(wire_output& out, estimated<Amount> const& value) {
    wire_value<Amount>::write(out, value.amount());
  }
  static void read(wire_input& in, estimated<Amount>& value) {
    value = estimated<Amount>{detail::taken_value<Amount>(in)};
  }
};

/// A grade is its hundredths.
template<>
struct wire_value<grade> {
  static constexpr std::size_t least_size = 4;

  static void append_kind(std::string& text) { text += "grade"; }
  static void write(wire_output& out, grade value) {
    wire_value<std::int32_t>::write(out, value.hundredths());
  }
  static void read(wire_input& in, grade& value) {
    auto const hundredths = detail::taken_value<std::int32_t>(in);
    if (hundredths < 0) {
      detail::refuse_bytes("grade", detail::number_text{hundredths}.view(), "is below zero");
    }
    value = grade::from_hundredths(hundredths);
  }
};

}  // namespace patron::inline v0

#endif
