// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_RETENTION_TABLE_HPP
#define PATRON_GRIP_RETENTION_TABLE_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/calendar_period.hpp>
#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>
#include <patron/core/observed_rate.hpp>
#include <patron/grip/detail/cohort_counts.hpp>
#include <patron/grip/detail/for_each_customer.hpp>
#include <patron/grip/observed_days.hpp>
#include <patron/grip/retention.hpp>
#include <patron/history/active_days.hpp>
#include <patron/history/order.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <optional>
#include <ranges>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// Those who joined in one calendar period, and how many of them were retained in each since.
struct retention_cohort {
  window joined{};
  std::uint64_t size = 0;
  /// [0] is the period in which they joined, [k] the k-th one after it. A cell whose period is not
  /// over is partial; one that has not begun is not started.
  std::vector<observed_rate> periods{};
};

/// A mean in which every cohort counts the same, however large, and of how many.
struct mean_of_cohorts {
  double value = 0.0;
  std::uint64_t cohorts = 0;

  friend constexpr bool operator==(mean_of_cohorts const&, mean_of_cohorts const&) = default;
};

/// The retention table: cohorts × calendar periods since, under each of the four names that
/// `retention` lists.
///
///     cell(cohort, k) = those of the cohort retained in the k-th period after it / its size
///
///     retention_table(orders, until, &order::buyer, &order::day, &order::total)
///     table.cohorts(retention::unbroken)
///
/// Customers join with their first purchase, or on a day of the caller's (`add_customer`). Refunds
/// are left out where amounts are given. Who they are says `retained_customers`, whose sets have
/// the sizes counted here.
///
/// `observed` is the last day observed, or a window; a day outside is an error. The state are
/// counts of customers; `merge` adds a table of *other* customers, of the same days observed. The
/// default is the table of nobody.
// A template, so that only those who ask for a table pay for it when they compile.
template<class Counts = detail::cohort_counts>
class basic_retention_table {
  struct observation {
    calendar_period period = calendar_period::month;
    observed_days days{};

    template<class Self>
    [[nodiscard]] static constexpr auto fields(Self& self) {
      return std::tie(self.period, self.days);
    }
    friend bool operator==(observation const&, observation const&) = default;
  };

 public:
  basic_retention_table() = default;
  basic_retention_table(calendar_period period, observed_days observed)
      : observed_{observation{period, observed}} {}

  template<std::ranges::forward_range Orders, class Customer, class Day>
    requires orders_or_visits<Orders, Customer, Day>
  basic_retention_table(Orders&& orders, observed_days observed, Customer customer, Day day,
                        calendar_period period = calendar_period::month)
      : basic_retention_table{period, observed} {
    detail::check_days("retention_table", orders, observed, day);
    add_all(active_days(orders, customer, day));
  }
  template<std::ranges::forward_range Orders, class Customer, class Day, class Paid>
    requires orders_or_visits<Orders, Customer, Day, Paid>
  basic_retention_table(Orders&& orders, observed_days observed, Customer customer, Day day,
                        Paid amount, calendar_period period = calendar_period::month)
      : basic_retention_table{period, observed} {
    detail::check_days("retention_table", orders, observed, day);
    add_all(active_days(orders, customer, day, amount));
  }

  /// Counts one customer, by the distinct days on which she bought, in ascending order; nobody
  /// where there are none. Throws for the table of nobody, and for a day outside those observed.
  template<std::ranges::forward_range Days>
  void add_customer(Days&& purchase_days) {
    if (std::ranges::empty(purchase_days)) return;
    add_customer(std::chrono::sys_days{*std::ranges::begin(purchase_days)}, purchase_days);
  }

  /// The same for a customer who joined on a day that the caller knows (she signed up, say),
  /// whether or not she bought then. Throws also for a purchase in a period before she joined.
  template<std::ranges::forward_range Days>
  void add_customer(std::chrono::sys_days joined, Days&& purchase_days) {
    detail::require(observed_.has_value(), "retention_table: needs a period and a last day");
    auto const& [period, observed] = *observed_;
    detail::check_days("retention_table", std::initializer_list<std::chrono::sys_days>{joined},
                       observed, std::identity{});
    detail::check_days("retention_table", purchase_days, observed, std::identity{});
    int const first = period_number(joined, period);
    int latest = first;
    for (std::chrono::sys_days const day : purchase_days) {
      int const number = period_number(day, period);
      detail::require(number >= latest,
                      "retention_table: days of purchase ascend, from the period of joining on");
      latest = number;
    }
    detail::customer_periods active{counts_[first]};
    for (std::chrono::sys_days const day : purchase_days) {
      active.add(period_number(day, period) - first);
    }
  }

