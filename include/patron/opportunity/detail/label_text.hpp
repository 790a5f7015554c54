// SPDX-License-Identifier: MIT
#ifndef PATRON_OPPORTUNITY_DETAIL_LABEL_TEXT_HPP
#define PATRON_OPPORTUNITY_DETAIL_LABEL_TEXT_HPP

#include <patron/core/plain_text.hpp>

#include <concepts>
#include <string>
#include <string_view>
#include <type_traits>

namespace patron::inline v0::detail {

template<class T>
concept names_itself = (std::is_enum_v<T> || std::is_class_v<T>)&&requires(T const& label) {
  { to_string(label) } -> std::convertible_to<std::string_view>;
};

/// A label of the caller's own type as text: by its `to_string` where it has one. What is no text,
/// number or enumerator and has none says nothing.
template<class T>
[[nodiscard]] std::string label_text(T const& label) {
  if constexpr (!std::convertible_to<T const&, std::string_view> && names_itself<T>) {
    return std::string{std::string_view{to_string(label)}};
  } else {
    return plain_text(label, {});
  }
}

}  // namespace patron::inline v0::detail

#endif
