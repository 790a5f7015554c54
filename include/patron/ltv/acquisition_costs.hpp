// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_ACQUISITION_COSTS_HPP
#define PATRON_LTV_ACQUISITION_COSTS_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/checked.hpp>
#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>
#include <patron/history/order.hpp>
#include <patron/ltv/acquisition_channel.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <ranges>
#include <string_view>
#include <tuple>
#include <utility>

namespace patron::inline v0 {

/// So many costs, and what they come to.
template<exact_amount Amount>
struct cost_sum {
  std::uint64_t records = 0;
  Amount amount{};

  constexpr void merge(cost_sum const& other) {
    records = detail::checked_add(records, other.records);
    amount = amount_traits<Amount>::add(amount, other.amount);
  }
  static constexpr std::string_view state_name = "cost_sum";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.records, self.amount);
  }
  constexpr void check_fields() const {
    detail::require(records > 0 || amount == Amount{},
                    "cost_sum: an amount is that of some records");
  }
  friend constexpr bool operator==(cost_sum const&, cost_sum const&) = default;
};

/// What was spent on winning customers, by channel and day.
///
///     acquisition_costs spent{bills, until, &bill::day, &bill::channel, &bill::amount};
///
/// What the cost of winning is, the caller decides: advertising, the hours of a salesperson, a
/// first price below cost. A negative amount is money that came back. What belongs to no channel
/// (the stand at the fair, the web site) is kept apart and never spread over the others.
///
/// Amounts are exact; any order and any partition of the same costs gives equal states.
template<acquisition_channel Channel, exact_amount Amount>
class acquisition_costs {
 public:
  /// The channel (none: of no channel) and the day of some costs.
  using key = std::pair<std::optional<Channel>, day_point>;
  using const_iterator = typename std::map<key, cost_sum<Amount>>::const_iterator;

  acquisition_costs() = default;

  /// `channel` gives a channel, or an optional one. Throws, with the record, for a day after
  /// `until`.
  template<std::ranges::input_range Costs, class Day, class Through, class Spent>
  acquisition_costs(Costs&& costs, std::chrono::sys_days until, Day day, Through channel,
                    Spent amount) {
    detail::observation_end const end{"acquisition_costs", until};
    std::uint64_t record = 0;
    for (auto&& cost : costs) {
      key const at{detail::optional_channel<Channel>(std::invoke(channel, cost)),
                   end.accept(std::invoke(day, cost), record)};
      sums_[at].merge({1, std::invoke(amount, cost)});
      ++record;
    }
  }

  /// Throws for a day beyond the civil calendar.
  void add(std::chrono::sys_days day, std::optional<Channel> channel, Amount amount) {
    key const at{std::move(channel), detail::checked_day("acquisition_costs::add", day)};
    sums_[at].merge({1, std::move(amount)});
  }

  /// Adds other costs, none of them counted here.
  void merge(acquisition_costs const& other) {
    acquisition_costs both = *this;
    for (auto const& [at, sum] : other.sums_) both.sums_[at].merge(sum);
    *this = std::move(both);
  }

  /// By channel, those of none first; then by day.
  [[nodiscard]] const_iterator begin() const noexcept { return sums_.begin(); }
  [[nodiscard]] const_iterator end() const noexcept { return sums_.end(); }
  [[nodiscard]] bool empty() const noexcept { return sums_.empty(); }

  /// All of them.
  [[nodiscard]] cost_sum<Amount> total() const {
    cost_sum<Amount> all;
    for (auto const& [at, sum] : sums_) all.merge(sum);
    return all;
  }

  static constexpr std::string_view state_name = "acquisition_costs";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.sums_);
  }
  /// Throws for a day without costs.
  void check_fields() const {
    for (auto const& [at, sum] : sums_) {
      detail::require(sum.records > 0, "acquisition_costs: a day has costs");
    }
  }
  friend bool operator==(acquisition_costs const&, acquisition_costs const&) = default;

 private:
  std::map<key, cost_sum<Amount>> sums_{};
};

template<class Costs, class Day, class Through, class Spent>
acquisition_costs(Costs&&, std::chrono::sys_days, Day, Through, Spent)
    -> acquisition_costs<detail::channel_t<Costs, Through>, detail::projected_t<Costs, Spent>>;

}  // namespace patron::inline v0

#endif
