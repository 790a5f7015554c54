// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_RUNG_HPP
#define PATRON_STAGE_RUNG_HPP

#include <patron/core/grade.hpp>
#include <patron/core/plain_text.hpp>

#include <concepts>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace patron::inline v0 {

/// What may stand on a ladder: the caller's own enumeration, or any type that copies and compares.
template<class T>
concept stage_type = std::regular<T>;

/// A stage with its place on the way to the firm and with it: `rung{lead, 0.4_grade, "asked us"}`.
///
/// The label is for people. Text in quotes is held as a `std::string_view`; a ladder that is made
/// at run time holds `std::string`.
template<stage_type Stage, class Label = std::string_view>
struct rung {
  Stage stage{};
  patron::grade grade{};
  Label label{};

  constexpr rung() = default;
  constexpr rung(Stage stage_, patron::grade grade_, Label label_ = {})
      : stage{std::move(stage_)}, grade{grade_}, label{std::move(label_)} {}

  friend constexpr bool operator==(rung const&, rung const&) = default;
};

namespace detail {

/// Text in quotes as a view of it, anything else as it is.
template<class T>
using text_or_value = std::conditional_t<std::convertible_to<T, char const*>, std::string_view, T>;

}  // namespace detail

template<stage_type Stage>
rung(Stage, grade) -> rung<detail::text_or_value<Stage>>;
template<stage_type Stage, class Label>
rung(Stage, grade, Label) -> rung<detail::text_or_value<Stage>, detail::text_or_value<Label>>;

/// What people call a rung: its stage where that is text, otherwise its label, otherwise a number.
template<class Stage, class Label>
[[nodiscard]] std::string to_string(rung<Stage, Label> const& r) {
  if constexpr (!std::convertible_to<Stage const&, std::string_view>) {
    if (std::string_view const label{r.label}; !label.empty()) return std::string{label};
  }
  return detail::plain_text(r.stage, "(a stage that has no text)");
}

}  // namespace patron::inline v0

#endif
