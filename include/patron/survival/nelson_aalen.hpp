// SPDX-License-Identifier: MIT
#ifndef PATRON_SURVIVAL_NELSON_AALEN_HPP
#define PATRON_SURVIVAL_NELSON_AALEN_HPP

#include <patron/survival/cumulative_hazard.hpp>
#include <patron/survival/detail/observation.hpp>
#include <patron/survival/from_start.hpp>
#include <patron/survival/kaplan_meier.hpp>

namespace patron::inline v0 {

/// The hazard of an event added up over time, where for some the end was not seen.
///
///     H(t) = Σ d / n   over the times up to t: d events among n at risk
///
///     nelson_aalen(contracts, &contract::lasted, &contract::ended).at(years{1})
///
/// Projections, what is thrown and how ties are read: as in `kaplan_meier`.
/// Source: Nelson 1972; Aalen 1978.
template<class R, class Duration, class Event, class Entry = from_start_fn,
         class Weight = detail::once>
  requires detail::observations<R, Duration, Event, Entry> &&
           detail::plain_number<detail::projected<R, Weight>>
[[nodiscard]] auto nelson_aalen(R&& range, Duration duration, Event event, Entry entry = {},
                                Weight weight = {}) {
  return cumulative_hazard{
      detail::read_curve("nelson_aalen", range, duration, event, entry, weight)};
}

}  // namespace patron::inline v0

#endif
