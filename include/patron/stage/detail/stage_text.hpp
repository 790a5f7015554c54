// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_DETAIL_STAGE_TEXT_HPP
#define PATRON_STAGE_DETAIL_STAGE_TEXT_HPP

#include <concepts>
#include <string>
#include <string_view>
#include <type_traits>

namespace patron::inline v0::detail {

/// A stage of any type as text, for the sentence of an error; an enumerator is its number.
template<class Stage>
[[nodiscard]] std::string stage_text(Stage const& stage) {
  if constexpr (std::convertible_to<Stage const&, std::string_view>) {
    return std::string{std::string_view{stage}};
  } else if constexpr (std::is_enum_v<Stage>) {
    return std::to_string(static_cast<std::underlying_type_t<Stage>>(stage));
  } else if constexpr (std::integral<Stage>) {
    return std::to_string(stage);
  } else {
    return "(a stage that has no text)";
  }
}

}  // namespace patron::inline v0::detail

#endif
