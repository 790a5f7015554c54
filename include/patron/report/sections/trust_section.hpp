// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_TRUST_SECTION_HPP
#define PATRON_REPORT_SECTIONS_TRUST_SECTION_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/interval.hpp>
#include <patron/core/rate.hpp>
#include <patron/core/to_string.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/detail/verdict_text.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/report_page.hpp>
#include <patron/report/text_table.hpp>
#include <patron/trust/half_life.hpp>
#include <patron/trust/trust_lift.hpp>

#include <chrono>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace patron::inline v0 {

/// The balance of one customer on the last day.
struct trust_name {
  std::string customer{};
  double balance = 0.0;
  std::chrono::sys_days last{};  ///< the day of the last entry
};

/// What was given and taken of one kind, with nothing forgotten.
struct trust_kind_row {
  std::string kind{};
  std::uint64_t deposits = 0;
  double deposited = 0.0;
  std::uint64_t withdrawals = 0;
  double withdrawn = 0.0;
};

/// Whether the balance tells who did something, such as "bought again".
struct trust_lift_row {
  std::string what{};
  trust_evidence evidence{};
};

/// Whose trust the firm has, and whether it tells anything. Balances are in the caller's points.
struct trust_section {
  patron::half_life half_life{};  ///< by which the balances of the last day are made
  rate overdrawn{};               ///< of the accounts with an entry, those below 0
  std::vector<trust_name> highest{};
  std::vector<trust_name> lowest{};  ///< of those overdrawn
  std::vector<trust_kind_row> kinds{};
  window judged{};  ///< balances of the morning of its first day, what was done in these days
  std::vector<trust_lift_row> lifts{};
};

