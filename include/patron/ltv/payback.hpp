// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_PAYBACK_HPP
#define PATRON_LTV_PAYBACK_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/observed_rate.hpp>
#include <patron/core/rate.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/history/sorted_orders.hpp>
#include <patron/ltv/acquisition.hpp>
#include <patron/ltv/acquisition_costs.hpp>
#include <patron/ltv/customers_won.hpp>
#include <patron/ltv/detail/payback_line.hpp>

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstdint>
#include <map>
#include <optional>
#include <ranges>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// Whether a customer has brought what it cost to win one of her channel.
template<customer_id Id, acquisition_channel Channel, exact_amount Amount>
struct customer_payback {
  Id customer{};
  Channel channel{};
  day_count watched{};               ///< from her first purchase to the last day observed
  std::optional<day_count> after{};  ///< from her first purchase until she had brought it
  bool holds = false;                ///< she has still brought it, refunds taken off
  Amount earned{};                   ///< margin so far

  /// For `kaplan_meier`: how long she was watched until then, and whether it was seen.
  [[nodiscard]] std::chrono::days duration() const { return after.value_or(watched); }
  [[nodiscard]] bool paid_back() const noexcept { return after.has_value(); }

  friend bool operator==(customer_payback const&, customer_payback const&) = default;
};

/// Whether those whom a channel won have together brought what the channel cost.
template<acquisition_channel Channel, exact_amount Amount>
struct channel_payback {
  Channel channel{};
  std::uint64_t won = 0;
  Amount cost{};
  Amount earned{};                         ///< their margin so far
  std::optional<day_point> first_on{};     ///< the first day on which it had reached the cost
  std::optional<day_point> holds_since{};  ///< the same, and it never fell below since
  rate customers{};                        ///< of those won, who have paid back their part

  /// It had reached the cost, and refunds took it below again.
  [[nodiscard]] bool fell_below() const noexcept { return first_on && !holds_since; }

  friend bool operator==(channel_payback const&, channel_payback const&) = default;
};

/// What was won in some days, and whether it has paid.
template<customer_id Id, acquisition_channel Channel, exact_amount Amount>
struct payback_table {
  window when{};
  /// Partial while these days are not over: costs and customers are still being added.
  patron::completeness completeness{};
  std::vector<channel_payback<Channel, Amount>> channels{};        ///< ascending
  std::vector<customer_payback<Id, Channel, Amount>> customers{};  ///< by id
  /// Customers of no channel, or of one without a recorded cost: there is nothing to pay back.
  std::uint64_t won_without_cost = 0;

  friend bool operator==(payback_table const&, payback_table const&) = default;
};

/// When customers had brought back what it cost to win them, out of the margins that they really
/// brought.
///
///     auto const paid = payback(won, spent, orders, quarter(2025y, 1), until, &order::buyer,
///                               &order::day, &order::margin);
///
/// Of the customers whom a channel won in the days `when`, all margin up to `until` counts; of the
/// costs of the channel those of `when`, in full from the first day on. A channel has paid back on
/// the first day on which the one reaches the other. A customer has when margin · won >= cost: each
/// carries an equal part. A negative margin (a refund, a sale below cost) may take it below again:
/// `first_on` stays, for it was so, and `holds_since` says since when it has been so to this day.
///
/// How to read it: nobody is known never to pay back, only not to have done so yet. Those won
/// lately were watched for less, so ask for the share by age:
///
///     using row = customer_payback<int, std::string, dollars>;
///     auto const curve = kaplan_meier(paid.customers, &row::duration, &row::paid_back);
///     1 - curve.at(days{180})      // have paid back within 180 days
///
/// A channel that cost money and won nobody stands there with `won` 0 and no day: that money does
/// not come back. A first day that lies in the middle of a firm's life says nothing about the next
/// cohort; compare cohorts of the same age.
///
/// Margins of people who were not won in these days are passed over. Throws, with the record, for a
/// day after `until`.
template<customer_id Id, acquisition_channel Channel, exact_amount Amount,
         std::ranges::input_range Orders, class Customer, class Day, class Margin>
  requires detail::orders<Orders, Customer, Day, Margin> &&
           std::same_as<customer_id_t<Orders, Customer>, Id> &&
           std::same_as<detail::projected_t<Orders, Margin>, Amount>
[[nodiscard]] payback_table<Id, Channel, Amount> payback(
    customers_won<Id, Channel> const& won, acquisition_costs<Channel, Amount> const& costs,
    Orders&& orders, window when, std::chrono::sys_days until, Customer customer, Day day,
    Margin margin) {
  using traits = amount_traits<Amount>;
  struct by_day {
    std::map<day_point, Amount> earned{};
    rate customers{};
  };
  detail::observation_end const end{"payback", until};
  auto const acquired = acquisition(won, costs, when, until);
  auto const sorted = detail::sorted_orders("payback", orders, end, customer, day, margin);
  payback_table<Id, Channel, Amount> table{.when = when, .completeness = acquired.completeness};
  std::map<Channel, by_day> channels;

  auto next = sorted.begin();
  for (auto const& [id, first] : won) {
    while (next != sorted.end() && next->customer < id) ++next;
    if (!when.contains(first.day)) continue;
    auto const* const row = first.channel ? acquired.find(*first.channel) : nullptr;
    if (row == nullptr || row->cost.records == 0) {
      ++table.won_without_cost;
      continue;
    }
    std::map<day_point, Amount> earned{{first.day, Amount{}}};
    for (; next != sorted.end() && next->customer == id; ++next) {
      Amount& sum = earned[next->day];
      sum = traits::add(sum, next->paid);
    }
    by_day& channel = channels[row->channel];
    detail::payback_line<Amount> line{row->cost.amount, row->won};
    for (auto const& [on, amount] : earned) {
      line.add(on, amount);
      Amount& sum = channel.earned[on];
      sum = traits::add(sum, amount);
    }
    customer_payback<Id, Channel, Amount> one{.customer = id,
                                              .channel = row->channel,
                                              .watched = end.day() - first.day,
                                              .holds = line.holds_since().has_value(),
                                              .earned = line.earned()};
    // A margin before the first purchase does not make anybody pay back before she came.
    if (line.first_on()) one.after = (std::max)(*line.first_on() - first.day, day_count{});
    channel.customers.merge({one.after ? 1U : 0U, 1});
    table.customers.push_back(std::move(one));
  }

  for (auto const& row : acquired.channels) {
    if (row.cost.records == 0) continue;
    by_day const& channel = channels[row.channel];
    detail::payback_line<Amount> line{row.cost.amount, 1};
    for (auto const& [on, amount] : channel.earned) line.add(on, amount);
    table.channels.push_back({.channel = row.channel,
                              .won = row.won,
                              .cost = row.cost.amount,
                              .earned = line.earned(),
                              .first_on = line.first_on(),
                              .holds_since = line.holds_since(),
                              .customers = channel.customers});
  }
  return table;
}

}  // namespace patron::inline v0

#endif
