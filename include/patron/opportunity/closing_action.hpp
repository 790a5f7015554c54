// SPDX-License-Identifier: MIT
#ifndef PATRON_OPPORTUNITY_CLOSING_ACTION_HPP
#define PATRON_OPPORTUNITY_CLOSING_ACTION_HPP

#include <string_view>

namespace patron::inline v0 {

/// What somebody does next, so that a chance is missed no more.
enum class closing_action {
  propose_an_answer,  ///< propose an offer that answers her need
  follow_up,          ///< ask what became of the late proposal
  ask_what_is_next,   ///< that sale is gone: ask what she needs next
  make_an_offer,      ///< make or find an offer that answers the need
  propose_the_next,   ///< propose the next offer on the ladder
  propose_something,  ///< talk with her, and propose what serves her
  win_back            ///< ask why she left, and win her back
};

/// The last of them: see `bounded_enumeration`.
[[nodiscard]] constexpr closing_action last_of(closing_action) noexcept {
  return closing_action::win_back;
}

/// The action in words, for a person.
[[nodiscard]] constexpr std::string_view to_string(closing_action action) noexcept {
  switch (action) {
    case closing_action::propose_an_answer:
      return "propose an offer that answers it";
    case closing_action::follow_up:
      return "ask what became of the proposal";
    case closing_action::ask_what_is_next:
      return "ask what she needs next";
    case closing_action::make_an_offer:
      return "make an offer that answers it";
    case closing_action::propose_the_next:
      return "propose the next offer";
    case closing_action::propose_something:
      return "propose something";
    case closing_action::win_back:
      return "win her back";
  }
  return "unknown";
}

}  // namespace patron::inline v0

#endif
