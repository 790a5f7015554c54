// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_DETAIL_STAY_ON_HPP
#define PATRON_STAGE_DETAIL_STAY_ON_HPP

#include <patron/stage/journey.hpp>

#include <algorithm>
#include <chrono>
#include <iterator>

namespace patron::inline v0::detail {

/// The first stay that began after a day. Stays whose start is unknown come first: they began
/// before anything that is known.
template<class Id, class Stage, class Reason>
[[nodiscard]] auto first_stay_after(journey<Id, Stage, Reason> const& one,
                                    std::chrono::sys_days day) {
  return std::ranges::partition_point(
      one.stays, [day](auto const& stay) { return !stay.from || *stay.from <= day; });
}

/// Where somebody was at the end of a day, an exit too; null where she was not known yet. The last
/// stay is taken to go on for as long as nothing else is known.
template<class Id, class Stage, class Reason>
[[nodiscard]] stay<Stage, Reason> const* stay_on(journey<Id, Stage, Reason> const& one,
                                                 std::chrono::sys_days day) {
  auto const after = first_stay_after(one, day);
  return after == one.stays.begin() ? nullptr : &*std::prev(after);
}

}  // namespace patron::inline v0::detail

#endif
