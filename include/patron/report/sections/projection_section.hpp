// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_PROJECTION_SECTION_HPP
#define PATRON_REPORT_SECTIONS_PROJECTION_SECTION_HPP

#include <patron/core/currency_table.hpp>
#include <patron/core/estimate.hpp>
#include <patron/core/rate.hpp>
#include <patron/core/to_string.hpp>
#include <patron/cycle/mechanism.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/report_page.hpp>
#include <patron/report/text_table.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace patron::inline v0 {

/// The end of a period to come, and what happens in it: expected, and within which bounds four of
/// five simulated paths lie.
struct projected_period {
  estimate<> prospects{};
  estimate<> customers{};
  estimate<> won{};  ///< prospects who become customers
  estimate<> left{};
  estimate<std::int64_t> profit{};  ///< in minor units

  friend bool operator==(projected_period const&, projected_period const&) = default;
};

/// What a tenth more work on one mechanism would bring over all periods, in minor units.
struct projected_gain {
  patron::mechanism mechanism{};
  estimate<std::int64_t> gain{};
  rate first{};  ///< of the firms that the counts allow, those in which it brings most of all five

  friend bool operator==(projected_gain const&, projected_gain const&) = default;
};

/// The firm as it might be, at the end of all periods.
struct projected_scenario {
  std::string name{};
  double customers = 0.0;
  double won = 0.0;         ///< in all periods
  std::int64_t profit = 0;  ///< of all periods, in minor units
  std::int64_t gained = 0;  ///< profit beyond that of the firm as it is

  friend bool operator==(projected_scenario const&, projected_scenario const&) = default;
};

/// Where the firm goes if it goes on like this.
struct projection_section {
  std::chrono::days period{};  ///< the length of one
  std::uint64_t counted = 0;   ///< periods of the records from which the firm was estimated
  double prospects = 0.0;      ///< there now
  double customers = 0.0;      ///< there now
  std::vector<projected_period> path{};
  std::int64_t profit = 0;  ///< expected of all periods, in minor units
  std::array<projected_gain, 5> gains{};
  mechanism bottleneck{};                       ///< the one of the greatest gain
  std::vector<projected_scenario> scenarios{};  ///< the firm as it is first
  /// What would be gained if the weakest mechanism stood at its target; none where there is no
  /// weakest one, or nobody can say.
  std::optional<std::int64_t> cost_of_weakest{};
  std::vector<std::string> unknown{};  ///< parameters of which the records say nothing

  friend bool operator==(projection_section const&, projection_section const&) = default;
};

