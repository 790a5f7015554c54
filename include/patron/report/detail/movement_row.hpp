// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_MOVEMENT_ROW_HPP
#define PATRON_REPORT_DETAIL_MOVEMENT_ROW_HPP

#include <patron/core/calendar_period.hpp>
#include <patron/core/currency_table.hpp>
#include <patron/core/observed_rate.hpp>
#include <patron/core/rounding.hpp>
#include <patron/grip/revenue_movement.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/report_page.hpp>
#include <patron/report/text_table.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace patron::inline v0::detail {

// What the movements of orders and those of contracts are written like.

/// The keys of one quarter, in an object that is open.
inline void write_movement(json_writer& json, revenue_movement<std::int64_t> const& row,
                           currency_info currency) {
  key_window(json, row.when);
  json.key("complete").value(row.observed == completeness::state::complete);
  key_amount(json, "start", row.start, currency);
  key_amount(json, "new", row.new_business, currency);
  key_amount(json, "expansion", row.expansion, currency);
  key_amount(json, "contraction", row.contraction, currency);
  key_amount(json, "churn", row.churn, currency);
  key_amount(json, "reactivation", row.reactivation, currency);
  key_amount(json, "end", row.end, currency);
  json.key("gross_retention").value(row.gross_retention().value());
  json.key("net_retention").value(row.net_retention().value());
}

inline void key_customers(json_writer& json, customer_movement const& c) {
  json.key("customers").open_object();
  json.key("start").value(c.start);
  json.key("new").value(c.new_customers);
  json.key("expanded").value(c.expanded);
  json.key("contracted").value(c.contracted);
  json.key("churned").value(c.churned);
  json.key("reactivated").value(c.reactivated);
  json.key("end").value(c.end);
  json.close_object();
}

/// Amounts of a table are read at a glance: in whole units of the currency, or in thousands or
/// millions of it, so that none is above 99,999.
inline std::int64_t table_unit(currency_info currency,
                               std::vector<revenue_movement<std::int64_t>> const& rows) {
  std::int64_t largest = 0;
  for (auto const& row : rows) largest = (std::max)({largest, row.start, row.end});
  std::int64_t unit = 1;
  for (int i = 0; i < currency.exponent; ++i) unit *= 10;
  while (largest / unit >= 100'000) unit *= 1000;
  return unit;
}

/// The latest quarters, a line each, from the left to the right as the sum is made.
inline void show_movements(report_page& page,
                           std::vector<revenue_movement<std::int64_t>> const& rows) {
  constexpr std::size_t most_rows = 8;
  std::size_t const skipped = rows.size() > most_rows ? rows.size() - most_rows : 0;
  std::int64_t const unit = table_unit(page.currency(), rows);
  auto const in_units = [unit](std::int64_t amount) {
    return grouped(divide(amount, unit, rounding::half_even));
  };
  text_table table{page.header({"quarter", "before", "+ new", "+ back", "+ more", "- less",
                                "- left", "= now", "kept~revenue", "with more", ""})};
  for (std::size_t i = skipped; i < rows.size(); ++i) {
    auto const& row = rows[i];
    bool const enough = row.customers.start >= enough_customers;
    auto const share = [&](auto const& rate) {
      return enough ? page.percent(rate.value(), 0) : "-";
    };
    table.add({page.period(row.when, calendar_period::quarter), in_units(row.start),
               in_units(row.new_business), in_units(row.reactivation), in_units(row.expansion),
               in_units(row.contraction), in_units(row.churn), in_units(row.end),
               share(row.gross_retention()), share(row.net_retention()),
               row.observed == completeness::state::complete ? "" : page.words("in part")});
  }
  page.show(table);
  page.say(
      "Amounts are in units of {0}, rounded. \"Kept\" never counts a customer above what she "
      "brought before, \"with more\" does.",
      {page.amount(unit)});
}

}  // namespace patron::inline v0::detail

#endif
