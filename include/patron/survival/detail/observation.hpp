// SPDX-License-Identifier: MIT
#ifndef PATRON_SURVIVAL_DETAIL_OBSERVATION_HPP
#define PATRON_SURVIVAL_DETAIL_OBSERVATION_HPP

#include <patron/core/error.hpp>
#include <patron/core/number_text.hpp>
#include <patron/numeric/domain.hpp>
#include <patron/survival/survival_time.hpp>

#include <concepts>
#include <cstdint>
#include <functional>
#include <optional>
#include <ranges>
#include <string_view>
#include <type_traits>
#include <utility>

namespace patron::inline v0::detail {

/// Which record of which verb is being read, for the words of an error.
struct record_place {
  std::string_view where;
  std::optional<std::uint64_t> record;
};

[[noreturn]] inline void refuse(record_place place, std::string_view field, std::string_view value,
                                std::string_view reason) {
  raise(fault{.where = place.where,
              .record = place.record,
              .field = field,
              .value = value,
              .reason = reason});
}

template<class Time>
void check_times(record_place place, Time duration, std::optional<Time> const& entry) {
  auto const refuse_time = [&](std::string_view field, Time time, std::string_view reason) {
    refuse(place, field, number_text{plain_count(time)}.view(), reason);
  };
  auto const is_time = [](Time time) { return time >= Time{} && is_finite(time); };
  if (!is_time(duration)) refuse_time("duration", duration, "is not a time from 0 on");
  if (!entry) return;
  if (!is_time(*entry)) refuse_time("entry", *entry, "is not a time from 0 on");
  if (!(*entry < duration)) refuse_time("entry", *entry, "is not before the duration");
}

/// Whether it was seen. Whole numbers are read as 0 and 1; other codes (1 and 2 in some
/// statistical packages) would all read as "seen" and are refused.
template<class Event>
[[nodiscard]] bool checked_event(record_place place, Event const& event) {
  if constexpr (std::integral<Event> && !std::same_as<Event, bool>) {
    if (event != 0 && event != 1) {
      refuse(place, "event", number_text{event}.view(), "is neither 0 nor 1");
    }
    return event != 0;
  } else {
    return static_cast<bool>(event);
  }
}

/// Integers as a count, real numbers as they are.
template<plain_number Weight>
[[nodiscard]] auto checked_weight(record_place place, Weight weight) {
  bool const is_weight = weight >= Weight{} && is_finite(weight);
  if (!is_weight) {
    refuse(place, "weight", number_text{weight}.view(), "is not a finite number from 0 on");
  }
  if constexpr (std::integral<Weight>) {
    return static_cast<std::uint64_t>(weight);
  } else {
    return static_cast<double>(weight);
  }
}

/// One record as the estimators see it, checked.
template<class Time>
struct observation {
  Time duration{};
  bool event = false;
  std::optional<Time> entry{};
};

template<class Time, class Record, class Duration, class Event, class Entry>
[[nodiscard]] observation<Time> observe(record_place place, Record&& record, Duration& duration,
                                        Event& event, Entry& entry) {
  observation<Time> const result{.duration = std::invoke(duration, record),
                                 .event = checked_event(place, std::invoke(event, record)),
                                 .entry = std::invoke(entry, record)};
  check_times(place, result.duration, result.entry);
  return result;
}

template<class Range, class Projection>
using projected =
    std::remove_cvref_t<std::invoke_result_t<Projection&, std::ranges::range_reference_t<Range>>>;

template<class Range, class Duration, class Event, class Entry>
concept observations =
    std::ranges::input_range<Range> && survival_time<projected<Range, Duration>> &&
    std::convertible_to<projected<Range, Event>, bool> &&
    std::convertible_to<projected<Range, Entry>, std::optional<projected<Range, Duration>>>;

}  // namespace patron::inline v0::detail

#endif
