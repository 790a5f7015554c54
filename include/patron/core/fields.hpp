// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_FIELDS_HPP
#define PATRON_CORE_FIELDS_HPP

#include <concepts>
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
