// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_FIELDS_HPP
#define PATRON_CORE_FIELDS_HPP

#include <concepts>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace patron::inline v0 {

/// A state lists its members once, by a static member function:
///
///     template<class Self>
///     static constexpr auto fields(Self& self) { return std::tie(self.kept, self.of); }
///
/// What walks over states (turning them into bytes, and back) reads that list and no other.
template<class T>
concept has_fields = requires(T& changing, T const& fixed) {
  T::fields(changing);
  T::fields(fixed);
};

/// References to the members of a state, in the order in which it lists them.
template<class T>
  requires has_fields<std::remove_const_t<T>>
[[nodiscard]] constexpr auto fields_of(T& state) {
  return std::remove_const_t<T>::fields(state);
}

/// In the list of fields: what a state knows before it is filled, as its ladder. It travels too, so
/// that whoever reads it into another state is told.
template<class T>
struct fixed_field {
  std::string_view name;
  T value;
};
template<class T>
fixed_field(std::string_view, T) -> fixed_field<T>;

/// In the list of fields: a size, which has as many bits as the machine and travels in 64.
template<class Size>
struct size_field {
  Size& value;
};
template<class Size>
size_field(Size&) -> size_field<Size>;

/// The name under which a state travels. It stays when the class is renamed:
///
///     static constexpr std::string_view state_name = "purchase_book";
template<class T>
concept named_state = requires {
  { T::state_name } -> std::convertible_to<std::string_view>;
};

/// Members that contradict each other could never come of data. A state that has some to fear says
/// so by throwing: rows that do not ascend, more kept than were at risk.
///
///     constexpr void check_fields() const;
///
/// Whoever fills the members from outside calls it before the state is used.
template<class T>
concept has_field_check = requires(T const& state) { state.check_fields(); };

/// An enumeration that counts from 0 and tells where it ends, by a function beside it:
///
///     constexpr colour last_of(colour) noexcept { return colour::blue; }
///
/// A number from outside is then one of its values, or is refused.
template<class Enumeration>
concept bounded_enumeration = std::is_enum_v<Enumeration> && requires(Enumeration value) {
  { last_of(value) } -> std::same_as<Enumeration>;
};

/// State that is accumulated from data in any order and in any number of pieces: a commutative
/// monoid. The default state is the identity; `merge` is associative and commutative; equal data
/// give equal states, however they were cut.
template<class S>
concept mergeable = std::regular<S> && requires(S& into, S const& from) {
  { into.merge(from) };
};

/// Two states as one.
template<mergeable S>
[[nodiscard]] constexpr S merged(S a, S const& b) {
  a.merge(b);
  return a;
}

}  // namespace patron::inline v0

#endif
