// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_ACTION_REASON_HPP
#define PATRON_CYCLE_ACTION_REASON_HPP

#include <patron/core/calendar.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

namespace patron::inline v0 {

/// What was found that calls for an action.
enum class action_cause {
  need_waits,          ///< a need, and no proposal
  proposal_waits,      ///< a proposal that came late
  sale_lost,           ///< a need that was met elsewhere
  need_without_offer,  ///< a need that no offer answers
  next_not_proposed,   ///< an offer that she could climb to, and nobody proposed it
  offer_fits,          ///< an offer that is expected to bring a profit
  trust_unused,        ///< trust, and no proposal
  gone_quiet,          ///< a silence that is unusual for her
  has_left,            ///< she left
  brought_customers,   ///< she brought somebody
  not_touched,         ///< she has not heard from the firm within her cadence
  rung_missing,        ///< too wide a step between two offers
  question_open        ///< a plan without an answer
};

/// The last of them: see `bounded_enumeration`.
[[nodiscard]] constexpr action_cause last_of(action_cause) noexcept {
  return action_cause::question_open;
}

/// The cause in words, for a person.
[[nodiscard]] constexpr std::string_view to_string(action_cause cause) noexcept {
  switch (cause) {
    case action_cause::need_waits:
      return "a need waits";
    case action_cause::proposal_waits:
      return "a proposal came late";
    case action_cause::sale_lost:
      return "a sale went elsewhere";
    case action_cause::need_without_offer:
      return "no offer answers the need";
    case action_cause::next_not_proposed:
      return "the next offer was never proposed";
    case action_cause::offer_fits:
      return "an offer is expected to bring a profit";
    case action_cause::trust_unused:
      return "trust without a proposal";
    case action_cause::gone_quiet:
      return "gone quiet";
    case action_cause::has_left:
      return "has left";
    case action_cause::brought_customers:
      return "brought somebody";
    case action_cause::not_touched:
      return "has not heard from us in time";
    case action_cause::rung_missing:
      return "too wide a step between two offers";
    case action_cause::question_open:
      return "a question of the plan is not answered";
  }
  return "unknown";
}

/// Why something is to be done, as data.
struct action_reason {
  action_cause cause{};
  std::optional<day_point> since{};  ///< since when; none where it is not known
  std::uint64_t times = 0;           ///< how many there are of it; 0 where nothing is counted
  std::string words{};               ///< what somebody said of it; empty where nobody did

  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.cause, self.since, self.times, self.words);
  }
  friend bool operator==(action_reason const&, action_reason const&) = default;
};

}  // namespace patron::inline v0

#endif
