// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_MOVEMENTS_MAKER_HPP
#define PATRON_REPORT_DETAIL_MOVEMENTS_MAKER_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/calendar_period.hpp>
#include <patron/grip/revenue_movements.hpp>
#include <patron/report/detail/review_data.hpp>
#include <patron/report/detail/review_facts.hpp>
#include <patron/report/detail/review_pass.hpp>
#include <patron/report/sections/movements_section.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

/// Makes the section in the second pass, when it is known on what day the records begin.
template<class Id>
class movements_maker {
 public:
  void add(review_pass pass, review_data<Id> const& data) {
    if (pass != review_pass::lines) return;
    using day = typename review_data<Id>::day;
    quarters_.merge({data.days, observed_, &day::customer, &day::day, &day::amount});
    for (auto const& customer : data.customers) ++new_by_activity_[quarter_since(customer.first)];
  }

  void end(review_pass pass, review_facts const& facts) {
    if (pass != review_pass::counts) return;
    observed_ = {facts.first_record, facts.until + std::chrono::days{1}};
    new_by_activity_.resize(quarter_since(facts.until) + 1);
  }

  [[nodiscard]] movements_section finish() {
    movements_section s;
    s.quarters.assign(quarters_.begin(), quarters_.end());
    s.new_by_activity = std::move(new_by_activity_);
    return s;
  }

 private:
  /// Which of the quarters on record a day lies in.
  [[nodiscard]] std::size_t quarter_since(std::chrono::sys_days day) const {
    auto const number = [](std::chrono::sys_days on) {
      return period_number(on, calendar_period::quarter);
    };
    return static_cast<std::size_t>(number(day) - number(observed_.from));
  }

  window observed_{};
  revenue_movements<std::int64_t> quarters_{};
  std::vector<std::uint64_t> new_by_activity_{};
};

}  // namespace patron::inline v0::detail

#endif
