// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_MOVEMENTS_SECTION_HPP
#define PATRON_REPORT_SECTIONS_MOVEMENTS_SECTION_HPP

#include <patron/core/calendar_period.hpp>
#include <patron/core/currency_table.hpp>
#include <patron/grip/revenue_movement.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/detail/movement_row.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/report_page.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace patron::inline v0 {

/// Where revenue came from and where it went, quarter by quarter, out of orders.
struct movements_section {
  /// New, back and gone are told by money: who held some. The first quarter is partial where the
  /// records begin in its middle, the last one until it is over.
  std::vector<revenue_movement<std::int64_t>> quarters{};
  /// Of each quarter, who ordered for the first time in it, at whatever price.
  std::vector<std::uint64_t> new_by_activity{};
};

namespace detail {

inline void write_json(json_writer& json, std::optional<movements_section> const& s,
                       currency_info currency) {
  json.key("movements");
  if (!s) return json.null();
  json.open_array();
  for (std::size_t i = 0; i < s->quarters.size(); ++i) {
    auto const& row = s->quarters[i];
    json.open_object();
    write_movement(json, row, currency);
    key_amount(json, "excess_refunds", row.excess_refunds, currency);
    key_customers(json, row.customers);
    json.key("new_by_activity").value(s->new_by_activity[i]);
    json.close_object();
  }
  json.close_array();
}

/// What became of the money of the quarter before, in sentences.
inline void say_movement(report_page& page, revenue_movement<std::int64_t> const& row) {
  customer_movement const& people = row.customers;
  if (people.start >= enough_customers) {
    page.say(
        "Of {0} that customers brought in the quarter before, {1} came again from the same "
        "customers in {2}; with what some of them bought more it is {3}.",
        {page.about(row.start), page.percent(row.gross_retention().value(), 0),
         page.period(row.when, calendar_period::quarter),
         page.percent(row.net_retention().value(), 0)});
  }
  page.say("{0} of {1} did not come back; {2} brought {3}.",
           {people.churned, page.words("{0} customer|{0} customers", {people.start}),
            page.words("{0} new one|{0} new ones", {people.new_customers}),
            page.about(row.new_business)});
}

inline void write_text(report_page& page, std::optional<movements_section> const& s) {
  if (!s) return;
  page.heading("Where revenue came from, and where it went");
  auto const over = [](auto const& row) {
    return row.observed == completeness::state::complete && row.customers.start != 0;
  };
  auto const latest = std::find_if(s->quarters.rbegin(), s->quarters.rend(), over);
  if (latest != s->quarters.rend()) say_movement(page, *latest);
  show_movements(page, s->quarters);

  std::uint64_t by_activity = 0;
  std::uint64_t by_money = 0;
  for (std::uint64_t const n : s->new_by_activity) by_activity += n;
  for (auto const& row : s->quarters) by_money += row.customers.new_customers;
  if (by_activity != by_money) {
    page.say(
        "New here is who paid for the first time: {0} in all. {1} have ordered at all, at whatever "
        "price.",
        {by_money, by_activity});
  }
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
