// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_REVIEW_ORDERS_HPP
#define PATRON_EXAMPLES_REVIEW_REVIEW_ORDERS_HPP

#include <patron/history/purchase_book.hpp>
#include <patron/report/review.hpp>

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "bad_rows.hpp"

/// An order of a product, in minor units.
struct product_order {
  std::string customer{};
  std::chrono::sys_days day{};
  std::int64_t amount = 0;
  std::string product{};
  std::uint64_t line = 0;  ///< of the file
};

/// Where the rows of one customer stand in a file.
struct row_places {
  std::uint64_t first_line = 0;
  std::uint64_t rows = 0;

  void add(std::uint64_t line) {
    if (rows++ == 0 || line < first_line) first_line = line;
  }
};

/// The review of the orders, and what the other files want to know of them.
struct orders_reviewed {
  patron::review review{};
  patron::purchase_book<std::string, std::int64_t> book{};        ///< in minor units
  std::map<std::string, std::chrono::sys_days> customer_since{};  ///< the day of the first order
  std::vector<product_order> products{};       ///< the orders one by one; empty without --offers
  std::map<std::string, row_places> places{};  ///< of the orders; empty without --stages
};

/// Reviews the orders that were asked for, in a currency with so many decimals, as of --until, or
/// else of the latest day of all files, of which the others end on `others_end`. Throws
/// `patron::error` for what cannot be read. Defined for 0, 2 and 3, each in a file of its own, so
/// that they are compiled side by side.
template<int Decimals>
orders_reviewed review_orders(arguments const& asked,
                              std::optional<std::chrono::sys_days> others_end, bad_rows& bad);

#endif