  /// Adds the counts of other customers. Throws where period or days observed differ.
  void merge(basic_retention_table const& other) {
    if (!other.observed_) return;
    detail::require(!observed_ || *observed_ == *other.observed_,
                    "retention_table: tables merge that have one period and one last day");
    basic_retention_table both = *this;
    both.observed_ = other.observed_;
    for (auto const& [joined, theirs] : other.counts_) both.counts_[joined].merge(theirs);
    *this = std::move(both);
  }

  [[nodiscard]] std::uint64_t customers() const {
    std::uint64_t all = 0;
    for (auto const& row : counts_) all += row.second.size;
    return all;
  }

  /// The cohorts in order of time, each as wide as the first one: later cells are not started.
  [[nodiscard]] std::vector<retention_cohort> cohorts(retention name = retention::in_period) const {
    std::vector<retention_cohort> rows;
    for (auto const& [joined, counts] : counts_) {
      retention_cohort row{period_window(joined, observed().period), counts.size, {}};
      for (rate const cell : counts.rates(name, width())) {
        row.periods.push_back({cell, state_of(joined, row.periods.size(), cell, name)});
      }
      rows.push_back(std::move(row));
    }
    return rows;
  }

  /// The k-th period over all cohorts for which it is over, each customer counting once (a mean
  /// weighted by size): who was retained, of those who could be. 0 of 0 where it is over for
  /// nobody.
  [[nodiscard]] rate all(std::size_t k, retention name = retention::in_period) const {
    rate sum;
    for_each_complete(k, name, [&](rate cell) { sum.merge(cell); });
    return sum;
  }

  /// The same with each cohort counting once, large or small; none where there is no such cohort
  /// with anybody at risk.
  [[nodiscard]] std::optional<mean_of_cohorts> mean(std::size_t k,
                                                    retention name = retention::in_period) const {
    mean_of_cohorts sum;
    for_each_complete(k, name, [&](rate cell) {
      if (cell.of == 0) return;
      sum.value += *cell.value();
      ++sum.cohorts;
    });
    if (sum.cohorts == 0) return std::nullopt;
    sum.value /= static_cast<double>(sum.cohorts);
    return sum;
  }

  /// The number of columns: the periods from the first cohort's to the last day.
  [[nodiscard]] std::size_t width() const {
    if (counts_.empty()) return 0;
    int const last = period_number(observed().days.until, observed().period);
    return static_cast<std::size_t>(last - counts_.begin()->first) + 1;
  }

  static constexpr std::string_view state_name = "retention_table";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.observed_, self.counts_);
  }
  /// Throws for cohorts of a table of nobody, and for those that joined, or bought, after the last
  /// day observed.
  void check_fields() const {
    detail::require(observed_ || counts_.empty(), "retention_table: needs a period and a last day");
    if (counts_.empty()) return;
    auto const& [period, days] = *observed_;
    int const first = period_number(detail::first_civil_day, period);
    int const last = period_number(days.until, period);
    for (auto const& [joined, counts] : counts_) {
      detail::require(first <= joined && joined <= last &&
                          counts.periods.size() <= static_cast<std::size_t>(last - joined) + 1,
                      "retention_table: a cohort lies within the days observed");
    }
  }
  friend bool operator==(basic_retention_table const&, basic_retention_table const&) = default;

 private:
  template<class ActiveDays>
  void add_all(ActiveDays const& days) {
    detail::for_each_customer(days, [this](auto const& of_one) {
      calendar_period const period = observed().period;
      int const first = period_number(of_one.begin()->day, period);
      detail::customer_periods active{counts_[first]};
      for (auto const& d : of_one) active.add(period_number(d.day, period) - first);
    });
  }

  template<class Use>
  void for_each_complete(std::size_t k, retention name, Use use) const {
    for (auto const& [joined, counts] : counts_) {
      if (observed().days.state_of(window_of(joined, k)) != completeness::state::complete) continue;
      use(counts.rates(name, k + 1)[k]);
    }
  }

  [[nodiscard]] window window_of(int joined, std::size_t k) const {
    return period_window(joined + static_cast<int>(k), observed().period);
  }

  /// Who is retained "then or later" may still come back: that cell is final where all have.
  [[nodiscard]] completeness state_of(int joined, std::size_t k, rate cell, retention name) const {
    using enum completeness::state;
    completeness::state state = observed().days.state_of(window_of(joined, k));
    if (state == not_started) return completeness::not_started();
    if (name == retention::then_or_later && cell.kept != cell.of) state = partial;
    return {state, cell.of};
  }

  // Not `value_or`: g++ 12 would see something uninitialised in what it copies.
  [[nodiscard]] observation observed() const { return observed_ ? *observed_ : observation{}; }

  std::optional<observation> observed_;
  std::map<int, Counts> counts_;  // by the number of the joining period
};
using retention_table = basic_retention_table<>;

}  // namespace patron::inline v0

#endif
