// SPDX-License-Identifier: MIT
#ifndef PATRON_WIRE_WIRE_VALUE_HPP
#define PATRON_WIRE_WIRE_VALUE_HPP

#include <patron/wire/wire_input.hpp>
#include <patron/wire/wire_output.hpp>

#include <concepts>
#include <cstddef>
#include <string>
#include <type_traits>

namespace patron::inline v0 {

/// How values of a type lie among bytes. Whole numbers, enumerations, `double`, text, days and
/// durations, money, grades, the containers of the standard library and whatever lists its `fields`
/// have theirs. A type of the caller's own takes part by
///
///     template<> struct patron::wire_value<shop::card_number> {
///       static constexpr std::size_t least_size = 8;                   // of the shortest one
///       static void append_kind(std::string& text) { text += "u64"; }  // docs/wire-format.md
///       static void write(patron::wire_output& out, shop::card_number n) { out.put(n.digits()); }
///       static void read(patron::wire_input& in, shop::card_number& n) {
///         n = shop::card_number{in.take<std::uint64_t>()};             // or throws
///       }
///     };
///
/// Equal values write equal bytes. `append_kind` tells the layout, not the C++ type; `read` refuses
/// what `write` never writes.
template<class T>
struct wire_value;

/// What can be written as bytes and read again.
template<class T>
concept wire_type =
    requires(wire_output& out, wire_input& in, std::string& text, T const& written, T& read) {
      { wire_value<T>::least_size } -> std::convertible_to<std::size_t>;
      wire_value<T>::append_kind(text);
      wire_value<T>::write(out, written);
      wire_value<T>::read(in, read);
    };

/// The layout of such values, as it stands in the kind of a state: "[u32]".
template<wire_type T>
[[nodiscard]] std::string wire_kind() {
  std::string text;
  wire_value<T>::append_kind(text);
  return text;
}

namespace detail {

template<class T>
void write_value(wire_output& out, T const& value) {
  wire_value<T>::write(out, value);
}

template<class T>
void read_value(wire_input& in, T& value) {
  wire_value<T>::read(in, value);
}

template<class T>
[[nodiscard]] T taken_value(wire_input& in) {
  T value{};
  read_value(in, value);
  return value;
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
