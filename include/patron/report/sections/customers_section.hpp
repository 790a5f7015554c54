// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_CUSTOMERS_SECTION_HPP
#define PATRON_REPORT_SECTIONS_CUSTOMERS_SECTION_HPP

#include <patron/core/currency_table.hpp>
#include <patron/core/rate.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/report_page.hpp>
#include <patron/stage/continuity.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace patron::inline v0 {

/// Customers who bought on so many days, from `from_days` to `to_days` (none: and more).
struct frequency_band {
  std::uint32_t from_days = 0;
  std::optional<std::uint32_t> to_days{};
  std::uint64_t customers = 0;
  std::int64_t revenue = 0;
};

/// Who the customers are. Amounts are in whole minor units, means in major ones.
struct customers_section {
  std::optional<std::chrono::sys_days> first_day{};  ///< of a purchase
  std::chrono::sys_days until{};
  std::uint64_t orders = 0;
  std::uint64_t refunds = 0;
  std::uint64_t customers = 0;
  std::int64_t revenue = 0;  ///< all orders, refunds taken off
  /// People without any purchase have brought refunds alone; they are no customers.
  std::uint64_t refunded_only = 0;
  std::int64_t refunded_only_revenue = 0;
  rate came_back{};  ///< bought on a second day, of all customers
  std::optional<double> mean_revenue{};
  std::optional<double> median_revenue{};
  std::vector<frequency_band> frequencies{};
  /// Orders of each whole week, Monday to Sunday: how busy the firm was.
  std::vector<week_count> weeks{};
};

namespace detail {

inline void write_json(json_writer& json, customers_section const& s, currency_info currency) {
  json.key("orders").value(s.orders);
  json.key("refunds").value(s.refunds);
  json.key("customers").value(s.customers);
  json.key("came_back").value(s.came_back.kept);
  key_day(json, "first_day", s.first_day);
  key_day(json, "until", s.until);
  json.key("currency").value(currency.code);
  key_amount(json, "revenue", s.revenue, currency);
  json.key("refunded_only").open_object();
  json.key("people").value(s.refunded_only);
  key_amount(json, "revenue", s.refunded_only_revenue, currency);
  json.close_object();
  json.key("mean_revenue").value(s.mean_revenue);
  json.key("median_revenue").value(s.median_revenue);
  json.key("frequencies").open_array();
  for (frequency_band const& band : s.frequencies) {
    json.open_object();
    json.key("from_days").value(band.from_days);
    json.key("to_days").value(band.to_days);
    json.key("customers").value(band.customers);
    key_amount(json, "revenue", band.revenue, currency);
    json.close_object();
  }
  json.close_array();
}

/// 1 day, 3 to 5 days, 6 days or more.
[[nodiscard]] inline std::string days_of(report_page& page, frequency_band const& band) {
  if (!band.to_days) return page.words("{0} days or more", {band.from_days});
  if (*band.to_days == band.from_days) return page.words("{0} day|{0} days", {band.from_days});
  return page.words("{0} to {1} days", {band.from_days, *band.to_days});
}

inline void write_text(report_page& page, customers_section const& s) {
  page.heading("Who your customers are");
  std::string const until = page.day(s.until);
  if (s.first_day) {
    page.say("{0} customers, {1} orders, {2}, {3} to {4}.",
             {s.customers, s.orders, page.amount(s.revenue), page.day(*s.first_day), until});
  } else {
    page.say("{0} customers, {1} orders, {2}, {3}.",
             {s.customers, s.orders, page.amount(s.revenue), until});
  }
  if (s.refunds != 0) page.say("Refunds taken off: {0}; they are no purchases.", {s.refunds});
  if (s.refunded_only != 0) {
    page.say("People with refunds and no purchase: {0} ({1}); they are not customers.",
             {s.refunded_only, page.amount(s.refunded_only_revenue)});
  }
  if (s.customers == 0) return;
  if (s.customers >= enough_customers) {
    page.say("{0} came back after their first day: {1} (95 % interval {2}).",
             {s.came_back.kept, page.percent(s.came_back.value()),
              page.percent(s.came_back.interval())});
  } else {
    page.say("{0} came back after their first day: of {1}, too few for a share.",
             {s.came_back.kept, s.customers});
  }

  auto const part_of = [&page](auto n, auto of) {
    if (of <= 0) return page.percent(std::optional<double>{});
    return page.percent(static_cast<double>(n) / static_cast<double>(of));
  };
  text_table table{page.header({"bought on", "customers", "share", "revenue", "share"})};
  for (frequency_band const& band : s.frequencies) {
    table.add({days_of(page, band), grouped(band.customers), part_of(band.customers, s.customers),
               page.bare_amount(band.revenue), part_of(band.revenue, s.revenue)});
  }
  page.show(table);
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
