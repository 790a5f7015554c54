// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_PLAIN_TEXT_HPP
#define PATRON_CORE_PLAIN_TEXT_HPP

#include <concepts>
#include <string>
#include <string_view>
#include <type_traits>

namespace patron::inline v0::detail {

/// A value of the caller's own type as text, for a sentence: text as it is, numbers by their
/// digits, an enumerator by its number; `otherwise` for a type that is none of these.
template<class T>
[[nodiscard]] std::string plain_text(T const& value, std::string_view otherwise) {
  if constexpr (std::convertible_to<T const&, std::string_view>) {
    return std::string{std::string_view{value}};
  } else if constexpr (std::is_enum_v<T>) {
    return std::to_string(static_cast<std::underlying_type_t<T>>(value));
  } else if constexpr (std::integral<T>) {
    return std::to_string(value);
  } else {
    return std::string{otherwise};
  }
}

}  // namespace patron::inline v0::detail

#endif
