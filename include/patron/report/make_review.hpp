// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_MAKE_REVIEW_HPP
#define PATRON_REPORT_MAKE_REVIEW_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/money.hpp>
#include <patron/grip/grip_rate.hpp>
#include <patron/grip/retention_table.hpp>
#include <patron/grip/revenue_grip_rate.hpp>
#include <patron/grip/waiting_times.hpp>
#include <patron/history/purchase_book.hpp>
#include <patron/ltv/concentration.hpp>
#include <patron/ltv/historic.hpp>
#include <patron/report/review.hpp>
#include <patron/survival/kaplan_meier.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <ranges>
#include <string>
#include <vector>

namespace patron::inline v0 {

namespace detail {

/// What the sections are made of, each computed once.
template<class Id, class Amount>
struct review_data {
  std::vector<purchase_summary<Id, Amount>> customers;
  std::vector<purchase_day<Id, Amount>> days;  // refunds alone are among them
  std::chrono::sys_days first_day;
  std::chrono::sys_days until;
};

template<class Id, class Amount>
void write_frequencies(review& r, review_data<Id, Amount> const& data) {
  r.frequencies = {{1, 1}, {2, 2}, {3, 5}, {6, std::nullopt}};
  for (auto const& customer : data.customers) {
    std::uint32_t const bought_on = customer.frequency + 1;
    auto const band = std::ranges::find_if(r.frequencies, [bought_on](frequency_band const& b) {
      return bought_on >= b.from_days && (!b.to_days || bought_on <= *b.to_days);
    });
    ++band->customers;
    band->revenue += customer.total.minor_units();
    r.came_back.merge({customer.frequency > 0 ? 1U : 0U, 1U});
  }
}

template<class Id, class Amount>
void write_grip(review& r, review_data<Id, Amount> const& data) {
  using row = purchase_day<Id, Amount>;
  auto purchases = data.days | std::views::filter([](row const& d) { return d.orders > 0; });
  window base = quarter_of(data.first_day);
  while (base.to <= data.until) {
    window const next = quarter_of(base.to);
    auto const grip = grip_rate(purchases, base, next, data.until, &row::customer, &row::day);
    auto const money =
        revenue_grip_rate(data.days, base, next, &row::customer, &row::day, &row::amount);
    r.grip.push_back({next, grip, money.value()});
    base = next;
  }
  if (r.grip.empty()) {
    r.missing.push_back({"grip",
                         "the orders lie within one quarter: nobody could come back in a "
                         "next one"});
  }
}

template<class Id, class Amount>
void write_retention(review& r, review_data<Id, Amount> const& data) {
  using row = purchase_day<Id, Amount>;
  constexpr std::size_t most_columns = 18;
  auto purchases = data.days | std::views::filter([](row const& d) { return d.orders > 0; });
  for (auto const period :
       {calendar_period::month, calendar_period::quarter, calendar_period::year}) {
    retention_table const table{purchases, data.until, &row::customer, &row::day, period};
    std::vector<retention_cohort> cohorts = table.cohorts();
    bool const large_enough = table.customers() >= enough_customers * cohorts.size();
    if (table.width() < 2) break;
    if (period != calendar_period::year && (table.width() > most_columns || !large_enough))
      continue;
    if (!large_enough) break;
    r.retention = retention_section{period, std::move(cohorts), {}};
    for (std::size_t k = 0; k < table.width(); ++k) r.retention->all.push_back(table.all(k));
    return;
  }
  r.missing.push_back({"retention", "fewer than " + std::to_string(enough_customers) +
                                        " customers joined in an average period, or only one "
                                        "period has been observed"});
}

template<class Id, class Amount>
void write_second_purchase(review& r, review_data<Id, Amount> const& data) {
  using row = purchase_day<Id, Amount>;
  using wait = waiting_time<Id>;
  if (data.customers.size() < enough_customers) {
    r.missing.push_back({"time_to_second_purchase",
                         "fewer than " + std::to_string(enough_customers) + " customers"});
    return;
  }
  auto purchases = data.days | std::views::filter([](row const& d) { return d.orders > 0; });
  auto const waits = waiting_times(purchases, data.until, &row::customer, &row::day);
  auto first = waits | std::views::filter([](wait const& w) { return w.purchases == 1; });
  auto const curve = kaplan_meier(first, &wait::lasted, &wait::bought_again);

  r.second_purchase = waiting_section{r.came_back.of, r.came_back.kept, curve.median(), {}};
  day_count longest{};
  for (wait const& w : first) longest = (std::max)(longest, w.lasted);
  for (int const n : {30, 90, 180, 365}) {
    day_count const days{n};
    if (days > longest) break;  // nobody has been watched for so long
    auto const waiting = curve.interval(days);
    auto const within =
        waiting ? std::optional{interval{1.0 - waiting->high, 1.0 - waiting->low}} : std::nullopt;
    r.second_purchase->within.push_back({days, 1.0 - curve.at(days), within});
  }
}

template<class Id, class Amount>
void write_value(review& r, review_data<Id, Amount> const& data) {
  using summary = purchase_summary<Id, Amount>;
  auto const value = historic_value(data.customers, &summary::total);
  r.mean_revenue = value.mean;
  r.median_revenue = value.median;
  auto const best = concentration(data.customers, &summary::total);
  if (data.customers.size() < enough_customers) {
    r.missing.push_back({"concentration", "a tenth of fewer than " +
                                              std::to_string(enough_customers) +
                                              " customers is less than one of them"});
  } else if (!best.share()) {
    r.missing.push_back({"concentration", "the customers have brought no money"});
  } else {
    r.concentration =
        concentration_section{best.top, best.customers, best.amount.minor_units(), *best.share()};
  }
}

}  // namespace detail

/// The review of a firm from its book of orders, as of `until`, the last day observed. Equal books
/// give equal reviews, in whatever order and in how many pieces the orders came. Throws where an
/// order lies after `until`.
template<class Id, currency C>
[[nodiscard]] review make_review(purchase_book<Id, money<C>> const& book,
                                 std::chrono::sys_days until) {
  review r;
  r.currency = C::code;
  r.decimals = C::exponent;
  r.until = until;
  r.orders = book.orders();
  r.refunds = book.refunds();
  r.revenue = book.total().minor_units();

  detail::review_data<Id, money<C>> data{book.summaries(until), book.days(), until, until};
  r.customers = data.customers.size();
  money<C> from_customers{};
  for (auto const& customer : data.customers) {
    from_customers += customer.total;
    data.first_day = (std::min)(data.first_day, std::chrono::sys_days{customer.first});
  }
  std::uint64_t people = 0;
  for (std::size_t i = 0; i < data.days.size(); ++i) {
    if (i == 0 || data.days[i].customer != data.days[i - 1].customer) ++people;
  }
  r.refunded_only = people - r.customers;
  r.refunded_only_revenue = (book.total() - from_customers).minor_units();

  if (data.customers.empty()) {
    for (char const* section : {"grip", "retention", "time_to_second_purchase", "concentration"}) {
      r.missing.push_back({section, "nobody has bought yet"});
    }
    return r;
  }
  r.first_day = data.first_day;
  detail::write_frequencies(r, data);
  detail::write_grip(r, data);
  detail::write_retention(r, data);
  detail::write_second_purchase(r, data);
  detail::write_value(r, data);
  return r;
}

}  // namespace patron::inline v0

#endif
