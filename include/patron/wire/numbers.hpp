// SPDX-License-Identifier: MIT
#ifndef PATRON_WIRE_NUMBERS_HPP
#define PATRON_WIRE_NUMBERS_HPP

#include <patron/core/fields.hpp>
#include <patron/core/number_text.hpp>
#include <patron/wire/wire_value.hpp>

#include <bit>
#include <climits>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <type_traits>

namespace patron::inline v0 {

static_assert(CHAR_BIT == 8, "wire knows bytes of eight bits");

/// Whole numbers take their own size, the lowest byte first; below zero in two's complement.
template<std::integral T>
struct wire_value<T> {
  static constexpr std::size_t least_size = sizeof(T);

  static void append_kind(std::string& text) {
    text += std::signed_integral<T> ? 'i' : 'u';
    text += std::to_string(8 * sizeof(T));
  }
  static void write(wire_output& out, T value) {
    out.put(static_cast<std::make_unsigned_t<T>>(value));
  }
  static void read(wire_input& in, T& value) {
    value = static_cast<T>(in.take<std::make_unsigned_t<T>>());
  }
};

/// One byte, 0 or 1.
template<>
struct wire_value<bool> {
  static constexpr std::size_t least_size = 1;

  static void append_kind(std::string& text) { text += "bool"; }
  static void write(wire_output& out, bool value) {
    out.put(static_cast<std::uint8_t>(value ? 1 : 0));
  }
  static void read(wire_input& in, bool& value) {
    auto const byte = in.take<std::uint8_t>();
    if (byte > 1) {
      detail::refuse_bytes("bool", detail::number_text{unsigned{byte}}.view(),
                           "is neither 0 nor 1");
    }
    value = byte == 1;
  }
};

/// An enumeration lies there as the number behind it. One with a last value (see
/// `bounded_enumeration`) refuses what is beyond it.
template<class Enumeration>
  requires std::is_enum_v<Enumeration>
struct wire_value<Enumeration> {
  using number = std::underlying_type_t<Enumeration>;
  static constexpr std::size_t least_size = wire_value<number>::least_size;

  static void append_kind(std::string& text) { wire_value<number>::append_kind(text); }
  static void write(wire_output& out, Enumeration value) {
    wire_value<number>::write(out, static_cast<number>(value));
  }
  static void read(wire_input& in, Enumeration& value) {
    number read{};
    wire_value<number>::read(in, read);
    if constexpr (bounded_enumeration<Enumeration>) {
      if (read < number{} || read > static_cast<number>(last_of(Enumeration{}))) {
        detail::refuse_bytes("enumeration", detail::number_text{+read}.view(),
                             "is none of its values");
      }
    }
    value = static_cast<Enumeration>(read);
  }
};

/// The 8 bytes of IEEE 754 binary64. Both zeros are written as the one without a sign, for they are
/// equal; what is no number is refused on both sides, for it is equal to nothing.
template<>
struct wire_value<double> {
  static_assert(std::numeric_limits<double>::is_iec559 && sizeof(double) == 8);
  static constexpr std::size_t least_size = 8;

  static void append_kind(std::string& text) { text += "f64"; }
  static void write(wire_output& out, double value) {
    detail::require(value == value, "to_bytes: a member is not a number");
    out.put(std::bit_cast<std::uint64_t>(value == 0.0 ? 0.0 : value));
  }
  static void read(wire_input& in, double& value) {
    auto const read = std::bit_cast<double>(in.take<std::uint64_t>());
    if (read != read) detail::refuse_bytes("f64", "", "is not a number");
    if (read == 0.0 && std::bit_cast<std::uint64_t>(read) != 0) {
      detail::refuse_bytes("f64", "-0", "is written without a sign");
    }
    value = read;
  }
};

}  // namespace patron::inline v0

#endif
