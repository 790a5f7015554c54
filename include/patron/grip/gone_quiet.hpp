// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_GONE_QUIET_HPP
#define PATRON_GRIP_GONE_QUIET_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/estimated.hpp>
#include <patron/core/number_text.hpp>
#include <patron/grip/detail/quiet_reader.hpp>
#include <patron/grip/detail/windows.hpp>
#include <patron/grip/gone_quiet_options.hpp>
#include <patron/grip/rhythm.hpp>
#include <patron/grip/rhythm_counts.hpp>
#include <patron/grip/rhythm_gaps.hpp>
#include <patron/history/active_days.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/history/summarize.hpp>
#include <patron/numeric/normal.hpp>

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <ranges>
#include <type_traits>
#include <vector>

namespace patron::inline v0 {

/// Somebody who has not bought for longer than is usual for her.
template<customer_id Id, std::totally_ordered Worth>
struct quiet_customer {
  Id customer{};
  day_point last{};               ///< the last purchase day
  std::uint32_t purchases = 0;    ///< purchase days so far
  real_days usual_gap{};          ///< the gap that is exceeded as often as not
  day_count silence{};            ///< from the last purchase to the last day observed
  day_point crossed_on{};         ///< the day in whose evening the silence became unusual
  double chance_of_longer = 0.0;  ///< how often a gap of hers that ends is longer than this silence
  Worth at_stake{};

  friend constexpr bool operator==(quiet_customer const&, quiet_customer const&) = default;
};

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
  check_options("gone_quiet", options);
  check_days("gone_quiet", orders, until, day);
  day_point const end = std::chrono::time_point_cast<day_count>(until);
  auto const days = active_days(orders, customer, day, amount);
  quiet_reader const reader{days, end};
  rhythm_counts const counts = reader.counts();

  quiet_customers<customer_id_t<Orders&, Customer>, Worth> found{
      .customers = {}, .line = {}, .shortages = reader.shortages(counts, options)};
  if (!found.enough()) return found;
  rhythm const firm{counts};
  found.line = reader.line(firm, options);
  reader.for_each([&](auto const& of_one, rhythm_gaps const& own) {
    if (own.gaps == 0 && !options.one_time_buyers) return;
    auto const& [who, last] = of_one.back();
    double const deviate = reader.deviate(firm, own, end - last);
    if (!(deviate > found.line.deviate)) return;
    day_count const crossing = reader.crossing(firm, own, end - last, found.line.deviate);
    found.customers.push_back({.customer = who,
                               .last = last,
                               .purchases = own.gaps + 1,
                               .usual_gap = firm.usual_gap(own),
                               .silence = end - last,
                               .crossed_on = last + crossing,
                               .chance_of_longer = normal_tail(deviate),
                               .at_stake = Worth{}});
  });
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

/// The same with what each spent in a year while she came, refunds taken off; of somebody who came
/// for less than a year, what she spent:
///
///     at stake = total / the greater of a year and the time from first to last purchase
///
/// It is what there may be to lose in the year to come: an `estimated` amount.
template<std::ranges::forward_range Orders, class Customer, class Day, class Paid>
  requires orders_or_visits<Orders, Customer, Day, Paid>
[[nodiscard]] auto gone_quiet(Orders&& orders, std::chrono::sys_days until, Customer customer,
                              Day day, Paid amount, gone_quiet_options const& options = {}) {
  using money_type = detail::projected_t<Orders, Paid>;
  using traits = amount_traits<money_type>;
  auto quiet =
      detail::find_quiet<estimated<money_type>>(orders, until, customer, day, amount, options);
  auto const summaries = summarize(orders, until, customer, day, amount);
  constexpr real_days year = std::chrono::years{1};
  auto summary = summaries.begin();
  for (auto& one : quiet.customers) {
    while (summary->customer < one.customer) ++summary;
    double const years = (std::max)(real_days{summary->recency} / year, 1.0);
    double const total = traits::to_double(summary->total);
    one.at_stake = estimated<money_type>{traits::from_double(total / years)};
  }
  detail::sort_by_worth(quiet.customers);
  return quiet;
}

}  // namespace patron::inline v0

#endif
