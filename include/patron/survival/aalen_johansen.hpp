// SPDX-License-Identifier: MIT
#ifndef PATRON_SURVIVAL_AALEN_JOHANSEN_HPP
#define PATRON_SURVIVAL_AALEN_JOHANSEN_HPP

#include <patron/survival/cause_table.hpp>
#include <patron/survival/detail/observation.hpp>
#include <patron/survival/from_start.hpp>

#include <concepts>
#include <functional>
#include <type_traits>

namespace patron::inline v0 {

/// Why something happened, where it can happen only once: the share by cause and time.
///
///     Fₖ(t) = Σ S(s−) dₖ / n   over the times s up to t: dₖ events of cause k among n at risk
///
///     aalen_johansen(contracts, &contract::lasted, &contract::ended, &contract::reason)
///
/// - `duration`, `event`, `entry`: as in `kaplan_meier`.
/// - `cause`: any ordered type; asked only of those who had the event. An optional one is a cause
///   too where it is none: the reason that nobody knows.
///
/// Whoever takes the other causes for censoring and asks `kaplan_meier` about one of them gets
/// shares that are too large, and more than 1 in all. The result does not depend on the order of
/// the records. Throws as `kaplan_meier` does. Source: Aalen and Johansen 1978.
template<class R, class Duration, class Event, class Cause, class Entry = from_start_fn>
  requires detail::observations<R, Duration, Event, Entry> &&
           std::totally_ordered<detail::projected<R, Cause>> &&
           (!std::is_pointer_v<detail::projected<R, Cause>>)
[[nodiscard]] auto aalen_johansen(R&& range, Duration duration, Event event, Cause cause,
                                  Entry entry = {}) {
  using time = detail::projected<R, Duration>;
  cause_table<time, detail::projected<R, Cause>> table;
  detail::record_place place{.where = "aalen_johansen", .record = 0};
  for (auto&& record : range) {
    auto const seen = detail::observe<time>(place, record, duration, event, entry);
    if (seen.event) {
      table.add(seen.duration, std::invoke(cause, record), seen.entry);
    } else {
      table.add_censored(seen.duration, seen.entry);
    }
    ++*place.record;
  }
  return table.incidence();
}

}  // namespace patron::inline v0

#endif
