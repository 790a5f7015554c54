// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_QUIET_SECTION_HPP
#define PATRON_REPORT_SECTIONS_QUIET_SECTION_HPP

#include <patron/core/currency_table.hpp>
#include <patron/core/rate.hpp>
#include <patron/grip/quiet_verdict.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/report_page.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace patron::inline v0 {

/// Somebody whose silence is unusual for her.
struct quiet_name {
  std::string customer{};
  std::chrono::sys_days last{};  ///< the last purchase
  std::uint32_t purchases = 0;   ///< purchase days
  double usual_gap = 0.0;        ///< days, exceeded as often as not
  std::chrono::sys_days crossed_on{};
  std::int64_t at_stake = 0;  ///< what she spent in a year, in minor units
};

/// Who has gone quiet, and what such a list is worth in this firm.
struct quiet_section {
  double alarms_allowed = 0.0;     ///< false alarms a month that the firm puts up with
  std::optional<double> alarms{};  ///< those there were on record
  rate listed{};                   ///< of all customers
  /// All who crossed the line within `review_options::follow_within`, for there may be something to
  /// be done about them, and of the others the ten with most at stake. Most at stake first.
  std::vector<quiet_name> names{};
  std::uint64_t lately = 0;          ///< who crossed the line within the last quarter of a year
  std::vector<quiet_name> latest{};  ///< the ten of these with most at stake
  /// The list as it would have been on a day half a year ago, and who of it has bought since.
  std::optional<std::chrono::sys_days> judged_on{};
  quiet_verdict verdict{};
};

namespace detail {

/// A quarter of a year: what somebody who looks four times a year has not seen yet.
inline constexpr std::chrono::days lately_quiet{91};
inline constexpr std::size_t quiet_names_shown = 10;

[[nodiscard]] inline std::span<quiet_name const> first_of(std::vector<quiet_name> const& names) {
  return {names.data(), (std::min)(names.size(), quiet_names_shown)};
}

inline void key_names(json_writer& json, std::string_view key, std::vector<quiet_name> const& names,
                      currency_info currency) {
  json.key(key).open_array();
  for (quiet_name const& row : first_of(names)) {
    json.open_object();
    json.key("customer").value(row.customer);
    key_day(json, "last", row.last);
    json.key("purchase_days").value(row.purchases);
    json.key("usual_gap_days").value(row.usual_gap);
    key_day(json, "crossed_on", row.crossed_on);
    key_amount(json, "at_stake", row.at_stake, currency);
    json.close_object();
  }
  json.close_array();
}

inline void write_json(json_writer& json, std::optional<quiet_section> const& s,
                       currency_info currency) {
  json.key("quiet");
  if (!s) return json.null();
  json.open_object();
  json.key("false_alarms_allowed").value(s->alarms_allowed);
  json.key("false_alarms_a_month").value(s->alarms);
  json.key("listed").value(s->listed.kept);
  json.key("of").value(s->listed.of);
  key_names(json, "customers", s->names, currency);
  json.key("lately").value(s->lately);
  key_names(json, "latest", s->latest, currency);
  json.key("holdout");
  if (s->judged_on) {
    json.open_object();
    key_day(json, "judged_on", s->judged_on);
    key_rate(json, "listed", s->verdict.listed);
    key_rate(json, "others", s->verdict.others);
    json.close_object();
  } else {
    json.null();
  }
  json.close_object();
}

inline void write_text(report_page& page, std::optional<quiet_section> const& s) {
  if (!s) return;
  page.heading("Who has gone quiet");
  page.say(
      "{0} of {1} have not bought for longer than is usual for them; {2} of these crossed that "
      "line within the last three months.",
      {s->listed.kept, page.words("{0} customer|{0} customers", {s->listed.of}), s->lately});
  if (s->judged_on) {
    page.say(
        "Can such a list be trusted? Have bought since {0}: of those on the list of that day {1}; "
        "of all others {2}.",
        {page.day(*s->judged_on), page.share_of(s->verdict.listed, "{0} of {1}~people"),
         page.share_of(s->verdict.others, "{0} of {1}~people")});
  }
  bool const any_lately = !s->latest.empty();
  auto const& names = any_lately ? s->latest : s->names;
  if (names.empty()) return;
  page.say(any_lately ? phrase{"Of the last three months, those with most at stake:"}
                      : phrase{"Those with most at stake:"});
  text_table table{
      page.header({"customer", "last bought", "usual gap", "unusual since", "spent in a year"})};
  for (quiet_name const& row : first_of(names)) {
    table.add({row.customer, page.day(row.last),
               page.words("{0} day|{0} days", {std::lround(row.usual_gap)}),
               page.day(row.crossed_on), page.bare_amount(row.at_stake)});
  }
  page.show(table);
  page.say(
      "The line is drawn so that no more than {0} a month cross it who come back by themselves.",
      {to_string(s->alarms_allowed)});
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
