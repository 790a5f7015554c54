// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_HOLDOUT_SECTION_HPP
#define PATRON_REPORT_SECTIONS_HOLDOUT_SECTION_HPP

#include <patron/ltv/holdout_group.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/report_page.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace patron::inline v0 {

/// How well the model would have foretold the second half of the days, had it known the first half
/// alone. Purchases are days with a purchase, of those who were customers by then.
struct holdout_section {
  std::chrono::sys_days calibration_until{};
  std::string purchase_model{};
  holdout_group total{};
  std::vector<holdout_group> by_frequency{};
};

namespace detail {

inline void write_json(json_writer& json, std::optional<holdout_section> const& s) {
  json.key("holdout");
  if (!s) return json.null();
  json.open_object();
  key_day(json, "calibration_until", s->calibration_until);
  json.key("purchase_model").value(s->purchase_model);
  json.key("customers").value(s->total.customers);
  json.key("expected").value(s->total.expected);
  json.key("actual").value(s->total.actual);
  json.key("by_frequency").open_array();
  for (holdout_group const& group : s->by_frequency) {
    json.open_object();
    json.key("from").value(group.from);
    json.key("to").value(group.to);
    json.key("customers").value(group.customers);
    json.key("expected").value(group.expected);
    json.key("actual").value(group.actual);
    json.close_object();
  }
  json.close_array();
  json.close_object();
}

inline void write_text(report_page& page, std::optional<holdout_section> const& s) {
  if (!s) return;
  page.heading("How far that can be trusted");
  page.say(
      "Had the model known the orders up to {0} alone, it would have expected {1} days with a "
      "purchase afterwards from its {2} customers; there were {3}.",
      {page.day(s->calibration_until), grouped(to_string(s->total.expected, 0)), s->total.customers,
       s->total.actual});
  page.draw(picture::holdout);
  text_table table{page.header({"repeats by then", "customers", "expected of one", "came"})};
  for (holdout_group const& group : s->by_frequency) {
    if (group.customers == 0) continue;
    std::string const from = to_string(group.from, 0);
    table.add({group.from < group.to ? page.range(from, to_string(group.to, 0)) : from,
               grouped(group.customers), to_string(group.mean_expected().value_or(0.0), 2),
               to_string(group.mean_actual().value_or(0.0), 2)});
  }
  page.show(table);
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
