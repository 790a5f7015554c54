// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_FIRM_ORDERS_HPP
#define PATRON_EXAMPLES_REVIEW_FIRM_ORDERS_HPP

#include <patron/core/calendar.hpp>
#include <patron/history/purchase_book.hpp>

#include <chrono>
#include <cstdint>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.hpp"
#include "customer_key.hpp"
#include "customer_map.hpp"
#include "order_records.hpp"

/// Where the rows of one customer stand in a file.
struct row_places {
  std::uint64_t first_line = 0;
  std::uint64_t rows = 0;

  void add(std::uint64_t line) {
    if (rows++ == 0 || line < first_line) first_line = line;
  }
};

/// The orders of the firm, as the steps of the review want them. People are known by key:
/// `name_of(customer)` is their name.
struct firm_orders {
  std::chrono::sys_days until{};                             ///< the last day of the review
  std::optional<patron::day_point> first{};                  ///< the day of the first order
  patron::purchase_book<customer_key, std::int64_t> book{};  ///< in minor units
  customer_map<std::chrono::sys_days> customer_since{};      ///< the day of the first order
  std::vector<product_order> products{};   ///< by customer, then day; empty without --offers
  std::vector<first_groups> ways_in{};     ///< by first product, by channel
  std::list<std::string> product_texts{};  ///< those of `products`
  std::vector<row_places> places{};        ///< of the orders, by key; empty without --stages

  /// The way in that is called so, which has to be there.
  [[nodiscard]] first_groups const& way_in(std::string_view by) const;
};

/// The orders, each customer's side by side, of a review as of --until, or else of the latest day
/// of all files, of which the others end on `others_end`. Throws `patron::error` where there is no
/// order.
[[nodiscard]] firm_orders orders_of_firm(arguments const& asked, order_records orders,
                                         std::optional<std::chrono::sys_days> others_end);

#endif
