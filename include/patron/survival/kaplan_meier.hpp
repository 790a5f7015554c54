// SPDX-License-Identifier: MIT
#ifndef PATRON_SURVIVAL_KAPLAN_MEIER_HPP
#define PATRON_SURVIVAL_KAPLAN_MEIER_HPP

#include <patron/numeric/compensated_sum.hpp>
#include <patron/survival/detail/observation.hpp>
#include <patron/survival/detail/product_limit.hpp>
#include <patron/survival/event_table.hpp>
#include <patron/survival/from_start.hpp>
#include <patron/survival/survival_curve.hpp>

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <functional>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace patron::inline v0 {
namespace detail {

struct once {
  [[nodiscard]] constexpr std::uint64_t operator()(auto const&) const noexcept { return 1; }
};

struct weighted_changes {
  compensated_sum events{};
  compensated_sum censored{};
  compensated_sum entered{};
};

template<class Time, class Count>
struct counted_observation {
  observation<Time> seen;
  Count count{};
};

/// In an order that does not depend on the caller's, so that sums of real weights do not either.
template<class Time, class Count>
void sort_by_time(std::vector<counted_observation<Time, Count>>& observed) {
  std::ranges::sort(observed, {}, [](counted_observation<Time, Count> const& o) {
    return std::tie(o.seen.duration, o.seen.event, o.seen.entry, o.count);
  });
}

template<class Time>
[[nodiscard]] survival_curve<Time> curve_of(
    std::vector<counted_observation<Time, std::uint64_t>> const& observed) {
  event_table<Time> table;
  for (auto const& [seen, count] : observed) {
    table.add(seen.duration, seen.event, seen.entry, count);
  }
  return table.curve();
}

template<class Time>
[[nodiscard]] survival_curve<Time, double> curve_of(
    std::vector<counted_observation<Time, double>> const& observed) {
  std::map<Time, weighted_changes> changes;
  for (auto const& [seen, weight] : observed) {
    if (!(weight > 0.0)) continue;
    weighted_changes& leaving = changes[seen.duration];
    increase(seen.event ? leaving.events : leaving.censored, weight);
    if (seen.entry) increase(changes[*seen.entry].entered, weight);
  }
  return product_limit<Time>(changes);
}

/// The curve of the records that `where` was given.
template<class R, class Duration, class Event, class Entry, class Weight>
[[nodiscard]] auto read_curve(std::string_view where, R&& range, Duration& duration, Event& event,
                              Entry& entry, Weight& weight) {
  using time = projected<R, Duration>;
  using count = decltype(checked_weight({}, projected<R, Weight>{}));
  // Whole units are few, however many the records: counted at once, without keeping the records.
  constexpr bool counted_at_once =
      std::integral<decltype(plain_count(time{}))> && std::integral<count>;

  auto const for_each = [&](auto const& take) {
    record_place place{.where = where, .record = 0};
    for (auto&& record : range) {
      auto const seen = observe<time>(place, record, duration, event, entry);
      take(seen, checked_weight(place, std::invoke(weight, record)));
      ++*place.record;
    }
  };
  if constexpr (counted_at_once) {
    event_table<time> table;
    for_each([&](observation<time> const& seen, count n) {
      table.add(seen.duration, seen.event, seen.entry, n);
    });
    return table.curve();
  } else {
    std::vector<counted_observation<time, count>> observed;
    for_each([&](observation<time> const& seen, count n) { observed.push_back({seen, n}); });
    sort_by_time(observed);
    return curve_of(observed);
  }
}

}  // namespace detail

/// How long until an event, where for some the end was not seen.
///
///     S(t) = Π (1 − d / n)   over the times up to t: d events among n at risk
///
///     kaplan_meier(customers, &wait::lasted, &wait::bought_again)
///
/// - `duration`: how long somebody was watched, until the event or until the observation ended.
/// - `event`: whether the event was seen (a `bool`, or 0 and 1).
/// - `entry`: from when on somebody was under observation, if later than the start of the risk (a
///   time, or an optional one); at risk at t is who has entry < t <= duration. `from_start`
///   otherwise. With late entries the risk set may be empty early on: look at `steps()`.
/// - `weight`: how many people a record stands for, an integer; or a real weight.
///
/// Events come before censoring at the same time. The result does not depend on the order of the
/// records. Throws, with the record, where a time or a weight is negative or not finite and where
/// an entry is not before its duration. Source: Kaplan and Meier 1958, eq. 2b.
template<class R, class Duration, class Event, class Entry = from_start_fn,
         class Weight = detail::once>
  requires detail::observations<R, Duration, Event, Entry> &&
           detail::plain_number<detail::projected<R, Weight>>
[[nodiscard]] auto kaplan_meier(R&& range, Duration duration, Event event, Entry entry = {},
                                Weight weight = {}) {
  return detail::read_curve("kaplan_meier", range, duration, event, entry, weight);
}

}  // namespace patron::inline v0

#endif
