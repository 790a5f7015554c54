// SPDX-License-Identifier: MIT
#ifndef PATRON_OPPORTUNITY_PRIORITY_INVERSIONS_HPP
#define PATRON_OPPORTUNITY_PRIORITY_INVERSIONS_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/rate.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/opportunity/detail/served_calendar.hpp>
#include <patron/opportunity/need_history.hpp>
#include <patron/opportunity/need_life.hpp>
#include <patron/stage/continuity.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <ranges>
#include <vector>

namespace patron::inline v0 {

/// A day on which a prospect was served while customers waited.
struct inverted_day {
  day_point day{};
  std::uint64_t prospects_served = 0;   ///< touches and proposals of that day
  std::uint64_t customers_waiting = 0;  ///< distinct ones

  friend constexpr bool operator==(inverted_day const&, inverted_day const&) = default;
};

/// A customer who waited on such days.
template<customer_id Id>
struct passed_over_customer {
  Id customer{};
  std::uint64_t days_waited = 0;
  std::uint64_t days_passed_over = 0;  ///< of these, those on which a prospect was served

  friend constexpr bool operator==(passed_over_customer const&,
                                   passed_over_customer const&) = default;
};

/// Where the order of work was reversed, though an existing customer comes before a prospect in
/// every situation.
template<customer_id Id>
struct inverted_priorities {
  rate days{};  ///< with a customer waiting, of the days on which a prospect was served
  std::vector<inverted_day> inverted{};                 ///< by day
  std::vector<passed_over_customer<Id>> passed_over{};  ///< by customer, at least one day each

  friend bool operator==(inverted_priorities const&, inverted_priorities const&) = default;
};

namespace detail {

/// From a day to the day before another.
struct wait_span {
  day_point from{};
  day_point to{};
};

/// The days on which a customer waits for the answer to one need or more, each day once, ascending.
template<class LifeIterator>
void waits_of(LifeIterator life, LifeIterator end, day_point until, std::vector<wait_span>& waits) {
  waits.clear();
  for (; life != end; ++life) {
    if (!life->since()) continue;
    day_point const from = *life->since() + day_count{1};
    day_point const to = life->answered().value_or(until + day_count{1});
    if (from < to) waits.push_back({from, to});
  }
  std::sort(waits.begin(), waits.end(), [](wait_span a, wait_span b) { return a.from < b.from; });
  std::size_t kept = 0;
  for (wait_span const wait : waits) {
    if (kept != 0 && wait.from <= waits[kept - 1].to) {
      waits[kept - 1].to = (std::max)(waits[kept - 1].to, wait.to);
    } else {
      waits[kept++] = wait;
    }
  }
  waits.resize(kept);
}

}  // namespace detail

/// The days on which a prospect was served while a customer waited, and who waited.
///
///     auto const to_prospects = touches | std::views::filter(is_prospect);
///     priority_inversions(to_prospects, needs, &touch::day)
///
/// `served` has one element for each touch of, or proposal to, a prospect; which people those are
/// is the caller's to say. A customer waits on the days between the one on which her need became
/// known and the one on which it was answered (something was proposed, or it was met by whomever).
/// Neither of the two counts: nobody knows what came first on that day. Throws, with the record,
/// for a day after `needs.until()`.
template<std::ranges::input_range Served, class Day, customer_id Id, need_label Need,
         exact_amount Amount, need_label Reason, need_label Segment>
  requires dated<Served, Day>
[[nodiscard]] inverted_priorities<Id> priority_inversions(
    Served&& served, need_history<Id, Need, Amount, Reason, Segment> const& needs, Day day) {
  detail::observation_end const end{"priority_inversions", needs.until()};
  std::vector<day_point> touches;
  for (auto&& one : served) {
    touches.push_back(end.accept(std::invoke(day, one), touches.size()));
  }
  detail::served_calendar calendar{touches};
  inverted_priorities<Id> found;
  std::vector<detail::wait_span> waits;
  auto const& lives = needs.lives();
  for (auto from = lives.begin(); from != lives.end();) {
    auto const to = std::find_if(from, lives.end(),
                                 [&](auto const& life) { return life.customer != from->customer; });
    detail::waits_of(from, to, end.day(), waits);
    passed_over_customer<Id> who{.customer = from->customer};
    for (detail::wait_span const wait : waits) {
      who.days_waited += static_cast<std::uint64_t>((wait.to - wait.from).count());
      who.days_passed_over += calendar.wait(wait.from, wait.to);
    }
    if (who.days_passed_over != 0) found.passed_over.push_back(who);
    from = to;
  }
  calendar.for_each([&](day_point on, std::uint64_t prospects, std::uint64_t customers) {
    found.days.merge({customers != 0 ? 1U : 0U, 1});
    if (customers != 0) found.inverted.push_back({on, prospects, customers});
  });
  return found;
}

}  // namespace patron::inline v0

#endif
