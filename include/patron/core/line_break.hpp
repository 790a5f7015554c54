// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_LINE_BREAK_HPP
#define PATRON_CORE_LINE_BREAK_HPP

#include <patron/core/character_columns.hpp>

#include <string_view>

namespace patron::inline v0::detail {

/// Whether a line may end between two characters: at a space, and between East Asian ones where
/// neither a line would begin with what closes nor end with what opens. A number stays with its
/// unit.
[[nodiscard]] constexpr bool may_break(char32_t before, char32_t next) noexcept {
  constexpr std::u32string_view closing =
      U"、。，．・：；！？）」』】〕］％〜ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ%,.:;!?)/";
  constexpr std::u32string_view opening = U"（「『【〔［(/";
  bool const after_digit = before >= U'0' && before <= U'9';
  if (next == U' ') return !after_digit;
  bool const wide = is_wide(before) || is_wide(next);
  return wide && before != U' ' && !after_digit &&
         closing.find(next) == std::u32string_view::npos &&
         opening.find(before) == std::u32string_view::npos;
}

}  // namespace patron::inline v0::detail

#endif
