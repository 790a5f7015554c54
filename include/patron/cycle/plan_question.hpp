// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_PLAN_QUESTION_HPP
#define PATRON_CYCLE_PLAN_QUESTION_HPP

#include <array>
#include <cstddef>
#include <string_view>

namespace patron::inline v0 {

/// The five questions of a plan. Whoever has answered them has one, says the essay behind this
/// library.
enum class plan_question { needs, expertise, position, message, anchoring };

/// In the order in which the essay asks them.
inline constexpr std::array<plan_question, 5> all_plan_questions = {
    plan_question::needs, plan_question::expertise, plan_question::position, plan_question::message,
    plan_question::anchoring};

/// The word under which a plan answers it.
[[nodiscard]] constexpr std::string_view to_string(plan_question q) noexcept {
  constexpr std::array<std::string_view, 5> words = {"needs", "expertise", "position", "message",
                                                     "anchoring"};
  return words[static_cast<std::size_t>(q)];
}

/// The question as one asks it.
[[nodiscard]] constexpr std::string_view sentence_of(plan_question q) noexcept {
  constexpr std::array<std::string_view, 5> sentences = {
      "Which problems do our customers have?", "In what are we the experts who solve them?",
      "Which field is our position?", "How do we make that position known?",
      "How do we anchor it inside the firm?"};
  return sentences[static_cast<std::size_t>(q)];
}

}  // namespace patron::inline v0

#endif
