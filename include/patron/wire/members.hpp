// SPDX-License-Identifier: MIT
#ifndef PATRON_WIRE_MEMBERS_HPP
#define PATRON_WIRE_MEMBERS_HPP

#include <patron/core/fields.hpp>
#include <patron/core/number_text.hpp>
#include <patron/wire/wire_value.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>

namespace patron::inline v0 {
namespace detail {

/// What is known of the members that a state lists before there is a state.
template<class List>
struct wire_members;
template<class... Members>
struct wire_members<std::tuple<Members...>> {
  static constexpr std::size_t least_size =
      (std::size_t{0} + ... + wire_value<std::remove_cvref_t<Members>>::least_size);

  static void append_kind(std::string& text) {
    char before = '(';
    ((text += std::exchange(before, ','),
      wire_value<std::remove_cvref_t<Members>>::append_kind(text)),
     ...);
    if (sizeof...(Members) == 0) text += '(';
    text += ')';
  }
};
template<class State>
using wire_members_of = wire_members<decltype(fields_of(std::declval<State const&>()))>;

}  // namespace detail

/// What lists its members lies there as these do, one behind the other. They are read in the same
/// order, and then held against each other where the type has a `check_fields`.
template<has_fields T>
struct wire_value<T> {
  static constexpr std::size_t least_size = detail::wire_members_of<T>::least_size;

  static void append_kind(std::string& text) { detail::wire_members_of<T>::append_kind(text); }
  static void write(wire_output& out, T const& value) { write_members(out, fields_of(value)); }
  /// The members of a state that were listed already.
  static void write_members(wire_output& out, auto const& members) {
    std::apply([&out](auto const&... member) { (detail::write_value(out, member), ...); }, members);
  }
  static void read(wire_input& in, T& value) {
    auto members = fields_of(value);
    std::apply([&in](auto&... member) { (detail::read_value(in, member), ...); }, members);
    if constexpr (has_field_check<T>) value.check_fields();
  }
};

/// What a state knew before it was filled must be what the bytes were made with.
template<class T>
struct wire_value<fixed_field<T>> {
  static constexpr std::size_t least_size = wire_value<T>::least_size;

  static void append_kind(std::string& text) { wire_value<T>::append_kind(text); }
  static void write(wire_output& out, fixed_field<T> const& field) {
    detail::write_value(out, field.value);
  }
  static void read(wire_input& in, fixed_field<T>& field) {
    if (!(detail::taken_value<T>(in) == field.value)) {
      detail::refuse_bytes(field.name, "", "is not that of the state that reads it");
    }
  }
};

/// A size takes 8 bytes on every machine.
template<class Size>
struct wire_value<size_field<Size>> {
  static constexpr std::size_t least_size = 8;

  static void append_kind(std::string& text) { text += "u64"; }
  static void write(wire_output& out, size_field<Size> const& field) { out.put_count(field.value); }
  static void read(wire_input& in, size_field<Size>& field) {
    auto const size = in.take<std::uint64_t>();
    if (!std::in_range<std::size_t>(size)) {
      detail::refuse_bytes("size", detail::number_text{size}.view(), "is beyond this machine");
    }
    field.value = static_cast<std::size_t>(size);
  }
};

/// What has no members takes no bytes.
template<class T>
  requires(std::is_empty_v<T> && !has_fields<T>)
struct wire_value<T> {
  static constexpr std::size_t least_size = 0;

  static void append_kind(std::string& text) { text += "()"; }
  static void write(wire_output&, T const&) {}
  static void read(wire_input&, T&) {}
};

}  // namespace patron::inline v0

#endif
