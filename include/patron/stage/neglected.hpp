// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_NEGLECTED_HPP
#define PATRON_STAGE_NEGLECTED_HPP

#include <patron/core/error.hpp>
#include <patron/core/number_text.hpp>
#include <patron/stage/cadence.hpp>
#include <patron/stage/detail/waiting.hpp>
#include <patron/stage/journeys.hpp>
#include <patron/stage/touch_log.hpp>

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstdint>
#include <functional>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// A prospect who has waited longer than the cadence of her rung.
template<class Id, class Stage>
struct neglected_prospect {
  Id person{};
  Stage stage{};
  std::optional<std::chrono::sys_days> last_touch{};  ///< none: has never heard from the firm
  /// Since when she waits; none: never touched, and there before we looked.
  std::optional<std::chrono::sys_days> since{};
  /// The last day on which a touch would have been in time; none where `since` is.
  std::optional<std::chrono::sys_days> due{};

  friend bool operator==(neglected_prospect const&, neglected_prospect const&) = default;
};

namespace detail {

template<class Id, class Ladder, class Reason, class Stage, class Keep>
void for_each_neglected(journeys<Id, Ladder, Reason> const& people, touch_log<Id> const& touches,
                        cadence<Stage> const& wanted, std::chrono::sys_days day, Keep keep) {
  for_each_waiting(people, touches, wanted, day,
                   [&](auto const& one, auto const& stay, waiting const& wait) {
                     if (!wait.is_over(day)) return;
                     neglected_prospect<Id, Stage> row{.person = one.person,
                                                       .stage = stay.stage,
                                                       .last_touch = wait.last_touch,
                                                       .since = wait.since};
                     if (wait.since) row.due = *wait.since + wait.every;
                     keep(one, std::move(row));
                   });
}

/// What is not a number has no place in an order.
template<class Worth>
void check_worth(Worth const& worth, std::uint64_t record) {
  if constexpr (std::floating_point<Worth>) {
    if (worth - worth == Worth{}) return;
    raise(fault{.where = "neglected",
                .record = record,
                .field = "worth",
                .value = number_text{worth}.view(),
                .reason = "is not a finite number"});
  }
}

}  // namespace detail

/// Who should have heard from the firm by that day and has not, longest overdue first; those who
/// wait for nobody knows how long come before all, and equals are in the order of their ids.
///
///     neglected(people, log, wanted, today)
///
/// The clock is that of `coverage`: the two count the same people.
template<class Id, class Ladder, class Reason, class Stage>
[[nodiscard]] std::vector<neglected_prospect<Id, Stage>> neglected(
    journeys<Id, Ladder, Reason> const& people, touch_log<Id> const& touches,
    cadence<Stage> const& wanted, std::chrono::sys_days day) {
  std::vector<neglected_prospect<Id, Stage>> rows;
  detail::for_each_neglected(people, touches, wanted, day,
                             [&](auto const&, auto row) { rows.push_back(std::move(row)); });
  std::ranges::stable_sort(rows, {}, &neglected_prospect<Id, Stage>::due);
  return rows;
}

/// The same people, worth most first; equals are in the order of their ids.
///
///     neglected(people, log, wanted, today, [&](auto const& one) { return worth.at(one.stage());
///     })
///
/// `worth` reads from a `journey` any figure that has an order: the value of the deal, or what a
/// chain expects of the rung. Throws where it is not a finite number; the record is the position
/// among the journeys.
template<class Id, class Ladder, class Reason, class Stage, class Worth>
[[nodiscard]] std::vector<neglected_prospect<Id, Stage>> neglected(
    journeys<Id, Ladder, Reason> const& people, touch_log<Id> const& touches,
    cadence<Stage> const& wanted, std::chrono::sys_days day, Worth worth) {
  using row = neglected_prospect<Id, Stage>;
  using figure = std::remove_cvref_t<
      std::invoke_result_t<Worth&, typename journeys<Id, Ladder, Reason>::value_type const&>>;
  static_assert(std::totally_ordered<figure>, "what somebody is worth has an order");
  std::vector<std::pair<figure, row>> found;
  detail::for_each_neglected(people, touches, wanted, day, [&](auto const& one, row neglected_one) {
    found.emplace_back(std::invoke(worth, one), std::move(neglected_one));
    detail::check_worth(found.back().first, static_cast<std::uint64_t>(&one - &people[0]));
  });
  std::ranges::stable_sort(found, std::ranges::greater{}, &std::pair<figure, row>::first);
  std::vector<row> rows;
  rows.reserve(found.size());
  for (auto& entry : found) rows.push_back(std::move(entry.second));
  return rows;
}

}  // namespace patron::inline v0

#endif
