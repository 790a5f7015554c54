// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_DETAIL_FOR_EACH_STEP_HPP
#define PATRON_STAGE_DETAIL_FOR_EACH_STEP_HPP

#include <patron/core/grade.hpp>
#include <patron/stage/counted_from.hpp>
#include <patron/stage/journey.hpp>
#include <patron/stage/stage_ladder.hpp>

#include <cstddef>

namespace patron::inline v0::detail {

/// Calls `use(rung, start, arrival)` for each rung above the lowest for which a person was in the
/// running: `start` is the stay from which the way is counted, `arrival` the first one at the rung
/// or above, null where there was none.
template<class Journey, any_stage_ladder Ladder, class Use>
void for_each_step(Journey const& one, Ladder const& ladder, counted_from from, Use use) {
  auto const rungs = ladder.rungs();
  auto const* start = one.arrival(rungs[0].grade);
  for (std::size_t i = 1; i < rungs.size() && start != nullptr; ++i) {
    auto const* const arrival = one.arrival(rungs[i].grade);
    use(i, *start, arrival);
    if (from == counted_from::previous_rung) start = arrival;
  }
}

}  // namespace patron::inline v0::detail

#endif