namespace detail {

/// Days, or null where nothing is ever forgotten.
inline void key_half_life(json_writer& json, half_life forgotten) {
  double const days = forgotten.length().count();
  json.key("half_life_days").value(std::isfinite(days) ? std::optional{days} : std::nullopt);
}

inline void key_balances(json_writer& json, std::string_view key,
                         std::vector<trust_name> const& names) {
  json.key(key).open_array();
  for (trust_name const& row : names) {
    json.open_object();
    json.key("customer").value(row.customer);
    json.key("balance").value(row.balance);
    key_day(json, "last", row.last);
    json.close_object();
  }
  json.close_array();
}

inline void write_lift(json_writer& json, trust_lift_row const& row) {
  trust_evidence const& found = row.evidence;
  json.open_object();
  json.key("what").value(row.what);
  key_verdict(json, found.verdict);
  key_rate(json, "did", found.overall);
  json.key("without_entry").value(found.without_entry);
  key_estimate(json, "area", found.area);
  json.key("p_value").value(found.p_value);
  key_half_life(json, found.half_life);
  json.key("choosers").value(found.choosers);
  json.key("quantiles").open_array();
  for (auto const& part : found.quantiles) {
    json.open_object();
    json.key("part").value(part.part);
    json.key("lowest").value(part.lowest);
    json.key("highest").value(part.highest);
    write_rate(json, part.rate);
    json.close_object();
  }
  json.close_array();
  json.close_object();
}

inline void write_json(json_writer& json, std::optional<trust_section> const& s) {
  json.key("trust");
  if (!s) return json.null();
  json.open_object();
  json.key("accounts").value(s->overdrawn.of);
  json.key("overdrawn").value(s->overdrawn.kept);
  key_half_life(json, s->half_life);
  key_balances(json, "highest", s->highest);
  key_balances(json, "lowest", s->lowest);
  json.key("kinds").open_array();
  for (trust_kind_row const& row : s->kinds) {
    json.open_object();
    json.key("kind").value(row.kind);
    json.key("deposits").value(row.deposits);
    json.key("deposited").value(row.deposited);
    json.key("withdrawals").value(row.withdrawals);
    json.key("withdrawn").value(row.withdrawn);
    json.close_object();
  }
  json.close_array();
  json.key("lifts").open_object();
  key_window(json, s->judged);
  json.key("outcomes").open_array();
  for (trust_lift_row const& row : s->lifts) write_lift(json, row);
  json.close_array();
  json.close_object();
  json.close_object();
}

/// A balance in points, with two decimals.
[[nodiscard]] inline std::string points(double balance) {
  std::string text = to_string(balance, 2);
  if (text == "-0.00") text = "0.00";
  return grouped(text);
}

[[nodiscard]] inline std::string forgetting(report_page& page, half_life forgotten) {
  double const days = forgotten.length().count();
  if (!std::isfinite(days)) return page.words("nothing is ever forgotten");
  return page.words("half is forgotten after {0}",
                    {page.days(std::chrono::days{static_cast<int>(days)})});
}

inline void show_balances(report_page& page, std::vector<trust_name> const& names) {
  text_table table{page.header({"customer", "points", "last entry"})};
  for (trust_name const& row : names) {
    table.add({row.customer, points(row.balance), page.day(row.last)});
  }
  page.show(table);
}

/// One who did it and one who did not: how often has the first the higher balance?
[[nodiscard]] inline std::string area_text(report_page& page, trust_evidence const& found) {
  if (!found.area) return "-";
  return page.words("{0} ({1})", {page.percent(found.area->value, 0),
                                  page.percent(interval{found.area->low, found.area->high})});
}

inline void show_quantiles(report_page& page, trust_section const& s, trust_lift_row const& row) {
  text_table table{{page.words("points on {0}", {page.day(s.judged.from)}), page.words("customers"),
                    page.term(row.what), page.words("share"), page.words("95 % interval")}};
  for (auto const& each : row.evidence.quantiles) {
    std::string const lowest = points(each.lowest);
    table.add({each.lowest == each.highest ? lowest : page.range(lowest, points(each.highest)),
               grouped(each.rate.of), grouped(each.rate.kept),
               is_enough(each.rate) ? page.percent(each.rate.value()) : page.words("too few"),
               is_enough(each.rate) ? page.percent(each.rate.interval()) : ""});
  }
  page.show(table);
}

[[nodiscard]] inline phrase evidence_phrase(trust_evidence const& found) {
  if (found.verdict.finding == finding::too_few) return "too few to say";
  if (!found.verdict.shown()) return "none";
  return found.area->value > 0.5 ? phrase{"more often"} : phrase{"less often"};
}

/// What the balance tells: the answer for what comes first in full, for the others in a line.
inline void say_lifts(report_page& page, trust_section const& s) {
  trust_lift_row const& first = s.lifts.front();
  page.say(page.sentences({page.words("Does the balance tell who {0}?", {page.term(first.what)}),
                           verdict_text(page, first.evidence.verdict, "Yes", "Not shown")}));
  if (first.evidence.choosers != 0) {
    page.say("That {0} was chosen by {1}, who are not judged.",
             {forgetting(page, first.evidence.half_life),
              page.words("{0} customer|{0} customers", {first.evidence.choosers})});
  }
  if (first.evidence.overall.of != 0) show_quantiles(page, s, first);
  page.say(
      "What customers did from {0} to {1}, and how often, of one who did it and one who did not, "
      "the first had the higher balance (50 % is a coin):",
      {page.day(s.judged.from), page.day(s.judged.last_day())});
  text_table table{page.header({"what they did", "did it", "higher balance (95 %)", "evidence"})};
  for (trust_lift_row const& row : s.lifts) {
    trust_evidence const& found = row.evidence;
    table.add({page.term(row.what),
               page.words("{0} of {1}~people", {found.overall.kept, found.overall.of}),
               area_text(page, found), page.words(evidence_phrase(found))});
  }
  page.show(table);
}

inline void write_text(report_page& page, std::optional<trust_section> const& s) {
  if (!s) return;
  page.heading("Whose trust you have");
  page.say(
      "Overdrawn, of those with an entry: {0}, their balance is below 0. Points are as you gave "
      "them; {1}.",
      {page.share_of(s->overdrawn, "{0} of {1} customers"), forgetting(page, s->half_life)});
  if (!s->lowest.empty()) {
    page.say("Overdrawn furthest:");
    show_balances(page, s->lowest);
  }
  page.say("The highest balances:");
  show_balances(page, s->highest);
  if (!s->lifts.empty()) say_lifts(page, *s);
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
