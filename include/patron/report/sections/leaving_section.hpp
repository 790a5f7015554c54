// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_LEAVING_SECTION_HPP
#define PATRON_REPORT_SECTIONS_LEAVING_SECTION_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/estimate.hpp>
#include <patron/core/interval.hpp>
#include <patron/grip/holds_best.hpp>
#include <patron/grip/leaving_reasons.hpp>
#include <patron/grip/tenures.hpp>
#include <patron/report/detail/contract_row.hpp>
#include <patron/report/detail/group_text.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/report_page.hpp>
#include <patron/report/sections/share_after.hpp>
#include <patron/report/sections/way_in_section.hpp>
#include <patron/survival/hazard_by_tenure.hpp>
#include <patron/survival/kaplan_meier.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace patron::inline v0 {

/// One reason for which customers gave up their contracts.
struct leaving_reason {
  std::string reason{};  ///< empty: none was given
  std::uint64_t times = 0;
  std::optional<double> share{};  ///< gone for it at the horizon; none: nobody was seen for so long
  std::optional<patron::interval> interval{};
};

/// When and why customers under contract leave, and which channel holds them best. A stay is an
/// unbroken row of contracts of one customer: whoever renews or upgrades has not left.
struct leaving_section {
  std::uint64_t stays = 0;
  std::uint64_t left = 0;
  std::chrono::days horizon{};
  std::optional<double> held{};  ///< still there at the horizon; none: nobody was seen for so long
  std::optional<patron::interval> held_interval{};
  std::optional<std::chrono::days> median{};  ///< none: more than half are still there
  std::vector<share_after> curve{};           ///< week by week, as long as a stay has been watched
  std::vector<tenure_hazard<day_count>> hazard{};
  std::vector<leaving_reason> reasons{};  ///< the most frequent first
  holding_table<std::string, day_count> channels{};
};

