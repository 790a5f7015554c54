// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_RETENTION_MAKER_HPP
#define PATRON_REPORT_DETAIL_RETENTION_MAKER_HPP

#include <patron/core/calendar_period.hpp>
#include <patron/grip/retention.hpp>
#include <patron/grip/retention_table.hpp>
#include <patron/report/detail/review_data.hpp>
#include <patron/report/detail/review_facts.hpp>
#include <patron/report/detail/review_pass.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/sections/retention_section.hpp>

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

/// Makes the section: by month in the first pass; in the next ones by quarter and by year, as long
/// as what is finer cannot be read.
template<class Id>
class retention_maker {
 public:
  explicit retention_maker(std::chrono::sys_days until) : until_{until} {}

  void add(review_pass pass, review_data<Id> const& data) {
    if (is_decided_) return;
    using day = typename review_data<Id>::day;
    table_.merge(
        retention_table{data.purchases, until_, &day::customer, &day::day, period_of(pass)});
  }

  void end(review_pass pass, review_facts const&) {
    if (is_decided_) return;
    auto const table = std::exchange(table_, retention_table{});
    std::vector<retention_cohort> cohorts = table.cohorts();
    bool const is_last = period_of(pass) == calendar_period::year;
    bool const large_enough = table.customers() >= enough_customers * cohorts.size();
    bool const narrow_enough = table.width() <= most_columns || is_last;
    bool const has_later_periods = table.width() >= 2;
    bool const can_be_read = has_later_periods && large_enough && narrow_enough;
    is_decided_ = can_be_read || !has_later_periods || is_last;
    if (!can_be_read) return;
    s_ = retention_section{period_of(pass), std::move(cohorts), {}};
    for (std::size_t k = 0; k < table.width(); ++k) {
      s_->all.push_back({table.all(k), table.all(k, retention::then_or_later),
                         table.all(k, retention::unbroken),
                         table.all(k, retention::against_previous)});
    }
  }

  [[nodiscard]] std::optional<retention_section> finish(review_facts const&,
                                                        missing_sections& missing) {
    if (!s_) {
      missing.push_back({"retention", "fewer than " + std::to_string(enough_customers) +
                                          " customers joined in an average period, or only one "
                                          "period has been observed"});
    }
    return std::move(s_);
  }

 private:
  static constexpr std::size_t most_columns = 18;

  [[nodiscard]] static constexpr calendar_period period_of(review_pass pass) noexcept {
    switch (pass) {
      case review_pass::counts:
        return calendar_period::month;
      case review_pass::lines:
        return calendar_period::quarter;
      case review_pass::names:
        break;
    }
    return calendar_period::year;
  }

  std::chrono::sys_days until_;
  retention_table table_{};
  bool is_decided_ = false;
  std::optional<retention_section> s_{};
};

}  // namespace patron::inline v0::detail

#endif
