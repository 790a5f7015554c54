// SPDX-License-Identifier: MIT
#include "cost_records.hpp"

#include <patron/core/amount.hpp>
#include <patron/io/csv_number.hpp>

#include <string_view>
#include <utility>

#include "amount_cell.hpp"
#include "dated_rows.hpp"

namespace {

struct cost_row {
  std::chrono::sys_days day{};
  std::string channel{};
  std::string customer{};
  std::string amount{};
  std::string hours{};
  std::string spent_on{};
};

/// Hours with decimals, to the nearest minute; an empty cell is none. No value: it is no such time.
std::optional<patron::work_minutes> read_hours(std::string const& cell) {
  if (cell.empty()) return patron::work_minutes{};
  double hours = 0.0;
  constexpr double most = 1e6;
  if (!patron::csv_value<double>::parse(cell, hours).empty()) return std::nullopt;
  if (!(hours >= 0.0 && hours <= most)) return std::nullopt;
  return patron::work_minutes{patron::amount_traits<std::int64_t>::from_double(hours * 60.0)};
}

}  // namespace

cost_records read_costs(arguments const& asked, customer_names& names, bad_rows& bad) {
  using patron::column;
  cost_records read;
  auto const take = [&](cost_row&& r, row_check const& check) {
    amount_cell const amount = read_amount(r.amount, asked.currency);
    if (!amount.wrong.empty()) return check.refuse("amount", r.amount, amount.wrong);
    auto const time = read_hours(r.hours);
    if (!time) return check.refuse("hours", r.hours, "is not a number of hours");
    if (r.spent_on != "winning" && r.spent_on != "keeping") {
      return check.refuse("spent_on", r.spent_on, "is neither winning nor keeping");
    }
    std::optional<customer_key> customer;
    if (!r.customer.empty()) customer = names.key_of(r.customer);
    read.costs.push_back({r.day, std::move(r.channel), customer, amount.minor_units, *time,
                          r.spent_on == "winning", check.line()});
    return true;
  };
  read.last_day = each_dated_row<cost_row>(
      asked, asked.costs, bad, take, column("channel", &cost_row::channel),
      column("customer", &cost_row::customer), column("amount", &cost_row::amount),
      column("hours", &cost_row::hours), column("spent_on", &cost_row::spent_on));
  return read;
}
