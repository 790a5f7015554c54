// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_AGENDA_ACTION_HPP
#define PATRON_CYCLE_AGENDA_ACTION_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/estimated.hpp>
#include <patron/cycle/action_kind.hpp>
#include <patron/cycle/action_reason.hpp>

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <tuple>

namespace patron::inline v0 {

/// How long an action takes, and the last day on which it serves: the caller's figures for a kind
/// of action.
struct action_terms {
  std::chrono::minutes effort{};  ///< above 0
  std::optional<day_point> by{};  ///< none: there is no such day
};

/// Something to do: what, about what, why, what it may bring, how long it takes, by when.
template<exact_amount Amount>
struct agenda_action {
  action_kind kind{};
  std::string about{};  ///< the need, offer, rung or question; empty where there is none
  action_reason why{};
  std::optional<estimated<Amount>> worth{};  ///< from 0 on; none where nobody can say
  std::chrono::minutes effort{};             ///< above 0
  std::optional<day_point> by{};             ///< the last day on which it serves; none: any day

  /// What an hour of it may bring, in the amount's unit; none where its worth is not known.
  [[nodiscard]] std::optional<double> worth_per_hour() const {
    if (!worth) return std::nullopt;
    std::chrono::duration<double, std::chrono::hours::period> const hours = effort;
    return amount_traits<Amount>::to_double(worth->amount()) / hours.count();
  }

  /// Two accounts of one action, as two rooms may give them, make one: the greater worth, the
  /// longer effort, the earlier day, and of the two reasons the one that comes later in the order
  /// of their members. So it does not matter which was told first.
  void join(agenda_action const& other) {
    worth = (std::max)(worth, other.worth);
    effort = (std::max)(effort, other.effort);
    if (!by || (other.by && *other.by < *by)) by = other.by;
    if (action_reason::fields(why) < action_reason::fields(other.why)) why = other.why;
  }

  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.kind, self.about, self.why, self.worth, self.effort, self.by);
  }
  friend bool operator==(agenda_action const&, agenda_action const&) = default;
};

namespace detail {

/// What an action may bring as an agenda takes it: less than nothing counts as nothing known.
template<exact_amount Amount>
[[nodiscard]] std::optional<estimated<Amount>> worth_of(std::optional<Amount> const& may_bring) {
  if (!may_bring || *may_bring < Amount{}) return std::nullopt;
  return estimated<Amount>{*may_bring};
}

}  // namespace detail

}  // namespace patron::inline v0

#endif
