// SPDX-License-Identifier: MIT
#ifndef PATRON_OPPORTUNITY_MISSED_NEEDS_HPP
#define PATRON_OPPORTUNITY_MISSED_NEEDS_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/opportunity/closing_action.hpp>
#include <patron/opportunity/detail/label_text.hpp>
#include <patron/opportunity/need_history.hpp>
#include <patron/opportunity/need_life.hpp>
#include <patron/opportunity/opportunity_entry.hpp>
#include <patron/opportunity/opportunity_kind.hpp>

#include <chrono>
#include <concepts>
#include <functional>
#include <optional>
#include <vector>

namespace patron::inline v0 {
namespace detail {

/// How a need is being missed, or was; none where it is not.
template<class Life>
[[nodiscard]] std::optional<opportunity_kind> how_missed(Life const& life, bool is_answered,
                                                         std::chrono::sys_days until,
                                                         std::chrono::days patience) {
  auto const since = life.since();
  if (!since || life.met) return std::nullopt;
  if (life.proposed) {
    bool const gone = life.met_elsewhere && *life.met_elsewhere < *life.proposed;
    if (gone || *life.proposed - *since > patience) return opportunity_kind::proposal_too_late;
    return std::nullopt;
  }
  if (!is_answered) return opportunity_kind::need_without_offer;
  bool const waits_long = until - *since > patience;
  if (life.met_elsewhere || waits_long) return opportunity_kind::need_without_proposal;
  return std::nullopt;
}

[[nodiscard]] constexpr closing_action closing_of(opportunity_kind kind, bool gone) noexcept {
  if (kind == opportunity_kind::need_without_offer) return closing_action::make_an_offer;
  if (gone) return closing_action::ask_what_is_next;
  return kind == opportunity_kind::proposal_too_late ? closing_action::follow_up
                                                     : closing_action::propose_an_answer;
}

}  // namespace detail

/// The needs of customers that the firm misses, or has missed, one entry for each at most.
///
///     ledger.add(missed_needs(needs, answered, days{14}));
///
/// `answered` takes a need and says whether any offer answers it: an `answered_needs`, or a
/// predicate of the caller's. A need without a proposal is an entry where
///
/// - no offer answers it: at once (`need_without_offer`);
/// - it waits for more than `patience`: 14 days are no entry, 15 are; or where it was met elsewhere
///   after however short a time (`need_without_proposal`).
///
/// One with a proposal is an entry where the first one came on a later day than that on which the
/// need was met elsewhere, or more than `patience` after it was noticed or raised
/// (`proposal_too_late`). What the firm met is no loss, however late; nor is a sale that went
/// elsewhere in spite of a proposal in time: that was competition. A need of which nobody knew
/// before it was over is among the doubts of the history, and no entry.
///
/// Met elsewhere at a known price: the entry is *measured*. Anything else is the worth that the
/// caller stated: *estimated*. Throws where `patience` is below zero.
template<customer_id Id, need_label Need, exact_amount Amount, need_label Reason,
         need_label Segment, std::predicate<Need const&> Answered>
[[nodiscard]] std::vector<opportunity_entry<Id, Amount>> missed_needs(
    need_history<Id, Need, Amount, Reason, Segment> const& needs, Answered answered,
    std::chrono::days patience) {
  detail::require(patience >= std::chrono::days{0}, "missed_needs: patience is not below zero");
  day_point const until = std::chrono::time_point_cast<day_count>(needs.until());
  std::vector<opportunity_entry<Id, Amount>> entries;
  for (auto const& life : needs.lives()) {
    bool const is_answered = std::invoke(answered, life.need);
    auto const kind = detail::how_missed(life, is_answered, needs.until(), patience);
    if (!kind) continue;
    entries.push_back({.customer = life.customer,
                       .kind = *kind,
                       .about = detail::label_text(life.need),
                       .since = *life.since(),
                       .until = life.answered().value_or(until),
                       .action = detail::closing_of(*kind, life.met_elsewhere.has_value()),
                       .segment = detail::label_text(life.segment),
                       .reason = detail::label_text(life.reason)});
    if (life.paid_elsewhere) {
      entries.back().measured = life.paid_elsewhere;
    } else {
      entries.back().estimated = life.worth;
    }
  }
  return entries;
}

}  // namespace patron::inline v0

#endif
