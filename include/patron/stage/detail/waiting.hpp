// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_DETAIL_WAITING_HPP
#define PATRON_STAGE_DETAIL_WAITING_HPP

#include <patron/stage/cadence.hpp>
#include <patron/stage/detail/stay_on.hpp>
#include <patron/stage/journeys.hpp>
#include <patron/stage/touch_log.hpp>

#include <algorithm>
#include <chrono>
#include <optional>

namespace patron::inline v0::detail {

/// Since when a prospect waits: since the last touch, or since she came to her rung, whichever was
/// later. Who has just come has not been neglected.
struct waiting {
  std::chrono::days every{};
  std::optional<std::chrono::sys_days> last_touch{};
  std::optional<std::chrono::sys_days> since{};  ///< none: since before we looked

  [[nodiscard]] bool is_over(std::chrono::sys_days day) const {
    return !since || day - *since > every;
  }
};

/// Calls `visit(journey, stay, waiting)` for those who stood on a rung with a cadence on that day.
template<class Id, class Ladder, class Reason, class Stage, class Visit>
void for_each_waiting(journeys<Id, Ladder, Reason> const& people, touch_log<Id> const& touches,
                      cadence<Stage> const& wanted, std::chrono::sys_days day, Visit visit) {
  for (auto const& one : people) {
    auto const* const stay = stay_on(one, day);
    if (stay == nullptr) continue;
    auto const every = wanted.at(stay->stage);
    if (!every) continue;
    waiting wait{.every = *every, .last_touch = touches.last(one.person, day)};
    wait.since = (std::max)(wait.last_touch, std::optional<std::chrono::sys_days>{stay->from});
    visit(one, *stay, wait);
  }
}

}  // namespace patron::inline v0::detail

#endif
