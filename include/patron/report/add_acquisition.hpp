// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_ADD_ACQUISITION_HPP
#define PATRON_REPORT_ADD_ACQUISITION_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/calendar_period.hpp>
#include <patron/history/order.hpp>
#include <patron/history/purchase_book.hpp>
#include <patron/ltv/acquisition.hpp>
#include <patron/ltv/acquisition_burden.hpp>
#include <patron/ltv/acquisition_costs.hpp>
#include <patron/ltv/customers_won.hpp>
#include <patron/ltv/effort_split.hpp>
#include <patron/ltv/payback.hpp>
#include <patron/report/detail/channel_worths.hpp>
#include <patron/report/detail/minor_units.hpp>
#include <patron/report/detail/shown_id.hpp>
#include <patron/report/review.hpp>
#include <patron/report/review_options.hpp>
#include <patron/report/sections/acquisition_section.hpp>
#include <patron/survival/kaplan_meier.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <ranges>
#include <utility>
#include <vector>

namespace patron::inline v0 {
namespace detail {

/// How many quarters are told.
inline constexpr std::size_t acquisition_quarters = 8;

template<acquisition_channel Channel, exact_amount Amount>
[[nodiscard]] acquisition_row row_of(channel_acquisition<Channel, Amount> const& one,
                                     currency_info currency) {
  acquisition_row row{.channel = shown_id(one.channel),
                      .standing = one.standing(),
                      .won = one.won,
                      .cost = minor_units(one.cost.amount)};
  if (auto const each = one.cost_per_customer()) {
    row.cost_per_customer = in_major_units<Amount>(*each, currency);
  }
  return row;
}

/// What some days cost, and what those have brought who were won in them.
template<class Id, acquisition_channel Channel, exact_amount Amount>
[[nodiscard]] acquisition_cohort cohort_of(acquisition_table<Channel, Amount> const& table,
                                           payback_table<Id, Channel, Amount> const& paid,
                                           currency_info currency) {
  acquisition_cohort cohort{.when = table.when,
                            .completeness = table.completeness,
                            .won = table.won(),
                            .cost = minor_units(table.cost().amount)};
  if (auto const each = table.cost_per_customer()) {
    cohort.cost_per_customer = in_major_units<Amount>(*each, currency);
  }
  auto back = paid.channels.begin();  // of the same order, but for those without a cost
  for (auto const& one : table.channels) {
    acquisition_row row = row_of(one, currency);
    if (back != paid.channels.end() && back->channel == one.channel) {
      row.earned = minor_units(back->earned);
      row.paid_back_on = back->first_on;
      row.holds_since = back->holds_since;
      row.paid_back = back->customers;
      ++back;
    }
    cohort.channels.push_back(std::move(row));
  }
  return cohort;
}

/// By which age which share has paid back, as far as anybody was watched.
template<class Rows>
[[nodiscard]] std::vector<paid_back_share> shares_by_age(Rows const& customers) {
  using row = typename Rows::value_type;
  auto const not_yet = kaplan_meier(customers, &row::duration, &row::paid_back);
  std::vector<paid_back_share> shares;
  for (int const age : {30, 90, 180, 365}) {
    std::chrono::days const days{age};
    if (not_yet.followed_until() < days) break;
    paid_back_share share{.age = days, .share = 1.0 - not_yet.at(days)};
    if (auto const left = not_yet.interval(days)) {
      share.bounds = interval{1.0 - left->high, 1.0 - left->low};
    }
    shares.push_back(share);
  }
  return shares;
}

template<exact_amount Amount>
[[nodiscard]] acquisition_burden_row<std::int64_t> in_minor_units(
    acquisition_burden_row<Amount> const& row) {
  return {.when = row.when,
          .completeness = row.completeness,
          .cost = {row.cost.records, minor_units(row.cost.amount)},
          .existing_margin = minor_units(row.existing_margin),
          .new_margin = minor_units(row.new_margin),
          .other_margin = minor_units(row.other_margin)};
}

}  // namespace detail

/// Adds to a review what winning customers costs, and whether they pay it back.
///
///     add_acquisition(r, book, won, spent, orders, &order::customer, &order::day, &order::margin)
///
/// `margin` is what an order has left; a refund is below zero. What customers are still expected to
/// bring, within the longest horizon of the review, is asked of the models that the orders in
/// `book` are fitted to, at the share of margin that the orders have left so far; the interval
/// takes in the doubt that the review has about all customers. Where the review cannot say what
/// they are worth, or the orders have left less than nothing, the ratio is missing. Throws where an
/// order or a cost lies after the last day of the review.
template<class Id, exact_amount Paid, acquisition_channel Channel, detail::review_amount Amount,
         std::ranges::forward_range Orders, class Customer, class Day, class Margin>
  requires detail::orders<Orders, Customer, Day, Margin>
void add_acquisition(review& r, purchase_book<Id, Paid> const& book,
                     customers_won<Id, Channel> const& won,
                     acquisition_costs<Channel, Amount> const& costs, Orders&& orders,
                     Customer customer, Day day, Margin margin,
                     review_options const& options = {}) {
  if (costs.empty()) {
    r.missing.push_back({"acquisition", "there is no cost of winning customers"});
    return;
  }
  auto const until = r.customers.until;
  auto const paid_in = [&](window const& when) {
    return payback(won, costs, orders, when, until, customer, day, margin);
  };
  auto const quarters = acquisition_by_cohort(won, costs, calendar_period::quarter, until);
  window const all_days{quarters.front().when.from, until + std::chrono::days{1}};
  auto const table = acquisition(won, costs, all_days, until);
  auto const paid = paid_in(all_days);

  acquisition_section s{
      .all = detail::cohort_of(table, paid, r.currency),
      .won_without_channel = table.won_without_channel,
      .cost_without_channel = detail::minor_units(table.cost_without_channel.amount),
      .by_age = detail::shares_by_age(paid.customers)};
  std::size_t const skipped =
      quarters.size() - (std::min)(quarters.size(), detail::acquisition_quarters);
  for (auto const& quarter : quarters | std::views::drop(skipped)) {
    s.quarters.push_back(detail::cohort_of(quarter, paid_in(quarter.when), r.currency));
  }
  for (auto const& row : acquisition_burden(won, costs, orders, calendar_period::quarter, until,
                                            customer, day, margin)) {
    if (row.when.from >= s.quarters.front().when.from) {
      s.burden.push_back(detail::in_minor_units(row));
    }
  }
  Amount left{};
  for (auto&& order : orders) {
    left = amount_traits<Amount>::add(left, std::invoke(margin, order));
  }
  s.worth = detail::channel_worths(book, paid, detail::minor_units(left), until, r.worth, options,
                                   r.missing);
  r.acquisition = std::move(s);
}

/// Adds to the acquisition of a review where hours and money go. After `add_acquisition`.
template<detail::review_amount Amount>
void add_effort(review& r, effort_split<Amount> const& split) {
  if (!r.acquisition || split.empty()) return;
  effort_split<std::int64_t> in_minor_units;
  for (auto const& [grade, part] : split) {
    in_minor_units.add(
        grade, effort<std::int64_t>{part.records, part.time, detail::minor_units(part.cost)});
  }
  r.acquisition->effort = std::move(in_minor_units);
}

}  // namespace patron::inline v0

#endif
