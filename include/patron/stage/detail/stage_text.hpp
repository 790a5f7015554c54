// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_DETAIL_STAGE_TEXT_HPP
#define PATRON_STAGE_DETAIL_STAGE_TEXT_HPP

#include <patron/core/plain_text.hpp>

#include <string>

namespace patron::inline v0::detail {

/// A stage of any type as text, for the sentence of an error; an enumerator is its number.
template<class Stage>
[[nodiscard]] std::string stage_text(Stage const& stage) {
  return plain_text(stage, "(a stage that has no text)");
}

}  // namespace patron::inline v0::detail

#endif
