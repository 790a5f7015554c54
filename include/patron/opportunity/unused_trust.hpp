// SPDX-License-Identifier: MIT
#ifndef PATRON_OPPORTUNITY_UNUSED_TRUST_HPP
#define PATRON_OPPORTUNITY_UNUSED_TRUST_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/history/active_days.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/opportunity/closing_action.hpp>
#include <patron/opportunity/detail/label_text.hpp>
#include <patron/opportunity/detail/stated_amount.hpp>
#include <patron/opportunity/need_life.hpp>
#include <patron/opportunity/opportunity_entry.hpp>
#include <patron/opportunity/opportunity_kind.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <functional>
#include <ranges>
#include <vector>

namespace patron::inline v0 {

/// When each customer was last proposed anything, by customer: what `unused_trust` asks.
///
///     last_proposals(proposals, today, &proposal::customer, &proposal::day)
///
/// Throws, with the record, for a day after `until`.
template<std::ranges::input_range Proposals, class Customer, class Day>
  requires detail::visits<Proposals, Customer, Day>
[[nodiscard]] auto last_proposals(Proposals&& proposals, std::chrono::sys_days until,
                                  Customer customer, Day day)
    -> std::vector<active_day<customer_id_t<Proposals, Customer>>> {
  detail::observation_end const end{"last_proposals", until};
  std::size_t record = 0;
  auto days = active_days(proposals, customer, [&](auto const& proposal) {
    return end.accept(std::invoke(day, proposal), record++);
  });
  // The last one of each customer stays.
  auto kept = days.begin();
  for (auto at = days.begin(); at != days.end(); ++at) {
    auto const next = at + 1;
    if (next == days.end() || next->customer != at->customer) *kept++ = *at;
  }
  days.erase(kept, days.end());
  return days;
}

/// The customers whose account of trust has a positive balance and to whom nothing was proposed for
/// more than `patience`, in the order of the range.
///
///     auto const asked = last_proposals(proposals, today, &proposal::customer, &proposal::day);
///     unused_trust(account.balances(today, half_life{days{180}}), asked, today, days{90},
///                  &balance::customer, &balance::balance, &balance::last, worth)
///
/// The wait counts from the last proposal; where there never was one, from `since`, the caller's
/// day on which it could have been made (the last deposit, the first order). 90 days are no entry,
/// 91 are. `worth` reads from the same record what a proposal is expected to bring, as an
/// `estimated<Amount>` or an optional one; so does `segment`. What a balance says is a convention
/// of the firm: `trust_lift` asks whether it tells anything. Throws, with the record, for a balance
/// that is not a number, a day after `until` and a worth below zero.
template<std::ranges::input_range Accounts, class Customer, class Balance, class Since, class Worth,
         class Segment = without_label_fn>
  requires detail::orders<Accounts, Customer, Since, Balance>
[[nodiscard]] auto unused_trust(
    Accounts&& accounts, std::vector<active_day<customer_id_t<Accounts, Customer>>> const& asked,
    std::chrono::sys_days until, std::chrono::days patience, Customer customer, Balance balance,
    Since since, Worth worth, Segment segment = {})
    -> std::vector<
        opportunity_entry<customer_id_t<Accounts, Customer>,
                          detail::expected_amount_t<detail::projected_t<Accounts, Worth>>>> {
  using Id = customer_id_t<Accounts, Customer>;
  using Amount = detail::expected_amount_t<detail::projected_t<Accounts, Worth>>;
  using Trust = detail::projected_t<Accounts, Balance>;
  detail::require(patience >= std::chrono::days{0}, "unused_trust: patience is not below zero");
  detail::observation_end const end{"unused_trust", until};
  std::vector<opportunity_entry<Id, Amount>> entries;
  std::size_t record = 0;
  for (auto&& account : accounts) {
    Id const who(std::invoke(customer, account));
    Trust const trust = std::invoke(balance, account);
    detail::check_amount("unused_trust", trust, record);
    auto const last = std::lower_bound(
        asked.begin(), asked.end(), who,
        [](active_day<Id> const& row, Id const& sought) { return row.customer < sought; });
    bool const never = last == asked.end() || last->customer != who;
    day_point const from = never ? end.accept(std::invoke(since, account), record) : last->day;
    if (trust > Trust{} && until - from > patience) {
      entries.push_back({.customer = who,
                         .kind = opportunity_kind::unused_trust,
                         .since = from,
                         .until = end.day(),
                         .estimated = detail::expected_amount<Amount>(
                             "unused_trust", "worth", std::invoke(worth, account), record),
                         .action = closing_action::propose_something,
                         .segment = detail::label_text(std::invoke(segment, account))});
    }
    ++record;
  }
  return entries;
}

}  // namespace patron::inline v0

#endif
