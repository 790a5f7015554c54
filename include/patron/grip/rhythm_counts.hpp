// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_RHYTHM_COUNTS_HPP
#define PATRON_GRIP_RHYTHM_COUNTS_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/checked.hpp>
#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>
#include <patron/grip/rhythm_gaps.hpp>
#include <patron/history/order.hpp>
#include <patron/survival/event_table.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <ranges>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// Customers who have the same number of gaps: how many, and sums over them. Logarithms are in the
/// units of `rhythm_gaps`.
struct rhythm_group {
  std::uint64_t customers = 0;
  std::int64_t logs = 0;                   ///< Σ of their `logs`
  std::int64_t squares = 0;                ///< Σ of their `squares`
  std::int64_t squared_logs = 0;           ///< Σ of the square of their `logs`
  std::int64_t log_variances = 0;          ///< Σ ln variance of their gaps, where there are two
  std::int64_t squared_log_variances = 0;  ///< Σ of its square

  constexpr void merge(rhythm_group const& other) {
    customers = detail::checked_add(customers, other.customers);
    logs = detail::checked_add(logs, other.logs);
    squares = detail::checked_add(squares, other.squares);
    squared_logs = detail::checked_add(squared_logs, other.squared_logs);
    log_variances = detail::checked_add(log_variances, other.log_variances);
    squared_log_variances = detail::checked_add(squared_log_variances, other.squared_log_variances);
  }

  static constexpr std::string_view state_name = "rhythm_group";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.customers, self.logs, self.squares, self.squared_logs, self.log_variances,
                    self.squared_log_variances);
  }
  /// Throws for sums that no customers could have.
  constexpr void check_fields() const {
    detail::require(logs >= 0 && squares >= 0 && squared_logs >= 0 && squared_log_variances >= 0,
                    "rhythm_counts: a sum of squares is not below zero");
    detail::require(customers > 0 || *this == rhythm_group{},
                    "rhythm_counts: a group of nobody has no sums");
    auto const people = static_cast<double>(customers);
    detail::require(are_sums_of(people, logs, squared_logs) &&
                        are_sums_of(people, log_variances, squared_log_variances) &&
                        is_within(squared_log_variances, people * most_log_variance_squared),
                    "rhythm_counts: no customers have these sums");
  }
  /// Throws for sums that no customers with so many gaps could have.
  constexpr void check_gaps(std::size_t gaps) const {
    constexpr auto most = static_cast<double>(detail::most_rhythm_log_units);
    auto const each = static_cast<double>(gaps);
    detail::require(is_within(logs, static_cast<double>(customers) * each * most) &&
                        is_within(squares, static_cast<double>(logs) * most) &&
                        is_within(squared_logs, static_cast<double>(squares) * each),
                    "rhythm_counts: no customers have such gaps");
  }
  friend constexpr bool operator==(rhythm_group const&, rhythm_group const&) = default;

 private:
  // e^(±64) is beyond the variance of any gaps that days can tell.
  static constexpr double most_log_variance_squared =
      64.0 * 64.0 / (detail::rhythm_log_unit * detail::rhythm_log_unit);

  // Products of these sums exceed 64 bits: they are compared as doubles, which round.
  [[nodiscard]] static constexpr bool is_within(std::int64_t sum, double most) {
    return static_cast<double>(sum) <= most * (1.0 + 1e-12);
  }
  /// (Σ x)² ≤ n Σ x²
  [[nodiscard]] static constexpr bool are_sums_of(double n, std::int64_t sum,
                                                  std::int64_t squares) {
    auto const x = static_cast<double>(sum);
    return x * x <= n * static_cast<double>(squares) * (1.0 + 1e-12);
  }
};

/// All that is remembered of a firm's customers to know its rhythm: sums by the number of gaps,
/// and how long everybody waited for the second purchase.
///
///     rhythm_counts counts{until};
///     counts.add_customer(her_purchase_days);   // ascending, each day once
///     counts.merge(of_another_shop);            // of *other* customers, known until the same day
///     rhythm const of_the_firm{counts};
///
/// The state are whole numbers and grows with the greatest number of gaps and the longest wait,
/// not with the number of customers. The default is the state of nobody.
// A template, so that only those who ask for a rhythm pay for it when they compile.
template<class Group = rhythm_group>
class basic_rhythm_counts {
 public:
  basic_rhythm_counts() = default;
  explicit basic_rhythm_counts(std::chrono::sys_days until)
      : until_{detail::checked_day("rhythm_counts", until)} {}

  /// Counts one customer by the distinct days on which she bought, in ascending order. Throws for
  /// the state of nobody, for a day after the last one observed, and where days do not ascend.
  template<std::ranges::input_range Days>
  void add_customer(Days&& purchase_days) {
    detail::require(until_.has_value(), "rhythm_counts: needs the last day observed");
    detail::observation_end const end{"rhythm_counts", *until_};
    rhythm_gaps sums;
    std::optional<day_point> first;
    std::optional<day_count> first_gap;
    day_point last{};
    for (auto const& purchase_day : purchase_days) {
      day_point const day = end.accept(purchase_day);
      if (first) {
        sums.add(day - last);
        if (!first_gap) first_gap = day - *first;
      } else {
        first = day;
      }
      last = day;
    }
    if (!first) return;
    add(sums, first_gap.value_or(*until_ - *first), first_gap.has_value());
  }

