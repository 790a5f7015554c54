// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_EACH_ORDER_HPP
#define PATRON_EXAMPLES_REVIEW_EACH_ORDER_HPP

#include <patron/core/calendar.hpp>
#include <patron/io/csv_options.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "arguments.hpp"
#include "bad_rows.hpp"

/// A row of the orders that was checked. Its texts last as long as the call that hands it over.
struct order_row {
  std::string_view customer{};
  patron::day_point day{};
  std::int64_t amount = 0;  ///< in minor units; below zero it is a refund
  std::string_view product{};
  std::string_view channel{};
  std::uint64_t line = 0;  ///< of the file
};

/// What the columns of --product and --channel are called; none: the file has no such column.
struct order_columns {
  std::optional<std::string> product{};
  std::optional<std::string> channel{};
};

/// The columns that were asked for, or those of the usual names where --orders has them.
[[nodiscard]] order_columns columns_of_orders(arguments const& asked);

/// Reads --orders, or the piece of it that the options name, and hands over each row. Throws
/// `patron::error`, naming file and line, for what cannot be read, and where a column is missing.
void each_order(arguments const& asked, order_columns const& columns, patron::csv_options options,
                bad_rows& bad, std::function<void(order_row const&)> const& take);

#endif
