// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_TOUCH_EFFECT_HPP
#define PATRON_STAGE_TOUCH_EFFECT_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/estimate.hpp>
#include <patron/core/grade.hpp>
#include <patron/core/rate.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/stage/detail/stay_on.hpp>
#include <patron/stage/journeys.hpp>
#include <patron/statistics/rate_difference.hpp>

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstdint>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <ranges>
#include <vector>

namespace patron::inline v0 {

/// How often a step up followed on a touch, by kind of touch.
template<class Kind>
struct touch_effects {
  struct row {
    Kind kind{};
    /// Of the touches that count, those on which a step up followed in time.
    rate stepped_up{};
    /// By how much that is more often than without a touch; none where there is nothing to compare.
    std::optional<estimate<double>> difference{};

    friend bool operator==(row const&, row const&) = default;
  };

  std::vector<row> kinds{};  ///< ascending by kind
  rate untouched{};          ///< the same of times that began without a touch for as long
  /// Touches that do not count: of somebody who was no prospect on that day,
  std::uint64_t of_no_prospect = 0;
  /// whose time is not over,
  std::uint64_t not_over = 0;
  /// or that came in the time of an earlier one of the same kind, to the same person.
  std::uint64_t repeated = 0;

  friend bool operator==(touch_effects const&, touch_effects const&) = default;
};

namespace detail {

/// The grade of a prospect on a day; none for those who are none: unknown, a customer, or gone.
template<class Journey>
[[nodiscard]] std::optional<grade> prospect_grade(Journey const& one, std::chrono::sys_days day) {
  auto const* const stay = stay_on(one, day);
  if (stay == nullptr || !stay->grade || *stay->grade >= customer_grade) return std::nullopt;
  return stay->grade;
}

/// Whether somebody came above a grade within so many days after a day.
template<class Journey>
[[nodiscard]] bool stepped_up(Journey const& one, grade from, std::chrono::sys_days day,
                              std::chrono::days within) {
  for (auto stay = first_stay_after(one, day); stay != one.stays.end(); ++stay) {
    if (*stay->from > day + within) return false;
    if (stay->grade && *stay->grade > from) return true;
  }
  return false;
}

/// The days of somebody's touches, of whatever kind, ascending.
template<class Id, class Kind, class Days>
[[nodiscard]] Days all_days(std::map<Id, std::map<Kind, Days>> const& touched, Id const& person) {
  Days all;
  auto const found = touched.find(person);
  if (found == touched.end()) return all;
  for (auto const& entry : found->second) {
    all.insert(all.end(), entry.second.begin(), entry.second.end());
  }
  std::sort(all.begin(), all.end());
  return all;
}

/// The times without a touch of one person, one after the other: each begins on a day up to which
/// there was none for as long as it lasts. The first one begins on the first day that is known.
template<class Journey, class Days>
[[nodiscard]] rate untouched_times(Journey const& one, Days const& touched,
                                   std::chrono::sys_days until, std::chrono::days within) {
  rate times;
  auto const first = std::ranges::find_if(one.stays, [](auto const& s) { return bool{s.from}; });
  if (first == one.stays.end()) return times;
  std::chrono::sys_days day = *first->from;
  while (day + within <= until) {
    auto const after = std::upper_bound(touched.begin(), touched.end(), day);
    if (after != touched.begin() && day - *std::prev(after) < within) {
      day = *std::prev(after) + within;
    } else if (auto const now = prospect_grade(one, day)) {
      times.merge({stepped_up(one, *now, day, within) ? 1U : 0U, 1});
      day += within;
    } else {
      auto const later = first_stay_after(one, day);
      if (later == one.stays.end()) break;
      day = *later->from;
    }
  }
  return times;
}

}  // namespace detail

/// By kind of touch: how often does a prospect climb within so many days after it, and how often
/// without?
///
///     touch_effect(touches, people, until, days{30}, &touch::who, &touch::day, &touch::kind)
///
/// A touch counts where it reached a prospect (known, below 1.0, not gone) and its time, the days
/// after it up to `within`, ends by `until`, the last day observed. Further touches of that kind
/// within this time belong to it. A step up is to come above the grade of the day of the touch; one
/// on the same day is not known to have followed. Against this stand the times of the same length,
/// of anybody, that begin after as long without any touch. They go on if a touch comes later: to
/// leave those out would keep the quick climbers. So the difference is rather too low.
///
/// Nobody drew lots for whom to touch. A firm that calls those who are about to buy sees a large
/// difference and has caused none of it. Throws for a time of no days and a touch after `until`.
/// Source of the interval: Newcombe 1998 (Statistics in Medicine 17), method 10.
template<std::ranges::input_range Touches, class Id, class Ladder, class Reason, class Who,
         class Day, class KindOf>
  requires orders_or_visits<Touches, Who, Day> &&
           std::convertible_to<customer_id_t<Touches, Who>, Id> &&
           customer_id<customer_id_t<Touches, KindOf>>
[[nodiscard]] auto touch_effect(Touches&& touches, journeys<Id, Ladder, Reason> const& people,
                                std::chrono::sys_days until, std::chrono::days within, Who person,
                                Day day, KindOf kind, double confidence = 0.95)
    -> touch_effects<customer_id_t<Touches, KindOf>> {
  using Kind = customer_id_t<Touches, KindOf>;
  detail::require(within > std::chrono::days::zero(), "touch_effect: a time is a day or more");
  detail::observation_end const end{"touch_effect", until};
  std::map<Id, std::map<Kind, std::vector<day_point>>> touched;
  std::uint64_t record = 0;
  for (auto&& touch : touches) {
    touched[std::invoke(person, touch)][std::invoke(kind, touch)].push_back(
        end.accept(std::invoke(day, touch), record++));
  }

  touch_effects<Kind> result;
  std::map<Kind, rate> of_kind;
  for (auto& [who, by_kind] : touched) {
    auto const one = people.find(who);
    for (auto& [each, days] : by_kind) {
      rate& followed = of_kind[each];
      std::ranges::sort(days);
      std::optional<std::chrono::sys_days> counted;
      for (std::chrono::sys_days const on : days) {
        auto const now = one == people.end() ? std::nullopt : detail::prospect_grade(*one, on);
        if (!now) {
          ++result.of_no_prospect;
        } else if (on + within > until) {
          ++result.not_over;
        } else if (counted && on < *counted + within) {
          ++result.repeated;
        } else {
          counted = on;
          followed.merge({detail::stepped_up(*one, *now, on, within) ? 1U : 0U, 1});
        }
      }
    }
  }
  for (auto const& one : people) {
    auto const days = detail::all_days(touched, one.person);
    result.untouched.merge(detail::untouched_times(one, days, until, within));
  }
  for (auto const& [each, followed] : of_kind) {
    result.kinds.push_back(
        {each, followed, rate_difference(followed, result.untouched, confidence)});
  }
  return result;
}

}  // namespace patron::inline v0

#endif