  /// Counts one customer by her gaps and by how long her first one lasted, or has lasted so far.
  /// Throws where she bought again without a gap, or has one without buying again.
  void add(rhythm_gaps const& gaps, day_count first_gap, bool bought_again) {
    detail::require(bought_again == (gaps.gaps > 0),
                    "rhythm_counts: whoever bought again has a gap, and nobody else");
    auto const wait = static_cast<std::size_t>(first_gap.count());
    if (first_waits_.size() <= wait) first_waits_.resize(wait + 1);
    ++(bought_again ? first_waits_[wait].events : first_waits_[wait].censored);
    if (gaps.gaps == 0) return;
    if (groups_.size() <= gaps.gaps) groups_.resize(std::size_t{gaps.gaps} + 1);
    rhythm_group one{.customers = 1,
                     .logs = gaps.logs,
                     .squares = gaps.squares,
                     .squared_logs = detail::checked_multiply(gaps.logs, gaps.logs)};
    if (gaps.gaps > 1) {
      one.log_variances = detail::rhythm_log_units(std::log(gaps.variance()));
      one.squared_log_variances = one.log_variances * one.log_variances;
    }
    groups_[gaps.gaps].merge(one);
  }

  /// Adds the counts of other customers. Throws where the last days observed differ.
  void merge(basic_rhythm_counts const& other) {
    if (!other.until_) return;
    detail::require(!until_ || *until_ == *other.until_,
                    "rhythm_counts: counts merge that have one last day");
    basic_rhythm_counts both = *this;
    both.until_ = other.until_;
    both.groups_.resize((std::max)(groups_.size(), other.groups_.size()));
    for (std::size_t n = 0; n < other.groups_.size(); ++n) both.groups_[n].merge(other.groups_[n]);
    both.first_waits_.resize((std::max)(first_waits_.size(), other.first_waits_.size()));
    for (std::size_t t = 0; t < other.first_waits_.size(); ++t) {
      both.first_waits_[t].merge(other.first_waits_[t]);
    }
    *this = std::move(both);
  }

  /// By the number of gaps, from 0; the group of 0 is empty.
  [[nodiscard]] std::vector<Group> const& groups() const noexcept { return groups_; }

  /// Everybody's wait for the second purchase, the open ones among them.
  [[nodiscard]] event_table<day_count> first_waits() const {
    event_table<day_count> table;
    for (std::size_t t = 0; t < first_waits_.size(); ++t) {
      day_count const wait{static_cast<day_count::rep>(t)};
      table.add(wait, true, std::nullopt, first_waits_[t].events);
      table.add(wait, false, std::nullopt, first_waits_[t].censored);
    }
    return table;
  }

  /// How many customers have so many gaps or more; with none asked for, everybody. Throws for more
  /// than 64 bits count.
  [[nodiscard]] std::uint64_t customers(std::uint32_t least_gaps = 0) const {
    std::uint64_t all = 0;
    if (least_gaps == 0) {
      for (event_counts const& wait : first_waits_) {
        all = detail::checked_add(all, detail::checked_add(wait.events, wait.censored));
      }
    } else {
      for (std::size_t n = least_gaps; n < groups_.size(); ++n) {
        all = detail::checked_add(all, groups_[n].customers);
      }
    }
    return all;
  }

  static constexpr std::string_view state_name = "rhythm_counts";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.until_, self.groups_, self.first_waits_);
  }
  /// Throws for counts of a state of nobody, for lists that end with nothing, and where those who
  /// have gaps are not those who came back.
  void check_fields() const {
    detail::require(until_ || (groups_.empty() && first_waits_.empty()),
                    "rhythm_counts: needs the last day observed");
    detail::require(groups_.empty() || (groups_.front() == Group{} && groups_.back().customers > 0),
                    "rhythm_counts: groups begin with nobody, and end with somebody");
    detail::require(first_waits_.empty() || first_waits_.back() != event_counts{},
                    "rhythm_counts: the longest wait is somebody's");
    std::uint64_t came_back = 0;
    for (event_counts const& wait : first_waits_) {
      detail::require(wait.entered == 0, "rhythm_counts: nobody begins to wait later");
      came_back = detail::checked_add(came_back, wait.events);
    }
    for (std::size_t n = 0; n < groups_.size(); ++n) groups_[n].check_gaps(n);
    detail::require(customers(1) == came_back,
                    "rhythm_counts: whoever bought again has a gap, and nobody else");
    (void)customers();  // throws where 64 bits do not count them
  }
  friend bool operator==(basic_rhythm_counts const&, basic_rhythm_counts const&) = default;

 private:
  std::optional<day_point> until_;
  std::vector<Group> groups_;
  std::vector<event_counts> first_waits_;  // by days waited
};
using rhythm_counts = basic_rhythm_counts<>;

}  // namespace patron::inline v0

#endif
