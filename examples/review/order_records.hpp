// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_ORDER_RECORDS_HPP
#define PATRON_EXAMPLES_REVIEW_ORDER_RECORDS_HPP

#include <patron/core/calendar.hpp>
#include <patron/io/csv_options.hpp>

#include <cstdint>
#include <limits>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.hpp"
#include "bad_rows.hpp"
#include "customer_key.hpp"

/// An order of a product, in minor units.
struct product_order {
  customer_key customer{};
  patron::day_point day{};
  std::int64_t amount = 0;
  std::string_view product{};  ///< one of the texts of the records; empty where none was read
  std::uint64_t line = 0;      ///< of the file
};

/// What a column of the orders says of each customer's first day: the first product, the channel by
/// which she came. Where orders of that day differ, it is "several".
struct first_groups {
  struct first_day {
    patron::day_point day{patron::day_count{std::numeric_limits<std::int32_t>::max()}};
    std::uint32_t group = 0;  ///< place in `texts`
  };

  std::string by{};                               ///< product, channel
  std::vector<first_day> days{};                  ///< by key
  std::vector<std::string> texts{"", "several"};  ///< each of them once

  /// Looks at a purchase of a customer. A group is a text, or the place of one in `texts`.
  void see(customer_key customer, patron::day_point day, std::string_view group);
  void see(customer_key customer, patron::day_point day, std::uint32_t group);

  /// Looks at all purchases that another reader of the same column has seen; its keys are ours.
  void take(first_groups const& other);

  /// What was said of a customer who has bought; empty of everybody else.
  [[nodiscard]] std::string_view of(customer_key customer) const;
};

/// The orders of the firm, in the order of the file.
struct order_records {
  std::vector<product_order> orders{};
  std::vector<first_groups> ways_in{};  ///< of the columns that the file has
  std::list<std::string> products{};    ///< the texts of the orders
};

/// Reads a piece of --orders, or all of it. The columns of --product and --channel are read where
/// the file has them, and have to be there where they were asked for. Throws `patron::error`,
/// naming file and line, for what cannot be read.
[[nodiscard]] order_records read_orders(arguments const& asked,
                                        std::optional<patron::csv_piece> const& piece,
                                        customer_names& names, bad_rows& bad);

/// Exchanges the keys of a reader for those that compare as all names do: `by` says which.
void rekey(order_records& read, std::vector<customer_key> const& by);

#endif
