// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_GONE_QUIET_HPP
#define PATRON_GRIP_GONE_QUIET_HPP

#include <patron/core/error.hpp>
#include <patron/core/estimated.hpp>
#include <patron/core/number_text.hpp>
#include <patron/grip/detail/windows.hpp>
#include <patron/grip/gone_quiet_options.hpp>
#include <patron/grip/quiet_customer.hpp>
#include <patron/grip/quiet_search.hpp>
#include <patron/grip/yearly_spend.hpp>
#include <patron/history/active_days.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/history/summarize.hpp>

#include <algorithm>
#include <chrono>
#include <concepts>
#include <functional>
#include <ranges>
#include <type_traits>
#include <vector>

namespace patron::inline v0 {

/// Who has gone quiet, worth at stake first, and by what line they were judged.
template<customer_id Id, std::totally_ordered Worth>
struct quiet_customers {
  std::vector<quiet_customer<Id, Worth>> customers{};
  quiet_line line{};
  std::vector<quiet_shortage> shortages{};  ///< empty: enough is known to say

  [[nodiscard]] bool enough() const noexcept { return shortages.empty(); }

  friend bool operator==(quiet_customers const&, quiet_customers const&) = default;
};

namespace detail {

/// Who has gone quiet, by ascending id, with `at_stake` still to be filled in.
template<class Worth, class Orders, class Customer, class Day, class Paid>
[[nodiscard]] auto find_quiet(Orders& orders, std::chrono::sys_days until, Customer customer,
                              Day day, Paid amount, gone_quiet_options const& options)
    -> quiet_customers<customer_id_t<Orders&, Customer>, Worth> {
  check_days("gone_quiet", orders, until, day);
  quiet_search search{until, options};
  auto const days = active_days(orders, customer, day, amount);
  search.count(days);
  search.draw(days);
  quiet_customers<customer_id_t<Orders&, Customer>, Worth> found{
      .customers = {}, .line = {}, .shortages = search.shortages()};
  if (!found.enough()) return found;
  found.line = search.line();
  search.template find<Worth>(days, [&](auto const& one) { found.customers.push_back(one); });
  return found;
}

/// Worth most first; equals are in the order of their ids.
template<class Id, class Worth>
void sort_by_worth(std::vector<quiet_customer<Id, Worth>>& customers) {
  std::ranges::stable_sort(customers, std::ranges::greater{}, &quiet_customer<Id, Worth>::at_stake);
}

/// What is not a number has no place in an order.
template<class Worth>
void check_at_stake(Worth const& worth) {
  if constexpr (std::floating_point<Worth>) {
    if (worth - worth == Worth{}) return;
    raise(fault{.where = "gone_quiet",
                .field = "worth",
                .value = number_text{worth}.view(),
                .reason = "is not a finite number"});
  }
}

}  // namespace detail

/// Who has gone quiet: the customers whose silence is unusual for their own rhythm, worth at stake
/// first.
///
///     auto const quiet = gone_quiet(orders, until, &order::buyer, &order::day, &order::total,
///                                   [&](auto const& id) { return value.at(id); },
///                                   {.false_alarms_per_month = 2.0});
///     for (auto const& one : quiet.customers) …
///
/// A rhythm is made of a customer's own gaps between purchase days, shrunk to the firm's
/// (`rhythm`); no purchase model is needed. The line is drawn so that over the time by which it is
/// drawn no more customers a month than allowed crossed it and came back; `line` tells what came
/// out. It is never drawn below the usual gap. Whoever left long ago is still on the list:
/// `crossed_on` tells the news from the old.
///
/// `until` is the last day observed. `worth` reads from an id any figure that has an order; it is
/// asked for those on the list only. Refunds are no activity. Too few customers, gaps or months:
/// nobody is listed, and `shortages` says why. Throws for an order after `until`, for an amount or
/// a worth that is not a finite number, and for options that make no sense.
template<std::ranges::forward_range Orders, class Customer, class Day, class Paid, class Worth>
  requires orders_or_visits<Orders, Customer, Day, Paid> &&
           std::regular_invocable<Worth&, customer_id_t<Orders, Customer> const&>
[[nodiscard]] auto gone_quiet(Orders&& orders, std::chrono::sys_days until, Customer customer,
                              Day day, Paid amount, Worth worth,
                              gone_quiet_options const& options = {}) {
  using figure =
      std::remove_cvref_t<std::invoke_result_t<Worth&, customer_id_t<Orders, Customer> const&>>;
  auto quiet = detail::find_quiet<figure>(orders, until, customer, day, amount, options);
  for (auto& one : quiet.customers) {
    one.at_stake = std::invoke(worth, one.customer);
    detail::check_at_stake(one.at_stake);
  }
  detail::sort_by_worth(quiet.customers);
  return quiet;
}

/// The same with what each spent in a year while she came, her `yearly_spend`: what there may be to
/// lose in the year to come.
template<std::ranges::forward_range Orders, class Customer, class Day, class Paid>
  requires orders_or_visits<Orders, Customer, Day, Paid>
[[nodiscard]] auto gone_quiet(Orders&& orders, std::chrono::sys_days until, Customer customer,
                              Day day, Paid amount, gone_quiet_options const& options = {}) {
  using money_type = detail::projected_t<Orders, Paid>;
  auto quiet =
      detail::find_quiet<estimated<money_type>>(orders, until, customer, day, amount, options);
  auto const summaries = summarize(orders, until, customer, day, amount);
  auto summary = summaries.begin();
  for (auto& one : quiet.customers) {
    while (summary->customer < one.customer) ++summary;
    one.at_stake = yearly_spend(*summary);
  }
  detail::sort_by_worth(quiet.customers);
  return quiet;
}

}  // namespace patron::inline v0

#endif
