// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_RETENTION_TABLE_HPP
#define PATRON_GRIP_RETENTION_TABLE_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>
#include <patron/core/observed_rate.hpp>
#include <patron/grip/calendar_period.hpp>
#include <patron/grip/detail/for_each_customer.hpp>
#include <patron/grip/detail/windows.hpp>
#include <patron/history/active_days.hpp>
#include <patron/history/order.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <ranges>
#include <tuple>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// Those who bought for the first time in one calendar period, and how many of them bought in each
/// period since.
struct retention_cohort {
  window joined{};
  std::uint64_t size = 0;
  /// [0] is the period in which they joined (everybody), [k] the k-th one after it. A cell whose
  /// period is not over is partial; one that has not begun is not started. Cells may rise again:
  /// who stays away for a month may come back in the next.
  std::vector<observed_rate> periods{};
};

/// The retention table: cohorts by first purchase × calendar periods since, "bought in the period".
///
///     cell(cohort, k) = those of the cohort who bought in the k-th period after it / its size
///
///     retention_table(orders, until, &order::buyer, &order::day, &order::total)
///
/// `until` is the last day observed; a later order is an error. Refunds are left out where amounts
/// are given. The state are counts of customers; `merge` adds a table of *other* customers,
/// observed until the same day. The default is the table of nobody.
class retention_table {
  struct observation {
    calendar_period period = calendar_period::month;
    std::chrono::sys_days until{};

    friend bool operator==(observation const&, observation const&) = default;
  };

 public:
  retention_table() = default;
  retention_table(calendar_period period, std::chrono::sys_days until)
      : observed_{observation{period, until}} {}

  template<std::ranges::forward_range Orders, class Customer, class Day>
    requires orders_or_visits<Orders, Customer, Day>
  retention_table(Orders&& orders, std::chrono::sys_days until, Customer customer, Day day,
                  calendar_period period = calendar_period::month)
      : retention_table{period, until} {
    detail::check_days("retention_table", orders, until, day);
    add_all(active_days(orders, customer, day));
  }
  template<std::ranges::forward_range Orders, class Customer, class Day, class Paid>
    requires orders_or_visits<Orders, Customer, Day, Paid>
  retention_table(Orders&& orders, std::chrono::sys_days until, Customer customer, Day day,
                  Paid amount, calendar_period period = calendar_period::month)
      : retention_table{period, until} {
    detail::check_days("retention_table", orders, until, day);
    add_all(active_days(orders, customer, day, amount));
  }

  /// Counts one customer, by the distinct days on which she bought, in ascending order.
  /// Throws for the table of nobody, and where a day lies after `until`.
  template<std::ranges::input_range Days>
  void add_customer(Days&& purchase_days) {
    detail::require(observed_.has_value(), "retention_table: needs a period and a last day");
    auto const [period, until] = *observed_;
    detail::observation_end const end{"retention_table", until};
    std::vector<std::uint64_t>* active = nullptr;
    int joined = 0;
    int latest = 0;
    for (std::chrono::sys_days const day : purchase_days) {
      (void)end.accept(day);
      int const number = period_number(day, period);
      if (active == nullptr) {
        joined = number;
        active = &active_[joined];
      } else if (number == latest) {
        continue;
      }
      latest = number;
      auto const k = static_cast<std::size_t>(number - joined);
      if (active->size() <= k) active->resize(k + 1);
      ++(*active)[k];
    }
  }

  /// Adds the counts of other customers. Throws where period or last day differ.
  void merge(retention_table const& other) {
    if (!other.observed_) return;
    detail::require(!observed_ || *observed_ == *other.observed_,
                    "retention_table: tables merge that have one period and one last day");
    observed_ = other.observed_;
    for (auto const& [joined, theirs] : other.active_) {
      std::vector<std::uint64_t>& ours = active_[joined];
      if (ours.size() < theirs.size()) ours.resize(theirs.size());
      for (std::size_t k = 0; k < theirs.size(); ++k) ours[k] += theirs[k];
    }
  }

  [[nodiscard]] std::uint64_t customers() const {
    std::uint64_t all = 0;
    for (auto const& row : active_) all += row.second.front();
    return all;
  }

  /// The cohorts in order of time, each as wide as the first one: later cells are not started.
  [[nodiscard]] std::vector<retention_cohort> cohorts() const {
    std::vector<retention_cohort> rows;
    for (auto const& [joined, active] : active_) {
      retention_cohort row{period_window(joined, observed().period), active.front(), {}};
      for (std::size_t k = 0; k < width(); ++k) {
        auto const count = k < active.size() ? active[k] : 0;
        row.periods.push_back({{count, row.size}, state_of(joined, k, row.size)});
      }
      rows.push_back(std::move(row));
    }
    return rows;
  }

  /// The k-th period over all cohorts for which it is over, each customer counting once (a mean
  /// weighted by size): who bought in it, of those who could. 0 of 0 where it is over for nobody.
  [[nodiscard]] rate all(std::size_t k) const {
    rate sum;
    for (auto const& [joined, active] : active_) {
      if (!state_of(joined, k, active.front()).is_complete()) continue;
      sum.merge({k < active.size() ? active[k] : 0, active.front()});
    }
    return sum;
  }

  /// The number of columns: the periods from the first cohort's to the last day.
  [[nodiscard]] std::size_t width() const {
    if (active_.empty()) return 0;
    int const last = period_number(observed().until, observed().period);
    return static_cast<std::size_t>(last - active_.begin()->first) + 1;
  }

  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.observed_, self.active_);
  }
  friend bool operator==(retention_table const&, retention_table const&) = default;

 private:
  template<class ActiveDays>
  void add_all(ActiveDays const& days) {
    detail::for_each_customer(days, [this](auto const& of_one) {
      this->add_customer(of_one | std::views::transform([](auto const& d) { return d.day; }));
    });
  }

  [[nodiscard]] completeness state_of(int joined, std::size_t k, std::uint64_t size) const {
    auto const [period, until] = observed();
    return detail::observed_part(period_window(joined + static_cast<int>(k), period), until, size);
  }

  [[nodiscard]] observation observed() const { return observed_.value_or(observation{}); }

  std::optional<observation> observed_;
  std::map<int, std::vector<std::uint64_t>> active_;  // by the number of the joining period
};

static_assert(mergeable<retention_table>);

}  // namespace patron::inline v0

#endif
