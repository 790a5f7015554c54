// SPDX-License-Identifier: MIT
#ifndef PATRON_OPPORTUNITY_DETAIL_SERVED_CALENDAR_HPP
#define PATRON_OPPORTUNITY_DETAIL_SERVED_CALENDAR_HPP

#include <patron/core/calendar.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace patron::inline v0::detail {

/// The days from the first to the last of some touches: how many there were on each, and how many
/// customers waited.
template<class Day = day_point>
class basic_served_calendar {
 public:
  explicit basic_served_calendar(std::vector<Day> const& touches) {
    if (touches.empty()) return;
    auto const [first, last] = std::minmax_element(touches.begin(), touches.end());
    first_ = *first;
    auto const size = static_cast<std::size_t>((*last - *first).count()) + 1;
    served_.resize(size);
    change_.resize(size + 1);
    busy_before_.resize(size + 1);
    for (Day const day : touches) ++served_[place(day)];
    for (std::size_t i = 0; i < size; ++i) {
      busy_before_[i + 1] = busy_before_[i] + (served_[i] != 0 ? 1U : 0U);
    }
  }

  /// A customer waits from a day to the day before another. On how many of them was anybody
  /// served?
  std::uint64_t wait(Day from, Day to) {
    if (served_.empty()) return 0;
    std::size_t const begin = place(from);
    std::size_t const end = place(to);
    ++change_[begin];
    --change_[end];
    return busy_before_[end] - busy_before_[begin];
  }

  /// Calls `visit(day, served, waiting)` for each day on which anybody was served, ascending.
  template<class Visit>
  void for_each(Visit visit) const {
    std::int64_t waiting = 0;
    for (std::size_t i = 0; i < served_.size(); ++i) {
      waiting += change_[i];
      if (served_[i] == 0) continue;
      visit(first_ + day_count{static_cast<std::int32_t>(i)}, served_[i],
            static_cast<std::uint64_t>(waiting));
    }
  }

 private:
  /// Where a day stands; the nearest end for those outside.
  [[nodiscard]] std::size_t place(Day day) const {
    if (day <= first_) return 0;
    return (std::min)(static_cast<std::size_t>((day - first_).count()), served_.size());
  }

  Day first_{};
  std::vector<std::uint64_t> served_{};
  std::vector<std::int64_t> change_{};        ///< in the number of those who wait
  std::vector<std::uint64_t> busy_before_{};  ///< days on which anybody was served
};
using served_calendar = basic_served_calendar<>;

}  // namespace patron::inline v0::detail

#endif
