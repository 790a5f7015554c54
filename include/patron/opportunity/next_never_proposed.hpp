// SPDX-License-Identifier: MIT
#ifndef PATRON_OPPORTUNITY_NEXT_NEVER_PROPOSED_HPP
#define PATRON_OPPORTUNITY_NEXT_NEVER_PROPOSED_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/offer/offer_history.hpp>
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
#include <span>
#include <type_traits>
#include <vector>

namespace patron::inline v0 {

/// The customers who stand on a rung of the offers and to whom the next one was never proposed, by
/// customer: who could climb and was not asked.
///
///     next_never_proposed(bought, asked, days{30}, worth, name)
///
/// Who bought stands on the highest rung she bought, since the day on which she first did; she is
/// an entry where that is more than `patience` ago on the last day observed. A proposal of the next
/// rung counts on whatever day it was made. Nobody is above the highest rung.
///
/// `worth(customer, rung)` is what proposing that rung to her is expected to bring, as an
/// `estimated<Amount>` or an optional one: a chance times a margin, rather than the price; what is
/// not an estimate does not compile. `name(rung)` is the offer's name for people. `segment` takes
/// the customer. Throws where the two histories are of different ladders, or observed until
/// different days, and for a worth below zero.
template<customer_id Id, class Worth, class Name, class Segment = without_label_fn>
[[nodiscard]] auto next_never_proposed(offer_history<Id> const& bought,
                                       offer_history<Id> const& proposed,
                                       std::chrono::days patience, Worth worth, Name name,
                                       Segment segment = {})
    -> std::vector<opportunity_entry<
        Id, detail::expected_amount_t<std::invoke_result_t<Worth&, Id const&, std::size_t>>>> {
  using Amount = detail::expected_amount_t<std::invoke_result_t<Worth&, Id const&, std::size_t>>;
  detail::require(patience >= std::chrono::days{0},
                  "next_never_proposed: patience is not below zero");
  detail::require(bought.rungs() == proposed.rungs(),
                  "next_never_proposed: what was bought and proposed is of one ladder");
  detail::require(bought.until() == proposed.until(),
                  "next_never_proposed: both are observed until the same day");
  std::vector<opportunity_entry<Id, Amount>> entries;
  for (std::size_t i = 0; i < bought.size(); ++i) {
    Id const& customer = bought.customers()[i];
    std::span<rung_day const> const days = bought.days(i);
    std::size_t const rung = *highest_rung(days);
    std::size_t const next = rung + 1;
    auto const reached = std::find_if(days.begin(), days.end(),
                                      [rung](rung_day const& on) { return on.rung == rung; });
    if (next == bought.rungs() || bought.until() - reached->day <= patience) continue;
    auto const asked = proposed.days_of(customer);
    if (std::any_of(asked.begin(), asked.end(),
                    [next](rung_day const& on) { return on.rung == next; })) {
      continue;
    }
    entries.push_back({.customer = customer,
                       .kind = opportunity_kind::next_never_proposed,
                       .about = detail::label_text(std::invoke(name, next)),
                       .since = reached->day,
                       .until = std::chrono::time_point_cast<day_count>(bought.until()),
                       .estimated = detail::expected_amount<Amount>(
                           "next_never_proposed", "worth", std::invoke(worth, customer, next), i),
                       .action = closing_action::propose_the_next,
                       .segment = detail::label_text(std::invoke(segment, customer))});
  }
  return entries;
}

}  // namespace patron::inline v0

#endif
