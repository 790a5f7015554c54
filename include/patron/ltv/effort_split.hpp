// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_EFFORT_SPLIT_HPP
#define PATRON_LTV_EFFORT_SPLIT_HPP

#include <patron/core/amount.hpp>
#include <patron/core/checked.hpp>
#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>
#include <patron/core/grade.hpp>
#include <patron/core/rate.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace patron::inline v0 {

/// Working time in whole minutes, in 64 bits everywhere.
using work_minutes = std::chrono::duration<std::int64_t, std::chrono::minutes::period>;

/// What was done for somebody: how often, how long, at what cost.
template<exact_amount Amount>
struct effort {
  std::uint64_t records = 0;
  work_minutes time{};
  Amount cost{};

  constexpr void merge(effort const& other) {
    records = detail::checked_add(records, other.records);
    time = work_minutes{detail::checked_add(time.count(), other.time.count())};
    cost = amount_traits<Amount>::add(cost, other.cost);
  }
  static constexpr std::string_view state_name = "effort";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.records, self.time, self.cost);
  }
  constexpr void check_fields() const {
    detail::require(time >= work_minutes{} && (records > 0 || *this == effort{}),
                    "effort: time is not below 0 minutes, and that of some records");
  }
  friend constexpr bool operator==(effort const&, effort const&) = default;
};

/// A part of all effort: shares that do not travel without what they are shares of.
template<exact_amount Amount>
struct effort_share {
  effort<Amount> part{};
  effort<Amount> whole{};

  [[nodiscard]] rate of_records() const { return {part.records, whole.records}; }
  /// None where no time was recorded.
  [[nodiscard]] std::optional<double> of_time() const {
    if (whole.time <= work_minutes{}) return std::nullopt;
    return static_cast<double>(part.time.count()) / static_cast<double>(whole.time.count());
  }
  /// None where nothing was spent.
  [[nodiscard]] std::optional<double> of_cost() const {
    if (!(whole.cost > Amount{})) return std::nullopt;
    return amount_traits<Amount>::to_double(part.cost) /
           amount_traits<Amount>::to_double(whole.cost);
  }

  friend constexpr bool operator==(effort_share const&, effort_share const&) = default;
};

/// Where hours and money go: to prospects, or to which grade of customers?
///
///     effort_split split{hours, &entry::grade_on_that_day, &entry::time, &entry::cost};
///     split.prospects().of_time();
///     for (auto const& [grade, effort] : split) …
///
/// The grade on the day of the work comes in through the caller; without one (none) the effort
/// stands apart. A prospect is below `customer_grade`. How to read it: the first deal is the
/// hardest and existing customers pay for it; a firm that spends most of its time on prospects had
/// better know that it does.
///
/// Counts, minutes and exact amounts: any order and any partition gives equal states.
template<exact_amount Amount>
class effort_split {
 public:
  using const_iterator = typename std::map<std::optional<grade>, effort<Amount>>::const_iterator;

  effort_split() = default;

  /// `for_whom` gives a grade, or an optional one; `time` any duration of whole minutes. Throws,
  /// with the record, for a negative time.
  template<std::ranges::input_range Efforts, class ForWhom, class Time, class Cost>
  effort_split(Efforts&& efforts, ForWhom for_whom, Time time, Cost cost) {
    std::uint64_t record = 0;
    for (auto&& one : efforts) {
      add(std::invoke(for_whom, one), std::invoke(time, one), std::invoke(cost, one), record);
      ++record;
    }
  }

  /// Throws for a negative time.
  void add(std::optional<grade> for_whom, work_minutes time, Amount cost,
           std::optional<std::uint64_t> record = {}) {
    if (time < work_minutes{}) {
      std::string const minutes = std::to_string(time.count());
      detail::raise(fault{.where = "effort_split",
                          .record = record,
                          .field = "time",
                          .value = minutes,
                          .reason = "is below 0 minutes"});
    }
    by_grade_[for_whom].merge({1, time, std::move(cost)});
  }

  /// Much effort at once, none of it counted here.
  void add(std::optional<grade> for_whom, effort<Amount> const& several) {
    by_grade_[for_whom].merge(several);
  }

  /// Adds other effort, none of it counted here.
  void merge(effort_split const& other) {
    effort_split both = *this;
    for (auto const& [grade, effort] : other.by_grade_) both.add(grade, effort);
    *this = std::move(both);
  }

  [[nodiscard]] effort<Amount> total() const {
    return sum([](auto const&) { return true; });
  }
  [[nodiscard]] effort_share<Amount> prospects() const {
    return share([](auto const& grade) { return grade && *grade < customer_grade; });
  }
  [[nodiscard]] effort_share<Amount> customers() const {
    return share([](auto const& grade) { return grade && *grade >= customer_grade; });
  }
  /// For nobody in particular, or somebody whose grade is not known.
  [[nodiscard]] effort_share<Amount> unknown() const {
    return share([](auto const& grade) { return !grade; });
  }
  [[nodiscard]] effort_share<Amount> at(grade which) const {
    return share([which](auto const& grade) { return grade == which; });
  }

  /// The grades with their effort, ascending; that without a grade first.
  [[nodiscard]] const_iterator begin() const noexcept { return by_grade_.begin(); }
  [[nodiscard]] const_iterator end() const noexcept { return by_grade_.end(); }
  [[nodiscard]] bool empty() const noexcept { return by_grade_.empty(); }

  static constexpr std::string_view state_name = "effort_split";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.by_grade_);
  }
  /// Throws for a grade without effort.
  void check_fields() const {
    for (auto const& [grade, effort] : by_grade_) {
      detail::require(effort.records > 0, "effort_split: a grade has effort");
    }
  }
  friend bool operator==(effort_split const&, effort_split const&) = default;

 private:
  template<class Belongs>
  [[nodiscard]] effort<Amount> sum(Belongs belongs) const {
    effort<Amount> all;
    for (auto const& [grade, effort] : by_grade_) {
      if (belongs(grade)) all.merge(effort);
    }
    return all;
  }
  template<class Belongs>
  [[nodiscard]] effort_share<Amount> share(Belongs belongs) const {
    return {sum(belongs), total()};
  }

  std::map<std::optional<grade>, effort<Amount>> by_grade_{};
};

template<class Efforts, class ForWhom, class Time, class Cost>
effort_split(Efforts&&, ForWhom, Time, Cost) -> effort_split<
    std::decay_t<std::invoke_result_t<Cost&, std::ranges::range_reference_t<Efforts>>>>;

}  // namespace patron::inline v0

#endif
