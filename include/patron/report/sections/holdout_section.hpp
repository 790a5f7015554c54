// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_HOLDOUT_SECTION_HPP
#define PATRON_REPORT_SECTIONS_HOLDOUT_SECTION_HPP

#include <patron/history/calibration_holdout.hpp>
#include <patron/ltv/choose_model.hpp>
#include <patron/ltv/enough_data.hpp>
#include <patron/ltv/holdout_check.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/detail/review_data.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/report_page.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <ranges>
#include <string>
#include <variant>
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

template<class Id, class Amount>
[[nodiscard]] std::optional<holdout_section> make_holdout_section(
    review_data<Id, Amount> const& data, missing_sections& missing) {
  using day = purchase_day<Id, Amount>;
  auto const refuse = [&missing](std::string const& reason) {
    missing.push_back({"holdout", "in the first half of the days: " + reason});
    return std::nullopt;
  };
  auto const observed = data.until - data.first_day + std::chrono::days{1};
  auto const half = data.first_day + observed / 2 - std::chrono::days{1};
  if (half < data.first_day) return refuse("nothing, for there is only one day");
  auto const every_day = [](day const&) { return 0; };
  auto const rows =
      calibration_holdout(data.purchases, half, data.until, &day::customer, &day::day, every_day);
  using row = typename decltype(rows)::value_type;
  auto known = rows | std::views::transform(&row::calibration);
  data_verdict const verdict = enough_data(known);
  if (!verdict.enough()) return refuse(std::string{to_string(verdict.shortages.front())});
  chosen_model const chosen = choose_model(known);
  if (!chosen.converged()) return refuse(std::string{to_string(chosen.table.front().status)});

  return std::visit(
      [&](auto const& purchases) {
        holdout_check const check{rows, purchases.model, data.until - half};
        return std::optional{
            holdout_section{half, std::string{chosen.name()}, check.total(), check.by_frequency()}};
      },
      chosen.best);
}

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
