// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_TOUCH_LOG_HPP
#define PATRON_STAGE_TOUCH_LOG_HPP

#include <patron/core/ascending.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>
#include <patron/history/active_days.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <ranges>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// The days on which people heard from the firm: letters, calls, visits, whatever the firm does to
/// be remembered. Several touches of one day are one.
///
///     touch_log const log{touches, &touch::person, &touch::day};
///     log.last(person, today)
///
/// The logs of parts merge into the log of the whole.
template<customer_id Person>
class touch_log {
 public:
  touch_log() = default;

  /// Reads every touch once. Throws for a day beyond the civil calendar, with its record.
  template<std::ranges::input_range Touches, class Who, class Day>
    requires orders_or_visits<Touches, Who, Day>
  touch_log(Touches&& touches, Who person, Day day) {
    for (auto const& touched : active_days(touches, person, day)) {
      days_[touched.customer].push_back(touched.day);
    }
  }

  void add(Person const& person, std::chrono::sys_days day) {
    auto const exact = detail::checked_day("touch_log", day);
    auto& days = days_[person];
    auto const at = std::ranges::lower_bound(days, exact);
    if (at == days.end() || *at != exact) days.insert(at, exact);
  }

  /// Adds the touches of another part.
  void merge(touch_log const& other) {
    auto more = other.days_;
    for (auto& [person, theirs] : more) {
      auto const ours = days(person);
      std::vector<day_point> both;
      both.reserve(ours.size() + theirs.size());
      std::ranges::set_union(ours, theirs, std::back_inserter(both));
      theirs = std::move(both);
    }
    days_.merge(more);  // those who are new; it takes no memory, and neither does what follows
    for (auto& [person, both] : more) days_.find(person)->second.swap(both);
  }

  /// The last touch of a person up to that day, that day included; none where there was none.
  [[nodiscard]] std::optional<std::chrono::sys_days> last(Person const& person,
                                                          std::chrono::sys_days day) const {
    auto const touched = days(person);
    auto const after = std::ranges::upper_bound(touched, day);
    if (after == touched.begin()) return std::nullopt;
    return *std::prev(after);
  }

  /// All days on which a person was touched, ascending.
  [[nodiscard]] std::span<day_point const> days(Person const& person) const {
    auto const found = days_.find(person);
    if (found == days_.end()) return {};
    return found->second;
  }

  /// How many people were touched at all.
  [[nodiscard]] std::size_t people() const noexcept { return days_.size(); }

  static constexpr std::string_view state_name = "touch_log";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.days_);
  }
  /// Throws for somebody who was never touched, and for days that do not ascend.
  void check_fields() const {
    for (auto const& [person, days] : days_) {
      detail::require(!days.empty(), "touch_log: somebody in it was touched");
      detail::require_ascending(days, std::less<>{}, "touch_log: days ascend, each once");
    }
  }
  friend bool operator==(touch_log const&, touch_log const&) = default;

 private:
  std::map<Person, std::vector<day_point>> days_{};
};

template<class Touches, class Who, class Day>
touch_log(Touches&&, Who, Day) -> touch_log<customer_id_t<Touches, Who>>;

}  // namespace patron::inline v0

#endif
