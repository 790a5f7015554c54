// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_ACQUISITION_BURDEN_HPP
#define PATRON_LTV_ACQUISITION_BURDEN_HPP

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
#include <concepts>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <ranges>
#include <vector>

namespace patron::inline v0 {

/// What winning customers cost in a period, and who brought the margin that paid for it.
template<exact_amount Amount>
struct acquisition_burden_row {
  window when{};
  patron::completeness completeness{};  ///< exposed: the existing customers, active or not
  cost_sum<Amount> cost{};
  Amount existing_margin{};  ///< of customers won before the period
  Amount new_margin{};       ///< of those won in it
  Amount other_margin{};     ///< of people who were never won: refunds without a purchase

  /// Of each unit of margin from existing customers, so much went into winning new ones: cost /
  /// existing margin. None where they brought nothing, and where no cost was recorded.
  [[nodiscard]] std::optional<double> share() const {
    if (cost.records == 0 || !(existing_margin > Amount{})) return std::nullopt;
    return amount_traits<Amount>::to_double(cost.amount) /
           amount_traits<Amount>::to_double(existing_margin);
  }

  friend bool operator==(acquisition_burden_row const&, acquisition_burden_row const&) = default;
};

/// How heavily winning customers weighs on those whom the firm has, period by period.
///
///     acquisition_burden(won, spent, orders, calendar_period::quarter, until, &order::buyer,
///                        &order::day, &order::margin)
///
///     share = cost of winning in the period / margin of existing customers in the period
///
/// From the first period with a cost or a margin to that of the last day observed, which is partial
/// until it is over. All margins and all costs up to `until` stand in exactly one row. How to read
/// it: 0.20 says that a fifth of what existing customers bring is spent on new ones; above 1 the
/// firm lives on something else. Whether the new ones are worth it is for `ltv_to_cac` and
/// `payback` to say.
///
/// Throws, with the record, for a day after `until`.
template<customer_id Id, acquisition_channel Channel, exact_amount Amount,
         std::ranges::input_range Orders, class Customer, class Day, class Margin>
  requires detail::orders<Orders, Customer, Day, Margin> &&
           std::same_as<customer_id_t<Orders, Customer>, Id> &&
           std::same_as<detail::projected_t<Orders, Margin>, Amount>
[[nodiscard]] std::vector<acquisition_burden_row<Amount>> acquisition_burden(
    customers_won<Id, Channel> const& won, acquisition_costs<Channel, Amount> const& costs,
    Orders&& orders, calendar_period period, std::chrono::sys_days until, Customer customer,
    Day day, Margin margin) {
  using traits = amount_traits<Amount>;
  constexpr auto where = "acquisition_burden";
  detail::observation_end const end{where, until};
  std::map<int, acquisition_burden_row<Amount>> by_period;
  for (auto const& [at, sum] : costs) {
    by_period[period_number(end.accept(at.second), period)].cost.merge(sum);
  }
  std::uint64_t record = 0;
  for (auto&& order : orders) {
    int const when = period_number(end.accept(std::invoke(day, order), record), period);
    auto const first = won.find(Id(std::invoke(customer, order)));
    auto& row = by_period[when];
    Amount& sum = !first                                     ? row.other_margin
                  : period_number(first->day, period) < when ? row.existing_margin
                                                             : row.new_margin;
    sum = traits::add(sum, std::invoke(margin, order));
    ++record;
  }

  std::vector<acquisition_burden_row<Amount>> rows;
  if (by_period.empty()) return rows;
  std::map<int, std::uint64_t> won_in;
  for (auto const& [id, first] : won) ++won_in[period_number(first.day, period)];
  std::uint64_t existing = 0;
  int const start = by_period.begin()->first;
  for (auto const& [number, count] : won_in) {
    if (number < start) existing += count;
  }
  int const last = period_number(until, period);
  for (int n = start; n <= last; ++n) {
    auto row = by_period[n];
    row.when = period_window(n, period);
    row.completeness = detail::completeness_of(row.when, until, existing);
    rows.push_back(row);
    existing += won_in[n];
  }
  return rows;
}

}  // namespace patron::inline v0

#endif
