// SPDX-License-Identifier: MIT
#ifndef PATRON_SURVIVAL_KAPLAN_MEIER_HPP
#define PATRON_SURVIVAL_KAPLAN_MEIER_HPP

#include <patron/numeric/compensated_sum.hpp>
#include <patron/survival/detail/observation.hpp>
#include <patron/survival/detail/product_limit.hpp>
#include <patron/survival/event_table.hpp>
#include <patron/survival/survival_curve.hpp>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

namespace patron::inline v0 {

/// The projection that says: under observation from the start of the risk. In the place of `entry`.
struct from_start_fn {
  [[nodiscard]] constexpr std::nullopt_t operator()(auto const&) const noexcept {
    return std::nullopt;
  }
};
inline constexpr from_start_fn from_start{};

namespace detail {

struct once {
  [[nodiscard]] constexpr std::uint64_t operator()(auto const&) const noexcept { return 1; }
};

struct weighted_changes {
  compensated_sum events{};
  compensated_sum censored{};
  compensated_sum entered{};
};

template<class Time, class Weight>
struct weighted_observation {
  Time duration;
  bool event;
  std::optional<Time> entry;
  Weight weight;
};

/// Real weights are added in an order of their own, so that the sums do not depend on the order in
/// which the caller has them.
template<class Time>
[[nodiscard]] survival_curve<Time, double> weighted_curve(
    std::vector<weighted_observation<Time, double>> observed) {
  std::ranges::sort(observed, {},
                    [](auto const& o) { return std::tie(o.duration, o.event, o.entry, o.weight); });
  std::map<Time, weighted_changes> changes;
  for (auto const& o : observed) {
    weighted_changes& leaving = changes[o.duration];
    increase(o.event ? leaving.events : leaving.censored, o.weight);
    if (o.entry) increase(changes[*o.entry].entered, o.weight);
  }
  return product_limit<Time>(changes);
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
  using time = detail::projected<R, Duration>;
  using weight_type = detail::projected<R, Weight>;

  detail::record_place place{.where = "kaplan_meier", .record = 0};
  auto const observe = [&](auto&& record) {
    time const lasted = std::invoke(duration, record);
    std::optional<time> const entered = std::invoke(entry, record);
    detail::check_times(place, lasted, entered);
    bool const seen = detail::checked_event(place, std::invoke(event, record));
    auto const counted = detail::checked_weight(place, std::invoke(weight, record));
    ++*place.record;
    return detail::weighted_observation<time, std::remove_const_t<decltype(counted)>>{
        lasted, seen, entered, counted};
  };

  if constexpr (std::integral<weight_type>) {
    event_table<time> table;
    for (auto&& record : range) {
      auto const o = observe(record);
      table.add(o.duration, o.event, o.entry, o.weight);
    }
    return table.curve();
  } else {
    std::vector<detail::weighted_observation<time, double>> observed;
    for (auto&& record : range) {
      auto const o = observe(record);
      if (o.weight > 0.0) observed.push_back(o);
    }
    return detail::weighted_curve(std::move(observed));
  }
}

}  // namespace patron::inline v0

#endif
