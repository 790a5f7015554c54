// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_SEGMENTS_SECTION_HPP
#define PATRON_REPORT_SECTIONS_SEGMENTS_SECTION_HPP

#include <patron/core/currency_table.hpp>
#include <patron/grip/segment_movement.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/report_page.hpp>

#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

namespace patron::inline v0 {

/// One group of customers by how lately, how often and for how much they bought.
struct segment_row {
  std::string_view segment{};
  std::string_view meaning{};
  std::uint64_t customers = 0;
  std::int64_t revenue = 0;  ///< all that they ever brought, in minor units
};

/// Everybody in one group, and who moved between the groups within a year.
struct segments_section {
  std::vector<segment_row> segments{};
  std::optional<std::chrono::sys_days> before{};  ///< none: there were too few customers then
  segment_movement<std::string_view> moved{};     ///< from the day `before` to the last day
};

namespace detail {

inline void write_json(json_writer& json, std::optional<segments_section> const& s,
                       currency_info currency) {
  json.key("segments");
  if (!s) return json.null();
  json.open_object();
  json.key("groups").open_array();
  for (segment_row const& row : s->segments) {
    json.open_object();
    json.key("segment").value(row.segment);
    json.key("meaning").value(row.meaning);
    json.key("customers").value(row.customers);
    key_amount(json, "revenue", row.revenue, currency);
    json.key("customers_before")
        .value(s->before ? std::optional{s->moved.before(row.segment)} : std::nullopt);
    json.close_object();
  }
  json.close_array();
  key_day(json, "before", s->before);
  json.key("moved").open_array();
  for (auto const& [move, customers] : s->moved.counts()) {
    json.open_object();
    json.key("from").value(move.first);
    json.key("to").value(move.second);
    json.key("customers").value(customers);
    json.close_object();
  }
  json.close_array();
  json.close_object();
}

/// What has become of the best ones of a year ago.
inline void say_best(report_page& page, segment_movement<std::string_view> const& moved) {
  std::string_view const best = "best";
  std::uint64_t const were = moved.before(best);
  if (were == 0) return;
  auto const now_in = [&](std::initializer_list<std::string_view> names) {
    std::uint64_t sum = 0;
    for (std::string_view const name : names) sum += moved.count(best, name);
    return sum;
  };
  page.say(
      "Of the {0} customer who was best a year ago, {1} still is, {2} is slowing, and {3} has not "
      "bought for long.|Of the {0} customers who were best a year ago, {1} still are, {2} are "
      "slowing, and {3} have not bought for long.",
      {were, now_in({best}), now_in({"slowing"}), now_in({"to win back", "long gone"})});
}

inline void write_text(report_page& page, std::optional<segments_section> const& s) {
  if (!s) return;
  page.heading("Your customers in groups");
  if (s->before) say_best(page, s->moved);
  text_table table{page.header({"group", "customers", "revenue", "a year ago", "bought~how"})};
  for (segment_row const& row : s->segments) {
    table.add({page.term(row.segment), grouped(row.customers), page.bare_amount(row.revenue),
               s->before ? grouped(s->moved.before(row.segment)) : "-", page.term(row.meaning)});
  }
  page.show(table);
  page.say(
      "By thirds of your customers: lately, often and for most are the third that bought "
      "most lately, on most days and for most. Somebody may move because others did.");
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
