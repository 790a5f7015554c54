// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_ACTION_EFFORTS_HPP
#define PATRON_CYCLE_ACTION_EFFORTS_HPP

#include <patron/cycle/action_kind.hpp>
#include <patron/cycle/agenda_action.hpp>

#include <chrono>

namespace patron::inline v0 {

/// How long an action takes, by its kind. The defaults are a convention, made to begin with: a call
/// of twenty minutes, a letter of ten, more where an answer has to be prepared, a day of work on an
/// offer. A firm that writes down what it
/// did knows better.
///
///     schedule_opportunities(todo, ledger, action_efforts{.answer_need = 1h});
struct action_efforts {
  std::chrono::minutes answer_need{45};
  std::chrono::minutes follow_up{10};
  std::chrono::minutes ask_what_is_next{20};
  std::chrono::minutes propose_offer{30};
  std::chrono::minutes win_back{20};
  std::chrono::minutes thank_referrer{5};
  std::chrono::minutes get_in_touch{10};
  std::chrono::minutes make_offer{480};
  std::chrono::minutes add_rung{480};
  std::chrono::minutes answer_question{120};

  [[nodiscard]] constexpr std::chrono::minutes operator[](action_kind kind) const noexcept {
    switch (kind) {
      case action_kind::answer_need:
        return answer_need;
      case action_kind::follow_up:
        return follow_up;
      case action_kind::ask_what_is_next:
        return ask_what_is_next;
      case action_kind::propose_offer:
        return propose_offer;
      case action_kind::win_back:
        return win_back;
      case action_kind::thank_referrer:
        return thank_referrer;
      case action_kind::get_in_touch:
        return get_in_touch;
      case action_kind::make_offer:
        return make_offer;
      case action_kind::add_rung:
        return add_rung;
      case action_kind::answer_question:
        break;
    }
    return answer_question;
  }
  /// As terms, without a last day.
  [[nodiscard]] constexpr action_terms operator()(action_kind kind) const noexcept {
    return {.effort = (*this)[kind]};
  }
};

}  // namespace patron::inline v0

#endif
