// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_ACQUISITION_HPP
#define PATRON_LTV_ACQUISITION_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/calendar_period.hpp>
#include <patron/core/observed_rate.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/ltv/acquisition_costs.hpp>
#include <patron/ltv/customers_won.hpp>
#include <patron/ltv/detail/completeness_of.hpp>

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace patron::inline v0 {

/// Whether a channel has a cost per customer, and if not, why.
enum class acquisition_standing {
  priced,       ///< it has customers and costs
  nobody_won,   ///< money was spent and nobody came
  without_cost  ///< customers came and no cost was recorded
};

/// What a channel cost and whom it won.
template<acquisition_channel Channel, exact_amount Amount>
struct channel_acquisition {
  Channel channel{};
  std::uint64_t won = 0;
  cost_sum<Amount> cost{};

  [[nodiscard]] constexpr acquisition_standing standing() const noexcept {
    if (won == 0) return acquisition_standing::nobody_won;
    return cost.records == 0 ? acquisition_standing::without_cost : acquisition_standing::priced;
  }

  /// In major units: cost / won. None where nobody was won, which is no price however high, and
  /// where no cost was recorded, which is not to say that there was none.
  [[nodiscard]] std::optional<double> cost_per_customer() const {
    if (standing() != acquisition_standing::priced) return std::nullopt;
    return amount_traits<Amount>::to_double(cost.amount) / static_cast<double>(won);
  }

  friend bool operator==(channel_acquisition const&, channel_acquisition const&) = default;
};

/// What winning customers cost in some days: channel by channel, and apart from them what has no
/// channel. All parts together are the whole.
template<acquisition_channel Channel, exact_amount Amount>
struct acquisition_table {
  window when{};
  /// Partial while the days are not over: more costs and more customers are to come.
  patron::completeness completeness{};
  /// Those with a cost or a customer in these days, ascending.
  std::vector<channel_acquisition<Channel, Amount>> channels{};
  std::uint64_t won_without_channel = 0;
  cost_sum<Amount> cost_without_channel{};

  /// Null where the channel has neither a cost nor a customer in these days.
  [[nodiscard]] channel_acquisition<Channel, Amount> const* find(Channel const& channel) const {
    for (auto const& row : channels) {
      if (row.channel == channel) return &row;
    }
    return nullptr;
  }

  [[nodiscard]] std::uint64_t won() const {
    std::uint64_t all = won_without_channel;
    for (auto const& row : channels) all += row.won;
    return all;
  }
  [[nodiscard]] cost_sum<Amount> cost() const {
    cost_sum<Amount> all = cost_without_channel;
    for (auto const& row : channels) all.merge(row.cost);
    return all;
  }
  /// All costs by all customers won, also those who came for nothing: the blended cost. None where
  /// nobody was won or no cost was recorded.
  [[nodiscard]] std::optional<double> cost_per_customer() const {
    return channel_acquisition<Channel, Amount>{.won = won(), .cost = cost()}.cost_per_customer();
  }

  friend bool operator==(acquisition_table const&, acquisition_table const&) = default;
};

namespace detail {

/// A table as it fills.
template<acquisition_channel Channel, exact_amount Amount>
class acquisition_counts {
 public:
  void add_customer(std::optional<Channel> const& channel) {
    ++(channel ? rows_[*channel].won : table_.won_without_channel);
  }
  void add_cost(std::optional<Channel> const& channel, cost_sum<Amount> const& sum) {
    (channel ? rows_[*channel].cost : table_.cost_without_channel).merge(sum);
  }

  [[nodiscard]] acquisition_table<Channel, Amount> table(window when,
                                                         std::chrono::sys_days until) const {
    auto made = table_;
    for (auto const& [channel, row] : rows_) {
      made.channels.push_back({.channel = channel, .won = row.won, .cost = row.cost});
    }
    made.when = when;
    made.completeness = completeness_of(when, until, made.won());
    return made;
  }

 private:
  std::map<Channel, channel_acquisition<Channel, Amount>> rows_{};
  acquisition_table<Channel, Amount> table_{};
};

}  // namespace detail

/// What it cost to win a customer in some days, by channel (customer acquisition cost, CAC).
///
///     cost per customer = costs of the channel in these days / its customers won in these days
///
///     auto const table = acquisition(won, spent, quarter(2025y, 1), until);
///     for (auto const& row : table.channels) … row.channel, row.cost_per_customer()
///
/// `until` is the last day observed; throws where a customer or a cost is later. How to read it:
/// costs come before the customers whom they win. Where that takes long, short periods show dear
/// customers first and cheap ones afterwards; take them as long as a decision to buy takes.
template<customer_id Id, acquisition_channel Channel, exact_amount Amount>
[[nodiscard]] acquisition_table<Channel, Amount> acquisition(
    customers_won<Id, Channel> const& won, acquisition_costs<Channel, Amount> const& costs,
    window when, std::chrono::sys_days until) {
  detail::observation_end const end{"acquisition", until};
  detail::acquisition_counts<Channel, Amount> counts;
  for (auto const& [customer, first] : won) {
    if (when.contains(end.accept(first.day))) counts.add_customer(first.channel);
  }
  for (auto const& [at, sum] : costs) {
    auto const& [channel, day] = at;
    if (when.contains(end.accept(day))) counts.add_cost(channel, sum);
  }
  return counts.table(when, until);
}

/// `acquisition` by calendar period: from the first with a customer or a cost to that of the last
/// day observed, which is partial until it is over. Nothing where there are neither.
template<customer_id Id, acquisition_channel Channel, exact_amount Amount>
[[nodiscard]] std::vector<acquisition_table<Channel, Amount>> acquisition_by_cohort(
    customers_won<Id, Channel> const& won, acquisition_costs<Channel, Amount> const& costs,
    calendar_period period, std::chrono::sys_days until) {
  detail::observation_end const end{"acquisition_by_cohort", until};
  std::map<int, detail::acquisition_counts<Channel, Amount>> cohorts;
  for (auto const& [customer, first] : won) {
    cohorts[period_number(end.accept(first.day), period)].add_customer(first.channel);
  }
  for (auto const& [at, sum] : costs) {
    auto const& [channel, day] = at;
    cohorts[period_number(end.accept(day), period)].add_cost(channel, sum);
  }
  std::vector<acquisition_table<Channel, Amount>> tables;
  if (cohorts.empty()) return tables;
  int const last = period_number(until, period);
  for (int n = cohorts.begin()->first; n <= last; ++n) {
    tables.push_back(cohorts[n].table(period_window(n, period), until));
  }
  return tables;
}

}  // namespace patron::inline v0

#endif
