// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_REVIEW_ORDERS_HPP
#define PATRON_EXAMPLES_REVIEW_REVIEW_ORDERS_HPP

#include <patron/report/review.hpp>

#include <chrono>
#include <map>
#include <optional>
#include <string>

#include "arguments.hpp"
#include "bad_rows.hpp"

/// The review of the orders, and what the other files want to know of them.
struct orders_reviewed {
  patron::review review{};
  std::map<std::string, std::chrono::sys_days> customer_since{};  ///< the day of the first order
};

/// Reviews the orders that were asked for, in a currency with so many decimals, as of --until, or
/// else of the latest day of all files, of which the others end on `others_end`. Throws
/// `patron::error` for what cannot be read. Defined for 0, 2 and 3, each in a file of its own, so
/// that they are compiled side by side.
template<int Decimals>
orders_reviewed review_orders(arguments const& asked,
                              std::optional<std::chrono::sys_days> others_end, bad_rows& bad);

#endif
