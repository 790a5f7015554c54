// SPDX-License-Identifier: MIT
#ifndef PATRON_SURVIVAL_EVENT_TABLES_HPP
#define PATRON_SURVIVAL_EVENT_TABLES_HPP

#include <patron/survival/detail/observation.hpp>
#include <patron/survival/event_table.hpp>
#include <patron/survival/from_start.hpp>

#include <concepts>
#include <functional>
#include <map>
#include <string_view>
#include <type_traits>

namespace patron::inline v0 {

/// The event table of each group of the records: what `log_rank` and a curve for each group are
/// made of, read once.
///
/// Projections as in `log_rank`. An error names `where`, the verb that the caller called.
template<class R, class Duration, class Event, class Group, class Entry = from_start_fn>
  requires detail::observations<R, Duration, Event, Entry> &&
           std::totally_ordered<detail::projected<R, Group>> &&
           (!std::is_pointer_v<detail::projected<R, Group>>)
[[nodiscard]] auto event_tables(R&& range, Duration duration, Event event, Group group,
                                Entry entry = {}, std::string_view where = "event_tables") {
  using time = detail::projected<R, Duration>;
  std::map<detail::projected<R, Group>, event_table<time>> tables;
  detail::record_place place{.where = where, .record = 0};
  for (auto&& record : range) {
    auto const seen = detail::observe<time>(place, record, duration, event, entry);
    tables[std::invoke(group, record)].add(seen.duration, seen.event, seen.entry);
    ++*place.record;
  }
  return tables;
}

}  // namespace patron::inline v0

#endif
