// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLE_SPARK_CUSTOMERS_OF_BOOK_HPP
#define PATRON_EXAMPLE_SPARK_CUSTOMERS_OF_BOOK_HPP

#include <patron/history/purchase_book.hpp>
#include <patron/history/purchase_day.hpp>

#include <chrono>
#include <cstdint>
#include <vector>

#include "customer.hpp"

namespace patron_spark {

/// The orders of some customers: all the orders of each of them.
using order_book = patron::purchase_book<std::int64_t, std::int64_t>;

/// The customers of a book, sorted by id. Throws where there is an order after `until`.
[[nodiscard]] inline std::vector<customer> customers_of(order_book const& book,
                                                        std::chrono::sys_days until) {
  std::vector<customer> customers;
  auto const summaries = book.summaries(until);
  auto const days = book.days();
  customers.reserve(summaries.size());
  auto day = days.begin();
  for (auto const& summary : summaries) {
    customer one{.id = summary.customer,
                 .frequency = summary.frequency,
                 .recency = summary.recency,
                 .age = summary.age,
                 .total = summary.total,
                 .repeat_total = summary.repeat_total};
    while (day->customer != summary.customer) ++day;  // refunds of who never bought
    patron::rhythm_gaps gaps;
    patron::day_point last = summary.first;
    for (; day != days.end() && day->customer == summary.customer; ++day) {
      if (day->orders == 0 || day->day == last) continue;
      if (gaps.gaps == 0) one.first_gap = day->day - last;
      gaps.add(day->day - last);
      last = day->day;
    }
    one.gap_logs = gaps.logs;
    one.gap_squares = gaps.squares;
    customers.push_back(one);
  }
  return customers;
}

}  // namespace patron_spark

#endif
