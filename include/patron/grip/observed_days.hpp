// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_OBSERVED_DAYS_HPP
#define PATRON_GRIP_OBSERVED_DAYS_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/observed_rate.hpp>
#include <patron/core/to_string.hpp>
#include <patron/history/order.hpp>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <tuple>

namespace patron::inline v0 {

/// The days of which we have the records: until a day, that day included; or, where it is known
/// when the records begin, all days of a window. Both are taken wherever an `observed_days` is:
///
///     retention_table{orders, 1998y / June / 30, ...}
///     retention_table{orders, window{1997y / January / 1, 1998y / July / 1}, ...}
///
/// Only the second marks the first period as partial where the records begin in its middle. Who
/// bought before they begin looks new in either case: nothing in the records tells.
struct observed_days {
  std::optional<std::chrono::sys_days> since{};  ///< none: not known, from ever
  std::chrono::sys_days until{};                 ///< the last day, included

  constexpr observed_days() = default;
  // Implicit on purpose: a last day, or a window, is what most callers have.
  template<std::convertible_to<std::chrono::sys_days> Day>
  constexpr observed_days(Day const& last_day)  // NOLINT(google-explicit-constructor)
      : until{last_day} {}
  constexpr observed_days(window const& when)  // NOLINT(google-explicit-constructor)
      : since{when.from}, until{when.last_day()} {}

  /// Whether a window was observed as a whole, in part, or not at all.
  [[nodiscard]] constexpr completeness::state state_of(window const& when) const {
    using enum completeness::state;
    if (when.from > until || when.to <= since) return not_started;
    return when.last_day() <= until && since <= when.from ? complete : partial;
  }

  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.since, self.until);
  }
  constexpr void check_fields() const {
    detail::require(since <= until, "observed_days: the last day is not before the first one");
  }
  friend constexpr bool operator==(observed_days const&, observed_days const&) = default;
};

namespace detail {

/// Refuses the first order outside the days observed.
template<class Orders, class Day>
void check_days(std::string_view where, Orders&& orders, observed_days const& observed, Day day) {
  observation_end const end{where, observed.until};
  std::uint64_t record = 0;
  for (auto&& order : orders) {
    std::chrono::sys_days const on = end.accept(std::invoke(day, order), record);
    if (on < observed.since) {
      raise(fault{.where = where,
                  .record = record,
                  .field = "day",
                  .value = to_string(on),
                  .reason = "is before the first day observed"});
    }
    ++record;
  }
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
