// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_REFILL_SECTION_HPP
#define PATRON_REPORT_SECTIONS_REFILL_SECTION_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/grade.hpp>
#include <patron/numeric/generator.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/detail/verdict_text.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/report_page.hpp>
#include <patron/stage/customer_flow.hpp>
#include <patron/stage/journeys.hpp>
#include <patron/stage/refill_only.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace patron::inline v0 {

/// Whether new customers come only when old ones leave.
struct refill_section {
  window when{};  ///< whole periods, the last of them ending with the last day observed
  std::chrono::weeks period{};
  std::uint64_t periods = 0;
  std::chrono::weeks within{};  ///< who comes so long after a loss may have followed on it
  refill_evidence evidence{};
};

namespace detail {

/// Counts each time for which somebody was a customer, at 1.0 or above.
template<class Journey>
void add_to_flow(customer_flow& flow, Journey const& one, std::chrono::sys_days before) {
  using std::chrono::sys_days;
  std::optional<sys_days> since;
  for (auto const& stay : one.stays) {
    bool const is_customer = stay.grade >= customer_grade;
    sys_days const from = stay.from ? sys_days{*stay.from} : before;
    if (is_customer && !since) since = from;
    if (!is_customer && since) flow.add(*std::exchange(since, std::nullopt), from);
  }
  if (since) flow.add(*since, std::nullopt);
}

template<class Id, class Ladder, class Reason>
[[nodiscard]] std::optional<refill_section> make_refill_section(
    journeys<Id, Ladder, Reason> const& people, std::chrono::sys_days until,
    missing_sections& missing) {
  using std::chrono::days, std::chrono::sys_days;
  constexpr std::chrono::weeks period{4};
  sys_days first = until;
  for (auto const& one : people) {
    for (auto const& stay : one.stays) {
      if (stay.from) first = (std::min)(first, sys_days{*stay.from});
    }
  }
  sys_days const end = until + days{1};
  auto const periods = (end - first) / period;
  if (periods == 0) {
    missing.push_back({"refill_only", "people have been watched for less than four weeks"});
    return std::nullopt;
  }
  window const when{end - periods * period, end};
  customer_flow flow{when, period};
  for (auto const& one : people) add_to_flow(flow, one, when.from - days{1});
  refill_only_options const options{};
  std::chrono::weeks const within = period * static_cast<int>(options.within);
  generator random{2026};  // for the p-value; fixed, so that equal records give equal reviews
  return refill_section{when, period, flow.periods(), within, refill_only(flow, random, options)};
}

inline void write_json(json_writer& json, std::optional<refill_section> const& s) {
  json.key("refill_only");
  if (!s) return json.null();
  refill_evidence const& found = s->evidence;
  json.open_object();
  key_window(json, s->when);
  json.key("period_days").value(std::chrono::days{s->period}.count());
  json.key("periods").value(s->periods);
  json.key("within_days").value(std::chrono::days{s->within}.count());
  key_verdict(json, found.verdict);
  json.key("start").value(found.start);
  json.key("gained").value(found.gained);
  json.key("lost").value(found.lost);
  json.key("end").value(found.end());
  json.key("growth_a_year").value(found.growth_a_year);
  json.key("per_loss").value(found.per_loss);
  json.key("without_losses").value(found.without_losses);
  json.key("correlation").value(found.correlation);
  json.key("p_value").value(found.p_value);
  json.close_object();
}

inline void write_text(report_page& page, std::optional<refill_section> const& s) {
  if (!s) return;
  refill_evidence const& found = s->evidence;
  page.heading("Do you grow, or only replace who leaves?");
  page.say(verdict_text(page, found.verdict, "You only replace who leaves",
                        "That you only replace who leaves is not shown"));
  std::string const from = page.day(s->when.from);
  std::string const to = page.day(s->when.last_day());
  std::string const start = page.words("{0} customer|{0} customers", {found.start});
  if (found.growth_a_year && found.start >= enough_customers) {
    page.say("From {0} to {1}: {2} at first, {3} gained, {4} lost, {5} in the end; {6} a year.",
             {from, to, start, found.gained, found.lost, found.end(),
              page.percent(found.growth_a_year)});
  } else {
    page.say("From {0} to {1}: {2} at first, {3} gained, {4} lost, {5} in the end.",
             {from, to, start, found.gained, found.lost, found.end()});
  }
  bool const is_level =
      found.growth_a_year && std::abs(*found.growth_a_year) <= refill_only_options{}.level_growth;
  if (!is_level || !found.per_loss || !found.without_losses || !found.p_value) return;
  page.say(
      "For each customer lost {0} new ones followed within {1} weeks; without losses there would "
      "be {2} in {3} weeks. Chance alone would show as much with p = {4}.",
      {to_string(*found.per_loss, 1), s->within.count(), to_string(*found.without_losses, 1),
       s->period.count(), to_string(*found.p_value, 3)});
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
