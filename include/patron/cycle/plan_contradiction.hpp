// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_PLAN_CONTRADICTION_HPP
#define PATRON_CYCLE_PLAN_CONTRADICTION_HPP

#include <patron/cycle/plan_question.hpp>

#include <concepts>
#include <cstdint>
#include <string>

namespace patron::inline v0 {

/// How a plan and the firm's data can disagree.
enum class plan_conflict {
  need_not_raised,             ///< the plan has a need that nobody raised
  need_not_planned,            ///< a need is often raised, and the plan does not have it
  expertise_without_offer,     ///< none of the needs that it solves is answered by an offer
  offer_without_need,          ///< the offer answers no need of the plan
  message_without_touches,     ///< nobody was reached in that way
  expertise_without_training,  ///< nobody inside the firm was trained in it
};

/// The question whose answer is to be looked at again.
[[nodiscard]] constexpr plan_question question_of(plan_conflict c) noexcept {
  switch (c) {
    case plan_conflict::need_not_raised:
    case plan_conflict::need_not_planned:
    case plan_conflict::offer_without_need:
      return plan_question::needs;
    case plan_conflict::expertise_without_offer:
      return plan_question::expertise;
    case plan_conflict::message_without_touches:
      return plan_question::message;
    case plan_conflict::expertise_without_training:
      break;
  }
  return plan_question::anchoring;
}

/// One thing in which they disagree.
struct plan_contradiction {
  plan_conflict conflict{};
  /// Of the need, the expertise, the offer or the message; one that the plan does not have is
  /// written as names are compared: "back pain" for "Back_pain".
  std::string name{};
  std::uint64_t times = 0;  ///< how often a need that is not planned was raised; otherwise 0

  friend bool operator==(plan_contradiction const&, plan_contradiction const&) = default;
};

/// As a sentence: `nobody raised the need "back pain"`.
template<class Contradiction>
  requires std::same_as<Contradiction, plan_contradiction>
[[nodiscard]] std::string to_string(Contradiction const& c) {
  std::string const name = '"' + c.name + '"';
  switch (c.conflict) {
    case plan_conflict::need_not_raised:
      return "nobody raised the need " + name;
    case plan_conflict::need_not_planned:
      return "the need " + name + " was raised " + std::to_string(c.times) +
             " times and is not in the plan";
    case plan_conflict::expertise_without_offer:
      return "no offer answers a need that the expertise " + name + " solves";
    case plan_conflict::offer_without_need:
      return "the offer " + name + " answers no need of the plan";
    case plan_conflict::message_without_touches:
      return "the message " + name + " reached nobody";
    case plan_conflict::expertise_without_training:
      break;
  }
  return "nobody is trained in the expertise " + name;
}

}  // namespace patron::inline v0

#endif