namespace detail {

inline void write_period(json_writer& json, projected_period const& row, currency_info currency) {
  json.open_object();
  key_estimate(json, "prospects", row.prospects);
  key_estimate(json, "customers", row.customers);
  key_estimate(json, "won", row.won);
  key_estimate(json, "left", row.left);
  key_amount(json, "profit", row.profit, currency);
  json.close_object();
}

inline void write_json(json_writer& json, std::optional<projection_section> const& s,
                       currency_info currency) {
  json.key("projection");
  if (!s) return json.null();
  json.open_object();
  json.key("period_days").value(s->period.count());
  json.key("counted_periods").value(s->counted);
  json.key("prospects").value(s->prospects);
  json.key("customers").value(s->customers);
  json.key("path").open_array();
  for (projected_period const& row : s->path) write_period(json, row, currency);
  json.close_array();
  key_amount(json, "profit", s->profit, currency);
  json.key("gains").open_array();
  for (projected_gain const& row : s->gains) {
    json.open_object();
    json.key("mechanism").value(to_string(row.mechanism));
    key_amount(json, "gain", row.gain.value, currency);
    key_amount(json, "low", row.gain.low, currency);
    key_amount(json, "high", row.gain.high, currency);
    key_rate(json, "first", row.first);
    json.close_object();
  }
  json.close_array();
  json.key("bottleneck").value(to_string(s->bottleneck));
  json.key("scenarios").open_array();
  for (projected_scenario const& row : s->scenarios) {
    json.open_object();
    json.key("name").value(row.name);
    json.key("customers").value(row.customers);
    json.key("won").value(row.won);
    key_amount(json, "profit", row.profit, currency);
    key_amount(json, "gained", row.gained, currency);
    json.close_object();
  }
  json.close_array();
  if (s->cost_of_weakest) {
    key_amount(json, "cost_of_weakest", *s->cost_of_weakest, currency);
  } else {
    json.key("cost_of_weakest").null();
  }
  json.key("unknown").open_array();
  for (std::string const& name : s->unknown) json.value(name);
  json.close_array();
  json.close_object();
}

inline void show_path(report_page& page, projection_section const& s) {
  text_table table{page.header({"after", "customers", "4 of 5 paths", "come", "leave", "profit"})};
  auto const whole = [](double people) { return grouped(to_string(people, 0)); };
  // Three periods a row; the last row has what is left.
  for (std::size_t from = 0; from < s.path.size(); from += 3) {
    std::size_t const to = (std::min)(from + 3, s.path.size());
    double won = 0.0;
    double left = 0.0;
    std::int64_t profit = 0;
    for (std::size_t i = from; i < to; ++i) {
      won += s.path[i].won.value;
      left += s.path[i].left.value;
      profit += s.path[i].profit.value;
    }
    auto const& end = s.path[to - 1].customers;
    table.add({page.days(s.period * static_cast<int>(to)), whole(end.value),
               page.range(whole(end.low), whole(end.high)), whole(won), whole(left),
               page.bare_amount(profit)});
  }
  page.show(table);
}

inline void show_gains(report_page& page, projection_section const& s) {
  text_table table{page.header({"a tenth more", "would bring", "95 % interval", "brings most in"})};
  for (projected_gain const& row : s.gains) {
    table.add({page.term(to_string(row.mechanism)), page.bare_amount(row.gain.value),
               page.range(page.bare_amount(row.gain.low), page.bare_amount(row.gain.high)),
               page.words("{0} of {1} firms", {row.first.kept, row.first.of})});
  }
  page.show(table);
}

inline void show_scenarios(report_page& page, projection_section const& s) {
  text_table table{page.header({"what if", "customers at the end", "come", "profit", "more"})};
  for (projected_scenario const& row : s.scenarios) {
    table.add({page.term(row.name), grouped(to_string(row.customers, 0)),
               grouped(to_string(row.won, 0)), page.bare_amount(row.profit),
               page.bare_amount(row.gained)});
  }
  page.show(table);
}

inline void write_text(report_page& page, std::optional<projection_section> const& s) {
  if (!s) return;
  page.heading("Where it goes from here");
  std::chrono::days const length = s->period * static_cast<int>(s->path.size());
  page.say(
      "If people go on climbing, staying, leaving, buying and bringing others as often as in "
      "the last {0}, the {1} customers of today are {2} in {3}, and leave a profit of {4}.",
      {page.days(s->period * static_cast<int>(s->counted)), grouped(to_string(s->customers, 0)),
       grouped(to_string(s->path.empty() ? s->customers : s->path.back().customers.value, 0)),
       page.days(length), page.amount(s->profit)});
  page.say(
      "That is no forecast: it says what follows if nothing changes. Profit is margins less "
      "what winning customers costs, estimated, in {0}.",
      {page.currency_name()});
  page.draw(picture::projection);
  show_path(page, *s);
  page.say(
      "Where a tenth more work would bring most: {0}. One tenth is taken to cost the same "
      "everywhere; an owner knows better what it costs. A firm was drawn {1} times as the counts "
      "allow it to be: how often each mechanism brought most is told too.",
      {page.term(to_string(s->bottleneck)), grouped(s->gains.front().first.of)});
  page.draw(picture::gains);
  show_gains(page, *s);
  page.draw(picture::scenarios);
  show_scenarios(page, *s);
  if (!s->unknown.empty()) {
    page.say("The records say nothing of: {0}.", {page.list(s->unknown)});
  }
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
