// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_GAUGES_SECTION_HPP
#define PATRON_REPORT_SECTIONS_GAUGES_SECTION_HPP

#include <patron/core/rate.hpp>
#include <patron/core/to_string.hpp>
#include <patron/cycle/gauge.hpp>
#include <patron/cycle/gauge_reading.hpp>
#include <patron/cycle/mechanism.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/report_page.hpp>
#include <patron/report/text_table.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>
#include <string>

namespace patron::inline v0 {

/// How the five mechanisms stand in the last period that is over.
struct gauges_section {
  gauge_reading reading{};
  /// Customers were held who bought in so many months, and again in as many months after. A period
  /// of several times these months is the sum of what was counted in each.
  std::chrono::months held_over{};
  bool has_own_targets = false;  ///< whether the caller set any
};

namespace detail {

inline void write_json(json_writer& json, std::optional<gauges_section> const& s) {
  if (!s) {
    for (char const* key : {"gauges", "gauges_of", "weakest", "balance"}) json.key(key).null();
    return;
  }
  json.key("gauges").open_array();
  for (gauge const& one : s->reading.gauges) {
    json.open_object();
    json.key("mechanism").value(to_string(one.mechanism));
    write_rate(json, one.rate);
    json.key("target").value(one.target);
    json.key("reached").value(one.reached());
    key_estimate(json, "trend", one.trend);
    json.close_object();
  }
  json.close_array();
  json.key("gauges_of").open_object();
  key_window(json, s->reading.when);
  json.close_object();
  auto const weakest = s->reading.weakest();
  json.key("weakest").value(weakest ? std::optional{to_string(weakest->mechanism)} : std::nullopt);
  json.key("balance").value(s->reading.balance());
}

/// Whether each of the five has data and a target.
[[nodiscard]] inline bool are_all_judged(gauge_reading const& reading) {
  return std::all_of(reading.gauges.begin(), reading.gauges.end(),
                     [](gauge const& one) { return one.state() == gauge_state::judged; });
}

/// How often the months over which customers are held go into the period of the gauges.
[[nodiscard]] inline int times_counted(gauges_section const& s) {
  if (s.held_over <= std::chrono::months{0}) return 1;
  std::chrono::duration<double> const one = s.held_over;
  return static_cast<int>(std::lround(s.reading.when.length() / one));
}

/// Sowing: who is counted, of whom.
[[nodiscard]] inline std::string definition_of(wording& in, mechanism m,
                                               std::chrono::months held_over) {
  switch (m) {
    case mechanism::sowing:
      return in.words("Sowing: prospects who have heard from you in time, of all who were to.");
    case mechanism::growing:
      return in.words("Growing: prospects who came closer, of those there at the start.");
    case mechanism::gripping:
      return in.words(
          "Gripping: customers who bought in {0} months and again in the next {0}, of all who "
          "bought in the first.",
          {held_over.count()});
    case mechanism::extending:
      return in.words(
          "Extending: of those who bought again, the ones who bought something new to them.");
    case mechanism::referring:
      break;
  }
  return in.words("Referring: new customers whom a customer brought, of all new ones.");
}

/// +1.2 (-0.3 to 2.7), in points.
[[nodiscard]] inline std::string trend_text(wording& in, std::optional<estimate<>> const& trend) {
  if (!trend) return "-";
  auto const points = [](double share) { return to_string(100.0 * share, 1); };
  std::string const sign = trend->value > 0.0 ? "+" : "";
  return in.words("{0} ({1})",
                  {sign + points(trend->value), in.range(points(trend->low), points(trend->high))});
}

inline void write_text(report_page& page, std::optional<gauges_section> const& s) {
  if (!s) return;
  page.heading("How the five mechanisms stand");
  std::string const from = page.day(s->reading.when.from);
  std::string const to = page.day(s->reading.when.last_day());
  if (s->has_own_targets) {
    page.say(
        "Sales and profit pile up where all five are built at the same time and in balance. "
        "Counted from {0} to {1}; a target is as you set it, or else your own best year, of "
        "gripping all customers.",
        {from, to});
  } else {
    page.say(
        "Sales and profit pile up where all five are built at the same time and in balance. "
        "Counted from {0} to {1}; a target is your own best year, of gripping all customers.",
        {from, to});
  }
  if (int const times = times_counted(*s); times > 1) {
    page.say("Each {0} months count by themselves: one person may be in the sum {1} times.",
             {s->held_over.count(), times});
  }
  page.draw(picture::mechanisms);
  text_table table{page.header({"mechanism", "counted", "share", "95 % interval", "target",
                                "of the target", "change in points"})};
  for (gauge const& one : s->reading.gauges) {
    bool const told = is_enough(one.rate);
    table.add({page.term(to_string(one.mechanism)),
               page.words("{0} of {1}~people", {one.rate.kept, one.rate.of}),
               told ? page.percent(one.value()) : page.words("too few"),
               told ? page.percent(one.interval()) : "-", page.percent(one.target),
               told ? page.percent(one.reached(), 0) : "-",
               told ? trend_text(page, one.trend) : "-"});
  }
  page.show(table);
  for (gauge const& one : s->reading.gauges) {
    page.say(definition_of(page, one.mechanism, s->held_over));
  }
  if (auto const balance = s->reading.balance()) {
    page.say("Balance: {0}, the least of the shares of the targets over the greatest; 1 is even.",
             {to_string(*balance, 2)});
  }
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
