// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_SOWING_SECTION_HPP
#define PATRON_REPORT_SECTIONS_SOWING_SECTION_HPP

#include <patron/core/calendar.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/detail/monday.hpp>
#include <patron/report/detail/verdict_text.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/report_page.hpp>
#include <patron/stage/continuity.hpp>
#include <patron/stage/crowded_out.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace patron::inline v0 {

/// Whether the firm kept in touch with prospects week by week, and whether customers' work pushed
/// that out. The weeks begin with the first touch of a prospect.
struct sowing_section {
  sowing_continuity continuity{};
  std::vector<week_count> orders{};  ///< of the same weeks
  crowding crowded_out{};
};

namespace detail {

/// `touched`: the day of each touch of a prospect; `orders`: those of each week of the firm.
[[nodiscard]] inline std::optional<sowing_section> make_sowing_section(
    std::vector<std::chrono::sys_days> const& touched, std::vector<week_count> const& orders,
    std::chrono::sys_days until, missing_sections& missing) {
  using std::chrono::sys_days, std::chrono::days, std::chrono::weeks;
  auto const first = std::min_element(touched.begin(), touched.end());
  if (first == touched.end()) {
    missing.push_back({"sowing", "no prospect has been touched yet"});
    return std::nullopt;
  }
  sys_days const from = monday_from(*first);
  sys_days const end = until + days{1};
  if (end - from < weeks{1}) {
    missing.push_back({"sowing", "no whole week has passed since the first touch"});
    return std::nullopt;
  }
  sowing_section s{.continuity = continuity(touched, window{from, end}, std::identity{})};
  auto next = std::find_if(orders.begin(), orders.end(),
                           [from](week_count const& week) { return week.from >= from; });
  for (week_count const& week : s.continuity.weeks) {
    bool const had_orders = next != orders.end() && next->from == week.from;
    s.orders.push_back({week.from, had_orders ? (next++)->count : 0});
  }
  s.crowded_out = crowded_out(s.continuity.weeks, s.orders);
  return s;
}

inline void write_json(json_writer& json, std::optional<sowing_section> const& s) {
  json.key("sowing");
  if (!s) return json.null();
  json.open_object();
  json.key("weeks_sown").open_object();
  write_rate(json, s->continuity.sown);
  json.close_object();
  json.key("longest_silence_weeks").value(s->continuity.longest_silence);
  crowding const& crowd = s->crowded_out;
  json.key("crowded_out").open_object();
  key_verdict(json, crowd.verdict);
  json.key("full_week").value(crowd.full_week);
  key_rate(json, "silent_when_full", crowd.silent_when_full);
  key_rate(json, "silent_otherwise", crowd.silent_otherwise);
  json.key("p_value").value(crowd.p_value);
  json.close_object();
  json.key("weeks").open_array();
  for (std::size_t i = 0; i < s->orders.size(); ++i) {
    json.open_object();
    key_day(json, "from", s->orders[i].from);
    json.key("touches").value(s->continuity.weeks[i].count);
    json.key("orders").value(s->orders[i].count);
    json.close_object();
  }
  json.close_array();
  json.close_object();
}

inline void write_text(report_page& page, std::optional<sowing_section> const& s) {
  if (!s) return;
  page.heading("Do you keep sowing?");
  std::uint64_t const silence = s->continuity.longest_silence;
  page.say(
      page.sentences({page.words("Prospects heard from you in {0}, counted from {1}.",
                                 {page.share_of(s->continuity.sown, "{0} of {1} weeks"),
                                  page.day(s->orders.front().from)}),
                      silence == 0 ? ""
                                   : page.words("The longest silence lasted {0}.",
                                                {page.words("{0} week|{0} weeks", {silence})})}));
  crowding const& crowd = s->crowded_out;
  page.say(verdict_text(page, crowd.verdict, "Customers' work crowds sowing out",
                        "That customers' work crowds sowing out is not shown"));
  if (crowd.silent_when_full.of == 0) return;
  page.say("Full weeks, with {0} or more: silent {1}. Other weeks: silent {2}.",
           {page.words("{0} order|{0} orders", {crowd.full_week}),
            page.share_of(crowd.silent_when_full, "{0} of {1}~weeks"),
            page.share_of(crowd.silent_otherwise, "{0} of {1}~weeks")});
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
