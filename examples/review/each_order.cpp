// SPDX-License-Identifier: MIT
#include "each_order.hpp"

#include <patron/io/csv_column_names.hpp>
#include <patron/io/each_csv.hpp>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <system_error>
#include <vector>

#include "amount_cell.hpp"
#include "day_column.hpp"

namespace {

struct order_cells {
  std::string customer{};
  std::chrono::sys_days day{};
  std::string amount{};
  std::string product{};
  std::string channel{};
};

/// The column that was asked for, or the one of the usual name where the file has it.
std::optional<std::string> column_of(std::string const& asked_for, std::string const& usual,
                                     std::vector<std::string> const& names) {
  if (!asked_for.empty()) return asked_for;
  if (std::find(names.begin(), names.end(), usual) == names.end()) return std::nullopt;
  return usual;
}

}  // namespace

order_columns columns_of_orders(arguments const& asked) {
  // What comes through a pipe can be read only once.
  std::vector<std::string> names;
  std::error_code unknown;
  if (std::filesystem::is_regular_file(asked.orders, unknown)) {
    names = patron::csv_column_names(asked.orders);
  }
  order_columns columns{column_of(asked.product, "product", names),
                        column_of(asked.channel, "channel", names)};
  if (!columns.product && !asked.offers.empty()) columns.product = "product";
  return columns;
}

void each_order(arguments const& asked, order_columns const& columns, patron::csv_options options,
                bad_rows& bad, std::function<void(order_row const&)> const& take) {
  bad.handle(options);
  auto const check = [&](order_cells const& r, std::uint64_t line) {
    amount_cell const amount = read_paid(r.amount, asked.currency);
    if (!amount.wrong.empty()) {
      return bad.refuse(asked.orders, line, asked.amount, r.amount, amount.wrong);
    }
    if (r.customer.empty()) return bad.refuse(asked.orders, line, asked.customer, "", "is empty");
    if (bad.is_late(asked.orders, line, asked.date, r.day)) return;
    order_row order{r.customer, patron::day_point{r.day}, amount.minor_units, {}, {}, line};
    if (columns.product) order.product = r.product;
    if (columns.channel) order.channel = r.channel;
    take(order);
  };
  with_day_column(asked, asked.date, &order_cells::day, [&](auto const& date) {
    // A column that the file does not have is that of the customers, and not looked at.
    patron::each_csv<order_cells>(
        asked.orders, options, patron::column(asked.customer, &order_cells::customer), date,
        patron::column(asked.amount, &order_cells::amount),
        patron::column(columns.product.value_or(asked.customer), &order_cells::product),
        patron::column(columns.channel.value_or(asked.customer), &order_cells::channel), check);
  });
}
