// SPDX-License-Identifier: MIT
#ifndef PATRON_SURVIVAL_EVENT_TABLE_HPP
#define PATRON_SURVIVAL_EVENT_TABLE_HPP

#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>
#include <patron/survival/detail/observation.hpp>
#include <patron/survival/detail/product_limit.hpp>
#include <patron/survival/survival_curve.hpp>
#include <patron/survival/survival_time.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

namespace patron::inline v0 {

/// How many had the event, left observation without it, and came under observation at one time.
struct event_counts {
  std::uint64_t events = 0;
  std::uint64_t censored = 0;
  std::uint64_t entered = 0;

  constexpr void merge(event_counts const& other) {
    detail::increase(events, other.events);
    detail::increase(censored, other.censored);
    detail::increase(entered, other.entered);
  }

  static constexpr std::string_view state_name = "event_counts";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.events, self.censored, self.entered);
  }
  friend constexpr bool operator==(event_counts const&, event_counts const&) = default;
};

/// All that a survival curve needs to know about its data: for each time, the counts.
///
/// It grows with the number of different times and not with the number of people, and it merges:
/// tables of parts of the data, read anywhere and in any order, make the table of the whole.
///
///     event_table<days> table;
///     table.add(days{6}, true);           // had the event after 6 days
///     table.add(days{9}, false);          // watched for 9 days without it
///     table.add(days{9}, true, days{4});  // under observation only after day 4
///     table.curve().median();
template<survival_time Time>
class event_table {
 public:
  /// One observation, or `count` equal ones.
  ///
  /// `duration` is when the event came or the observation ended, `entry` when it began, if later
  /// than the risk: somebody is at risk at t where entry < t <= duration. Throws where a time is
  /// negative or not finite, or the entry is not before the duration.
  void add(Time duration, bool event, std::optional<Time> entry = std::nullopt,
           std::uint64_t count = 1) {
    detail::check_times({.where = "event_table", .record = {}}, duration, entry);
    if (count == 0) return;
    event_counts& leaving = changes_[duration];
    detail::increase(event ? leaving.events : leaving.censored, count);
    if (entry) detail::increase(changes_[*entry].entered, count);
  }

  /// Adds the observations of other people, none of them counted here.
  void merge(event_table const& other) {
    event_table both = *this;
    for (auto const& [time, counts] : other.changes_) both.changes_[time].merge(counts);
    *this = std::move(both);
  }

  /// The Kaplan-Meier curve of what was added.
  [[nodiscard]] survival_curve<Time> curve() const { return detail::product_limit<Time>(changes_); }

  /// The counts by time, ascending.
  [[nodiscard]] std::map<Time, event_counts> const& changes() const noexcept { return changes_; }

  static constexpr std::string_view state_name = "event_table";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.changes_);
  }
  /// Throws for a time at which nothing happened, one below 0, and for more who entered than left
  /// later.
  void check_fields() const {
    std::uint64_t left = 0;     // after the time in question
    std::uint64_t entered = 0;  // at that time, or after it
    for (auto change = changes_.rbegin(); change != changes_.rend(); ++change) {
      auto const& [time, counts] = *change;
      detail::check_times<Time>({.where = "event_table", .record = {}}, time, std::nullopt);
      detail::require(counts != event_counts{}, "event_table: at a time something happened");
      detail::increase(entered, counts.entered);
      detail::require(entered <= left, "event_table: who enters leaves later");
      detail::increase(left, counts.events);
      detail::increase(left, counts.censored);
    }
  }
  friend bool operator==(event_table const&, event_table const&) = default;

 private:
  std::map<Time, event_counts> changes_{};
};

}  // namespace patron::inline v0

#endif
