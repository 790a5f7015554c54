// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_ACTION_KIND_HPP
#define PATRON_CYCLE_ACTION_KIND_HPP

#include <string_view>

namespace patron::inline v0 {

/// What there may be to do: for somebody, or in the firm itself.
enum class action_kind {
  answer_need,       ///< propose an offer that answers her need
  follow_up,         ///< ask what became of a proposal
  ask_what_is_next,  ///< talk with her, and ask what she needs next
  propose_offer,     ///< propose the next offer
  win_back,          ///< win back a customer who has gone quiet, or left
  thank_referrer,    ///< thank her for whom she brought
  get_in_touch,      ///< touch a neglected prospect
  make_offer,        ///< the firm: make or find an offer that answers a need
  add_rung,          ///< the firm: add the offer that is missing between two others
  answer_question    ///< the firm: answer a question of the plan
};

/// The last of them: see `bounded_enumeration`.
[[nodiscard]] constexpr action_kind last_of(action_kind) noexcept {
  return action_kind::answer_question;
}

/// Whether it is done in the firm itself, and for nobody in particular.
[[nodiscard]] constexpr bool is_of_the_firm(action_kind kind) noexcept {
  return kind >= action_kind::make_offer;
}

/// The action in words, for a person.
[[nodiscard]] constexpr std::string_view to_string(action_kind kind) noexcept {
  switch (kind) {
    case action_kind::answer_need:
      return "answer the need";
    case action_kind::follow_up:
      return "ask what became of the proposal";
    case action_kind::ask_what_is_next:
      return "ask what she needs next";
    case action_kind::propose_offer:
      return "propose the next offer";
    case action_kind::win_back:
      return "win her back";
    case action_kind::thank_referrer:
      return "thank the referrer";
    case action_kind::get_in_touch:
      return "get in touch";
    case action_kind::make_offer:
      return "make an offer";
    case action_kind::add_rung:
      return "add the missing rung";
    case action_kind::answer_question:
      return "answer a question of the plan";
  }
  return "unknown";
}

}  // namespace patron::inline v0

#endif
