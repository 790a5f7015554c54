// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_GRIP_MAKER_HPP
#define PATRON_REPORT_DETAIL_GRIP_MAKER_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/observed_rate.hpp>
#include <patron/core/rate.hpp>
#include <patron/grip/grip_rate.hpp>
#include <patron/grip/revenue_grip_rate.hpp>
#include <patron/grip/revenue_rate.hpp>
#include <patron/report/detail/review_data.hpp>
#include <patron/report/detail/review_facts.hpp>
#include <patron/report/detail/review_pass.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/sections/grip_section.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <map>
#include <vector>

namespace patron::inline v0::detail {

/// The rows of two neighbouring windows: of many years a few walks over all are enough.
template<class Row>
[[nodiscard]] std::vector<Row> days_within(std::vector<Row> const& rows, window base, window next) {
  std::vector<Row> both;
  for (Row const& row : rows) {
    if (base.from <= row.day && row.day < next.to) both.push_back(row);
  }
  return both;
}

/// Makes the section in one pass.
template<class Id>
class grip_maker {
 public:
  explicit grip_maker(std::chrono::sys_days until) : until_{until} {}

  void add(review_pass pass, review_data<Id> const& data) {
    if (pass != review_pass::counts) return;
    for_each_quarter(data.first_day, [&](window base, window next) {
      held& sum = quarters_[next.from];
      auto days = days_within(data.days, base, next);
      sum.by_money.merge(
          revenue_grip_rate(days, base, next, &day::customer, &day::day, &day::amount));
      std::erase_if(days, [](day const& one) { return one.orders == 0; });
      sum.by_head.merge(grip_rate(days, base, next, &day::customer, &day::day));
    });
  }

  void end(review_pass, review_facts const&) {}

  [[nodiscard]] grip_section finish(review_facts const& facts, missing_sections& missing) const {
    grip_section s;
    for_each_quarter(facts.first_day, [&](window, window next) {
      auto const sum = quarters_.find(next.from);
      held const found = sum == quarters_.end() ? held{} : sum->second;
      s.quarters.push_back(
          {next, {found.by_head, observed_part(next, found.by_head.of)}, found.by_money.value()});
    });
    if (s.quarters.empty()) {
      missing.push_back({"grip",
                         "the orders lie within one quarter: nobody could come back in a "
                         "next one"});
    }
    return s;
  }

 private:
  using day = typename review_data<Id>::day;

  /// Of those who bought in the quarter before.
  struct held {
    rate by_head{};
    revenue_rate<std::int64_t> by_money{};
  };

  /// Calls `use(base, next)` for each quarter after the first that has begun.
  template<class Use>
  void for_each_quarter(std::chrono::sys_days first_day, Use use) const {
    window base = quarter_of(first_day);
    while (base.to <= until_) {
      window const next = quarter_of(base.to);
      use(base, next);
      base = next;
    }
  }

  [[nodiscard]] completeness observed_part(window next, std::uint64_t exposed) const {
    return next.last_day() <= until_ ? completeness::complete(exposed)
                                     : completeness::partial(exposed);
  }

  std::chrono::sys_days until_;
  std::map<std::chrono::sys_days, held> quarters_{};  // by the first day
};

}  // namespace patron::inline v0::detail

#endif
