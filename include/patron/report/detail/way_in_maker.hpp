// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_WAY_IN_MAKER_HPP
#define PATRON_REPORT_DETAIL_WAY_IN_MAKER_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/estimate.hpp>
#include <patron/grip/holding_verdict.hpp>
#include <patron/grip/holds_best.hpp>
#include <patron/report/detail/first_waits.hpp>
#include <patron/report/sections/way_in_section.hpp>
#include <patron/survival/event_table.hpp>

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <ranges>
#include <string>
#include <utility>

namespace patron::inline v0::detail {

/// To come back is the event here and to leave elsewhere: what is held better there is worse here.
[[nodiscard]] constexpr holding_verdict opposite(holding_verdict verdict) noexcept {
  if (verdict == holding_verdict::better) return holding_verdict::worse;
  if (verdict == holding_verdict::worse) return holding_verdict::better;
  return verdict;
}

/// Makes the section in one pass.
class way_in_maker {
 public:
  way_in_maker(std::string by, std::chrono::days horizon) : s_{std::move(by), horizon, {}} {}

  /// `group_of` gives the group of a customer's id; `days` are purchase days, by customer and day.
  template<class Days, class GroupOf>
  void add(Days const& days, std::chrono::sys_days until, GroupOf const& group_of) {
    for_each_first_wait(days, until, [&](auto const& id, day_count lasted, bool again) {
      groups_[std::string{group_of(id)}].add(lasted, again);
    });
  }

  [[nodiscard]] way_in_section finish() {
    auto const table = holds_best(groups_, day_count{s_.horizon});
    for (auto const& row : std::views::reverse(table.groups)) {
      std::optional<estimate<>> within;
      if (row.held) {
        within = estimate<>{1.0 - row.held->value, 1.0 - row.held->high, 1.0 - row.held->low,
                            row.held->confidence};
      }
      s_.groups.push_back(
          {row.group, row.customers, row.left, within, row.adjusted_p, opposite(row.verdict)});
    }
    std::stable_partition(s_.groups.begin(), s_.groups.end(),
                          [](way_in_group const& g) { return g.within.has_value(); });
    return std::move(s_);
  }

 private:
  way_in_section s_;
  std::map<std::string, event_table<day_count>> groups_{};
};

}  // namespace patron::inline v0::detail

#endif
