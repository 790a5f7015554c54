// SPDX-License-Identifier: MIT
#ifndef PATRON_OFFER_COUNT_ACCEPTANCES_HPP
#define PATRON_OFFER_COUNT_ACCEPTANCES_HPP

#include <patron/core/error.hpp>
#include <patron/core/grade.hpp>
#include <patron/history/order.hpp>
#include <patron/offer/acceptance_counts.hpp>
#include <patron/offer/offer_history.hpp>
#include <patron/offer/offer_ladder.hpp>
#include <patron/offer/offer_standing.hpp>

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <ranges>
#include <span>
#include <type_traits>
#include <utility>

namespace patron::inline v0 {

/// Learns from proposals and their outcomes how likely offers are accepted.
///
///     auto const counts = count_acceptances(proposals, offers, bought, &proposal::customer,
///                                           &proposal::day, &proposal::offer,
///                                           &proposal::accepted, &proposal::grade);
///
/// `outcome` gives an `optional<bool>`: none for a proposal that is not answered yet, which is not
/// counted. `grade` is the customer's on that day. Where she stood, and since when she was a
/// customer, follows from what she had bought before the day of the proposal. Throws, naming the
/// record, for an offer that is not on the ladder and a day after the last one observed.
template<std::ranges::input_range Proposals, any_offer_ladder Ladder, class Id, class Customer,
         class Day, class Offer, class Outcome, class Grade>
  requires detail::visits<Proposals, Customer, Day> &&
           std::convertible_to<
               std::invoke_result_t<Outcome&, std::ranges::range_reference_t<Proposals>>,
               std::optional<bool>>
[[nodiscard]] acceptance_counts count_acceptances(Proposals&& proposals, Ladder const& ladder,
                                                  offer_history<Id> const& bought,
                                                  Customer customer, Day day, Offer offer,
                                                  Outcome outcome, Grade grade,
                                                  acceptance_bands bands = {}) {
  acceptance_counts counts{ladder.size(), std::move(bands)};
  detail::observation_end const end{"count_acceptances", bought.until()};
  std::uint64_t record = 0;
  for (auto&& proposal : proposals) {
    std::size_t const to =
        ladder.rung_of(std::invoke(offer, proposal), "count_acceptances", record);
    std::chrono::sys_days const on = end.accept(std::invoke(day, proposal), record);
    std::optional<bool> const accepted = std::invoke(outcome, proposal);
    if (accepted) {
      offer_standing const standing{
          .grade = std::invoke(grade, proposal),
          .bought = days_before(bought.days_of(std::invoke(customer, proposal)), on)};
      counts.add(standing.step_to(to, on), *accepted);
    }
    ++record;
  }
  return counts;
}

/// The same for a firm that kept no proposals: of customers on a rung, how many took another offer
/// of their own accord within a time.
///
///     auto const counts = count_climbs(bought, days{90}, [&](auto const& id) { return …; });
///
/// After each day on which somebody bought, every offer that she had not bought by then is counted
/// once: accepted where she bought it within the time, not accepted where she did not and the time
/// is over. `grade` takes her id. It says what happens when nobody asks: a chance in the light of
/// which offers rank, and which asking should raise. Do not merge it with counts of proposals.
/// Throws where the time is not a day or more.
template<class Id, class Grade>
  requires std::convertible_to<std::invoke_result_t<Grade&, Id const&>, patron::grade>
[[nodiscard]] acceptance_counts count_climbs(offer_history<Id> const& bought,
                                             std::chrono::days within, Grade grade,
                                             acceptance_bands bands = {}) {
  detail::require(within >= std::chrono::days{1}, "count_climbs: the time is a day or more");
  acceptance_counts counts{bought.rungs(), std::move(bands)};
  for (std::size_t i = 0; i < bought.size(); ++i) {
    std::span<rung_day const> const days = bought.days(i);
    patron::grade const on = std::invoke(grade, bought.customers()[i]);
    for (std::size_t known = 1; known <= days.size(); ++known) {
      if (known < days.size() && days[known].day == days[known - 1].day) continue;
      std::chrono::sys_days const today = days[known - 1].day;
      if (today + within > bought.until()) break;
      auto const past = days.first(known);
      auto const later = days.subspan(known);
      for (std::size_t rung = 0; rung < bought.rungs(); ++rung) {
        auto const is_rung = [rung](rung_day const& d) { return d.rung == rung; };
        if (std::any_of(past.begin(), past.end(), is_rung)) continue;
        bool const accepted = std::any_of(later.begin(), later.end(), [&](rung_day const& d) {
          return is_rung(d) && d.day <= today + within;
        });
        offer_standing const standing{.grade = on, .bought = past};
        counts.add(standing.step_to(rung, today), accepted);
      }
    }
  }
  return counts;
}

}  // namespace patron::inline v0

#endif