namespace detail {

template<class Id, class Amount>
[[nodiscard]] leaving_section make_leaving_section(std::vector<contract_row<Id, Amount>> rows,
                                                   std::chrono::sys_days until,
                                                   std::chrono::days horizon) {
  using row = contract_row<Id, Amount>;
  using stay = tenure<Id>;
  // Which of two contracts with the same days is the last must not hang on their order.
  std::sort(rows.begin(), rows.end(), [](row const& a, row const& b) {
    return std::tie(a.customer, a.from, a.to, a.channel, a.reason) <
           std::tie(b.customer, b.from, b.to, b.channel, b.reason);
  });
  auto const stays = tenures(rows, until, &row::customer, &row::from, &row::to);
  auto const curve = kaplan_meier(stays, &stay::lasted, &stay::left);
  leaving_section s{.stays = curve.subjects(), .left = curve.events(), .horizon = horizon};
  s.median = curve.median();
  day_count const end{horizon};
  bool const seen = curve.followed_until() >= end;
  if (seen) {
    s.held = curve.at(end);
    s.held_interval = curve.interval(end);
  }
  for (day_count after{0}; after <= curve.followed_until(); after += day_count{7}) {
    s.curve.push_back({after, curve.at(after), curve.interval(after)});
  }
  s.hazard =
      hazard_by_tenure(stays, {day_count{90}, day_count{182}, day_count{365}, day_count{730}},
                       &stay::lasted, &stay::left);
  std::erase_if(s.hazard, [](auto const& piece) { return !(piece.exposure > real_days{}); });

  auto const why = leaving_reasons(rows, until, &row::customer, &row::from, &row::to, &row::reason);
  for (auto const& cause : why.causes()) {
    leaving_reason reason{.reason = cause.cause, .times = cause.events};
    if (seen) {
      reason.share = why.at(cause.cause, end);
      reason.interval = why.interval(cause.cause, end);
    }
    s.reasons.push_back(reason);
  }
  std::stable_sort(s.reasons.begin(), s.reasons.end(),
                   [](auto const& a, auto const& b) { return a.times > b.times; });
  s.channels = holds_best(stays, end, &stay::lasted, &stay::left,
                          [&rows](stay const& one) { return rows[one.first_contract].channel; });
  return s;
}

inline void write_hazard(json_writer& json, tenure_hazard<day_count> const& piece) {
  json.open_object();
  json.key("from_days").value(piece.from.count());
  key_count(json, "to_days", piece.to);
  json.key("left").value(piece.events);
  key_estimate(json, "a_month", piece.per(std::chrono::months{1}));
  json.close_object();
}

inline void write_contract_leaving(json_writer& json, leaving_section const& s) {
  json.open_object();
  json.key("stays").value(s.stays);
  json.key("left").value(s.left);
  key_count(json, "median_days", s.median);
  json.key("within_days").value(s.horizon.count());
  json.key("held").value(s.held);
  key_interval(json, s.held_interval);
  key_shares(json, "curve", s.curve);
  json.key("hazard").open_array();
  for (auto const& piece : s.hazard) write_hazard(json, piece);
  json.close_array();
  json.key("reasons").open_array();
  for (leaving_reason const& row : s.reasons) {
    json.open_object();
    json.key("reason").value(row.reason.empty() ? std::nullopt : std::optional{row.reason});
    json.key("times").value(row.times);
    json.key("value").value(row.share);
    key_interval(json, row.interval);
    json.close_object();
  }
  json.close_array();
  json.key("channels").open_array();
  for (auto const& g : s.channels.groups) write_group(json, g, "left", g.left, g.held);
  json.close_array();
  json.close_object();
}

/// What orders and contracts say of leaving, under one key.
inline void write_json(json_writer& json, std::vector<way_in_section> const& ways_in,
                       std::optional<leaving_section> const& s) {
  json.key("leaving");
  if (ways_in.empty() && !s) return json.null();
  json.open_object();
  json.key("second_purchase").open_array();
  for (way_in_section const& way : ways_in) write_json(json, way);
  json.close_array();
  json.key("contracts");
  if (s) {
    write_contract_leaving(json, *s);
  } else {
    json.null();
  }
  json.close_object();
}

/// "day 1 to 90", "after day 730"
[[nodiscard]] inline std::string piece_name(report_page& page,
                                            tenure_hazard<day_count> const& piece) {
  if (!piece.to) return page.words("after day {0}", {std::to_string(piece.from.count())});
  return page.words("day {0} to {1}",
                    {std::to_string(piece.from.count() + 1), std::to_string(piece.to->count())});
}

inline void write_hazard_table(report_page& page, leaving_section const& s) {
  text_table table{
      page.header({"under contract", "left~contracts", "a month, of 100", "95 % interval"})};
  for (auto const& piece : s.hazard) {
    auto const pace = piece.per(std::chrono::months{1});
    if (!pace) continue;
    table.add({piece_name(page, piece), grouped(piece.events), to_string(100.0 * pace->value, 1),
               page.range(to_string(100.0 * pace->low, 1), to_string(100.0 * pace->high, 1))});
  }
  page.show(table);
}

inline void write_reason_table(report_page& page, leaving_section const& s) {
  if (s.reasons.empty()) return;
  text_table table{{page.words("reason"), page.words("times"),
                    page.words("gone for it within {0}", {page.days(s.horizon)}),
                    page.words("95 % interval")}};
  for (leaving_reason const& row : s.reasons) {
    table.add({group_name(page, row.reason), grouped(row.times), page.percent(row.share),
               page.percent(row.interval)});
  }
  page.show(table);
}

inline void write_text(report_page& page, std::optional<leaving_section> const& s) {
  if (!s) return;
  page.heading("Why contracts are given up");
  std::string const stays = page.words("{0} stay|{0} stays", {s->stays});
  if (s->stays < enough_customers) {
    return page.say("{0} of {1} have ended: too few to say when, why, and by which channel.",
                    {s->left, stays});
  }
  if (s->held) {
    page.say(
        "{0} of {1} have ended; after {2} {3} are still there. Who renews or upgrades has not "
        "left.",
        {s->left, stays, page.days(s->horizon), page.percent(s->held, 0)});
  } else {
    page.say("{0} of {1} have ended. Who renews or upgrades has not left.", {s->left, stays});
  }
  page.draw(picture::contracts_held);
  if (s->left == 0) return;
  if (s->left < enough_customers) {
    return page.say(
        "Too few have left to say when, why, and by which channel; the JSON has the counts.");
  }
  write_hazard_table(page, *s);
  write_reason_table(page, *s);
  std::string const channel = page.words("channel");
  page.say(page.sentences(
      {page.words("Which channel brings those who stay?"),
       standing_out(page, s->channels.groups,
                    "Customers whose {1} was {0} stay longer than all others together.",
                    "Customers whose {1} was {0} leave sooner than all others together.",
                    channel)}));
  group_table table{page,
                    {channel, page.words("stays"), page.words("left~contracts"),
                     page.words("there after {0}", {page.days(s->horizon)})}};
  for (auto const& g : s->channels.groups) {
    table.add(g.group, g.customers, g.left, g.held,
              verdict_phrase(g.verdict, "stay longer", "leave sooner"));
  }
  table.show();
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
