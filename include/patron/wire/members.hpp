// SPDX-License-Identifier: MIT
#ifndef PATRON_WIRE_MEMBERS_HPP
#define PATRON_WIRE_MEMBERS_HPP

#include <patron/core/fields.hpp>
#include <patron/wire/wire_value.hpp>

#include <cstddef>
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

  [[nodiscard]] static std::string kind() {
    std::string text;
    ((text += text.empty() ? "(" : ",", text += wire_value<std::remove_cvref_t<Members>>::kind()),
     ...);
    return text.empty() ? "()" : text + ")";
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

  [[nodiscard]] static std::string kind() { return detail::wire_members_of<T>::kind(); }
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

/// What has no members takes no bytes.
template<class T>
  requires(std::is_empty_v<T> && !has_fields<T>)
struct wire_value<T> {
  static constexpr std::size_t least_size = 0;

  [[nodiscard]] static std::string kind() { return "()"; }
  static void write(wire_output&, T const&) {}
  static void read(wire_input&, T&) {}
};

}  // namespace patron::inline v0

#endif
