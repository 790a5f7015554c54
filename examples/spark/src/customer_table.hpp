// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLE_SPARK_CUSTOMER_TABLE_HPP
#define PATRON_EXAMPLE_SPARK_CUSTOMER_TABLE_HPP

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "arrow_input.hpp"
#include "arrow_output.hpp"
#include "arrow_type.hpp"
#include "customer.hpp"
#include "customers_of_book.hpp"
#include "score.hpp"

// How orders, customers and scores lie in tables. job.py names the same columns to Spark.

namespace patron_spark {

/// A column with a figure of each row.
template<class Rows, class Figure>
void add_column(arrow_output& table, char const* name, Rows const& rows, Figure figure) {
  std::vector<decltype(figure(rows[0]))> values;
  values.reserve(rows.size());
  for (auto const& row : rows) values.push_back(figure(row));
  table.add(name, std::move(values));
}

/// Adds a table of orders to a book.
inline void add_orders(order_book& book, arrow_input const& orders) {
  auto const customers = orders.column<std::int64_t>("customer");
  auto const days = orders.column<date32>("day");
  auto const amounts = orders.column<std::int64_t>("amount");
  for (std::size_t i = 0; i < orders.size(); ++i) {
    std::chrono::days const since_1970{static_cast<std::int32_t>(days[i])};
    book.add(customers[i], std::chrono::sys_days{since_1970}, amounts[i]);
  }
}

/// Customers as a table.
[[nodiscard]] inline arrow_output table_of(std::vector<customer> const& customers) {
  auto const whole = [](auto number) { return static_cast<std::int32_t>(number); };
  arrow_output table{customers.size()};
  add_column(table, "customer", customers, [](customer const& c) { return c.id; });
  add_column(table, "frequency", customers, [&](customer const& c) { return whole(c.frequency); });
  add_column(table, "recency", customers,
             [&](customer const& c) { return whole(c.recency.count()); });
  add_column(table, "age", customers, [&](customer const& c) { return whole(c.age.count()); });
  add_column(table, "total", customers, [](customer const& c) { return c.total; });
  add_column(table, "repeat_total", customers, [](customer const& c) { return c.repeat_total; });
  add_column(table, "first_gap", customers,
             [&](customer const& c) { return whole(c.first_gap.count()); });
  add_column(table, "gap_logs", customers, [](customer const& c) { return c.gap_logs; });
  add_column(table, "gap_squares", customers, [](customer const& c) { return c.gap_squares; });
  return table;
}

/// Customers out of such a table.
[[nodiscard]] inline std::vector<customer> customers_in(arrow_input const& table) {
  auto const ids = table.column<std::int64_t>("customer");
  auto const frequencies = table.column<std::int32_t>("frequency");
  auto const recencies = table.column<std::int32_t>("recency");
  auto const ages = table.column<std::int32_t>("age");
  auto const totals = table.column<std::int64_t>("total");
  auto const repeat_totals = table.column<std::int64_t>("repeat_total");
  auto const first_gaps = table.column<std::int32_t>("first_gap");
  auto const gap_logs = table.column<std::int64_t>("gap_logs");
  auto const gap_squares = table.column<std::int64_t>("gap_squares");
  std::vector<customer> customers;
  customers.reserve(table.size());
  for (std::size_t i = 0; i < table.size(); ++i) {
    customers.push_back({.id = ids[i],
                         .frequency = static_cast<std::uint32_t>(frequencies[i]),
                         .recency = patron::day_count{recencies[i]},
                         .age = patron::day_count{ages[i]},
                         .total = totals[i],
                         .repeat_total = repeat_totals[i],
                         .first_gap = patron::day_count{first_gaps[i]},
                         .gap_logs = gap_logs[i],
                         .gap_squares = gap_squares[i]});
  }
  return customers;
}

/// Scores as a table, beside the ids of their customers.
[[nodiscard]] inline arrow_output table_of(std::vector<customer> const& customers,
                                           std::vector<score> const& scores) {
  arrow_output table{customers.size()};
  add_column(table, "customer", customers, [](customer const& c) { return c.id; });
  add_column(table, "probability_alive", scores,
             [](score const& s) { return s.probability_alive; });
  add_column(table, "expected_purchases", scores,
             [](score const& s) { return s.expected_purchases; });
  add_column(table, "worth", scores, [](score const& s) { return s.worth; });
  add_column(table, "chance_of_longer", scores, [](score const& s) { return s.chance_of_longer; });
  add_column(table, "action", scores, [](score const& s) { return to_string(s.action); });
  return table;
}

}  // namespace patron_spark

#endif
