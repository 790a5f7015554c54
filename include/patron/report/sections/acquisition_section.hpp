// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_ACQUISITION_SECTION_HPP
#define PATRON_REPORT_SECTIONS_ACQUISITION_SECTION_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/calendar_period.hpp>
#include <patron/core/currency_table.hpp>
#include <patron/core/grade.hpp>
#include <patron/core/observed_rate.hpp>
#include <patron/core/rate.hpp>
#include <patron/core/to_string.hpp>
#include <patron/ltv/acquisition.hpp>
#include <patron/ltv/acquisition_burden.hpp>
#include <patron/ltv/effort_split.hpp>
#include <patron/ltv/ltv_to_cac.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/detail/verdict_text.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/report_page.hpp>
#include <patron/report/text_table.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace patron::inline v0 {

/// A channel: what it cost, whom it won, what those have brought. Amounts are minor units.
struct acquisition_row {
  std::string channel{};
  acquisition_standing standing = acquisition_standing::priced;
  std::uint64_t won = 0;
  std::int64_t cost = 0;
  std::optional<double> cost_per_customer{};  ///< in major units
  std::int64_t earned = 0;
  std::optional<std::chrono::sys_days> paid_back_on{};
  std::optional<std::chrono::sys_days> holds_since{};
  rate paid_back{};  ///< customers who have brought what it cost to win one
};

/// What those whom a channel won are worth beside what they cost.
struct channel_worth {
  std::string channel{};
  ltv_to_cac_report<std::int64_t> report{};
};

/// The customers of a quarter.
struct acquisition_cohort {
  window when{};
  patron::completeness completeness{};
  std::uint64_t won = 0;
  std::int64_t cost = 0;
  std::optional<double> cost_per_customer{};
  std::vector<acquisition_row> channels{};
};

/// The share of customers who have paid back so long after their first order.
struct paid_back_share {
  std::chrono::days age{};
  double share = 0.0;
  std::optional<interval> bounds{};
};

/// What it costs to win customers, and whether they pay it back.
struct acquisition_section {
  acquisition_cohort all{};  ///< of all days observed
  std::uint64_t won_without_channel = 0;
  std::int64_t cost_without_channel = 0;
  std::vector<paid_back_share> by_age{};
  std::vector<channel_worth> worth{};  ///< none where there are too few data: see `missing`
  std::vector<acquisition_cohort> quarters{};
  std::vector<acquisition_burden_row<std::int64_t>> burden{};  ///< by quarter
  std::optional<effort_split<std::int64_t>> effort{};
};

namespace detail {

[[nodiscard]] constexpr char const* name_of(acquisition_standing standing) noexcept {
  switch (standing) {
    case acquisition_standing::priced:
      return "priced";
    case acquisition_standing::nobody_won:
      return "nobody_won";
    case acquisition_standing::without_cost:
      break;
  }
  return "without_cost";
}

inline void write_cohort(json_writer& json, acquisition_cohort const& cohort,
                         currency_info currency) {
  key_window(json, cohort.when);
  json.key("is_over").value(cohort.completeness.is_complete());
  json.key("won").value(cohort.won);
  key_amount(json, "cost", cohort.cost, currency);
  json.key("cost_per_customer").value(cohort.cost_per_customer);
  json.key("channels").open_array();
  for (acquisition_row const& row : cohort.channels) {
    json.open_object();
    json.key("channel").value(row.channel);
    json.key("standing").value(name_of(row.standing));
    json.key("won").value(row.won);
    key_amount(json, "cost", row.cost, currency);
    json.key("cost_per_customer").value(row.cost_per_customer);
    key_amount(json, "earned", row.earned, currency);
    key_day(json, "paid_back_on", row.paid_back_on);
    key_day(json, "holds_since", row.holds_since);
    key_rate(json, "paid_back", row.paid_back);
    json.close_object();
  }
  json.close_array();
}

inline void write_worth_row(json_writer& json, channel_worth const& row, currency_info currency) {
  json.open_object();
  json.key("channel").value(row.channel);
  json.key("customers").value(row.report.customers);
  key_amount(json, "earned", row.report.earned, currency);
  key_amount(json, "expected", row.report.value.amount(), currency);
  key_amount(json, "cost", row.report.cost, currency);
  key_estimate(json, "ratio", row.report.ratio);
  key_verdict(json, row.report.verdict);
  json.close_object();
}

inline void write_burden(json_writer& json, acquisition_burden_row<std::int64_t> const& row,
                         currency_info currency) {
  json.open_object();
  key_window(json, row.when);
  json.key("is_over").value(row.completeness.is_complete());
  key_amount(json, "cost", row.cost.amount, currency);
  key_amount(json, "existing_margin", row.existing_margin, currency);
  key_amount(json, "new_margin", row.new_margin, currency);
  key_amount(json, "other_margin", row.other_margin, currency);
  json.key("share").value(row.share());
  json.close_object();
}

inline void key_effort(json_writer& json, char const* name, effort_share<std::int64_t> const& share,
                       currency_info currency) {
  json.key(name).open_object();
  json.key("records").value(share.part.records);
  json.key("minutes").value(share.part.time.count());
  key_amount(json, "cost", share.part.cost, currency);
  json.key("share_of_time").value(share.of_time());
  json.key("share_of_cost").value(share.of_cost());
  json.close_object();
}

inline void write_effort(json_writer& json, std::optional<effort_split<std::int64_t>> const& split,
                         currency_info currency) {
  json.key("effort");
  if (!split) return json.null();
  auto const whole = split->total();
  json.open_object();
  json.key("records").value(whole.records);
  json.key("minutes").value(whole.time.count());
  key_amount(json, "cost", whole.cost, currency);
  key_effort(json, "prospects", split->prospects(), currency);
  key_effort(json, "customers", split->customers(), currency);
  key_effort(json, "unknown", split->unknown(), currency);
  json.key("grades").open_array();
  for (auto const& [grade, part] : *split) {
    if (!grade) continue;
    json.open_object();
    json.key("grade").value(grade->to_double());
    key_effort(json, "effort", {part, whole}, currency);
    json.close_object();
  }
  json.close_array();
  json.close_object();
}

inline void write_json(json_writer& json, std::optional<acquisition_section> const& s,
                       currency_info currency) {
  json.key("acquisition");
  if (!s) return json.null();
  json.open_object();
  write_cohort(json, s->all, currency);
  json.key("won_without_channel").value(s->won_without_channel);
  key_amount(json, "cost_without_channel", s->cost_without_channel, currency);
  json.key("paid_back_by_age").open_array();
  for (paid_back_share const& row : s->by_age) {
    json.open_object();
    json.key("days").value(row.age.count());
    json.key("share").value(row.share);
    key_interval(json, row.bounds);
    json.close_object();
  }
  json.close_array();
  json.key("ltv_to_cac").open_array();
  for (channel_worth const& row : s->worth) write_worth_row(json, row, currency);
  json.close_array();
  json.key("quarters").open_array();
  for (acquisition_cohort const& row : s->quarters) {
    json.open_object();
    write_cohort(json, row, currency);
    json.close_object();
  }
  json.close_array();
  json.key("burden").open_array();
  for (auto const& row : s->burden) write_burden(json, row, currency);
  json.close_array();
  write_effort(json, s->effort, currency);
  json.close_object();
}

[[nodiscard]] inline std::string paid_back_on(report_page& page, acquisition_row const& row) {
  if (row.holds_since) return page.day(*row.holds_since);
  return page.words(row.paid_back_on ? phrase{"no more"} : phrase{"not yet"});
}

inline void show_channels(report_page& page, acquisition_section const& s) {
  text_table table{
      page.header({"channel", "won", "cost", "each", "have brought", "paid back", "customers"})};
  for (acquisition_row const& row : s.all.channels) {
    bool const has_cost = row.standing != acquisition_standing::without_cost;
    table.add(
        {row.channel, grouped(row.won), has_cost ? page.bare_amount(row.cost) : "-",
         row.cost_per_customer ? page.bare_rounded_amount(*row.cost_per_customer) : "-",
         has_cost ? page.bare_amount(row.earned) : "-", has_cost ? paid_back_on(page, row) : "-",
         has_cost ? page.words("{0} of {1}~people", {row.paid_back.kept, row.paid_back.of}) : "-"});
  }
  page.show(table);
}

/// Channels whose customers have paid for themselves in none of several quarters that are over.
inline void say_who_never_pays(report_page& page, acquisition_section const& s) {
  for (acquisition_row const& row : s.all.channels) {
    std::uint64_t quarters = 0;
    std::uint64_t paid = 0;
    for (acquisition_cohort const& quarter : s.quarters) {
      if (!quarter.completeness.is_complete()) continue;
      for (acquisition_row const& one : quarter.channels) {
        if (one.channel != row.channel || one.cost <= 0) continue;
        ++quarters;
        if (one.holds_since) ++paid;
      }
    }
    if (quarters < 2 || paid != 0) continue;
    page.say("{0}: in none of {1} quarters have those who came brought what was spent on it.",
             {row.channel, quarters});
  }
}

inline void say_by_age(report_page& page, acquisition_section const& s) {
  if (s.by_age.empty()) return;
  std::string others;
  for (std::size_t i = 1; i < s.by_age.size(); ++i) {
    others += page.words(", {0} after {1}",
                         {page.percent(s.by_age[i].share, 0), page.days(s.by_age[i].age)});
  }
  page.say(
      "Of the customers of channels with a cost, counted from the first order, {0} have brought "
      "what winning one of their channel cost after {1}{2}; those who have not yet count as "
      "waiting.",
      {page.percent(s.by_age.front().share, 0), page.days(s.by_age.front().age), others});
}

inline void show_worth(report_page& page, acquisition_section const& s) {
  if (s.worth.empty()) return;
  page.say(
      "Are they worth it? What they have brought and what they are still expected to bring, for "
      "each unit that winning them cost (LTV/CAC):");
  text_table table{
      page.header({"channel", "customers", "brought~revenue", "expected", "LTV/CAC (95 %)", ""})};
  for (channel_worth const& row : s.worth) {
    auto const& ratio = row.report.ratio;
    table.add({row.channel, grouped(row.report.customers), page.bare_amount(row.report.earned),
               page.bare_amount(row.report.value.amount()),
               ratio ? page.words("{0} ({1})",
                                  {to_string(ratio->value, 2),
                                   page.range(to_string(ratio->low, 2), to_string(ratio->high, 2))})
                     : "-",
               page.term(row.report.verdict.reason)});
  }
  page.show(table);
}

inline void show_burden(report_page& page, acquisition_section const& s) {
  if (s.burden.empty()) return;
  page.say(
      "Existing customers pay for the new ones. Of the margin that they brought, so much went "
      "into winning others:");
  text_table table{
      page.header({"quarter", "winning cost", "existing customers brought", "share", "new ones"})};
  for (auto const& row : s.burden) {
    std::string const quarter = page.period(row.when, calendar_period::quarter);
    table.add({row.completeness.is_partial() ? page.words("{0}, not over", {quarter}) : quarter,
               page.bare_amount(row.cost.amount), page.bare_amount(row.existing_margin),
               page.percent(row.share(), 0), page.bare_amount(row.new_margin)});
  }
  page.show(table);
}

inline void show_effort(report_page& page, acquisition_section const& s) {
  if (!s.effort) return;
  auto const hours = [](work_minutes time) {
    return to_string(static_cast<double>(time.count()) / 60.0, 1);
  };
  auto const whole = s.effort->total();
  page.say("Where the work goes, of {0} hours and {1}:",
           {hours(whole.time), page.amount(whole.cost)});
  text_table table{page.header({"for", "times", "hours", "of the time", "cost", "of the cost"})};
  auto const add = [&](std::string const& who, effort_share<std::int64_t> const& share) {
    table.add({who, grouped(share.part.records), hours(share.part.time),
               page.percent(share.of_time(), 0), page.bare_amount(share.part.cost),
               page.percent(share.of_cost(), 0)});
  };
  add(page.words("prospects"), s.effort->prospects());
  add(page.words("customers"), s.effort->customers());
  for (auto const& [grade, effort] : *s.effort) {
    if (grade) add("  " + page.words("grade {0}", {to_string(*grade)}), {effort, whole});
  }
  if (s.effort->unknown().part.records != 0) {
    add(page.words("nobody in particular"), s.effort->unknown());
  }
  page.show(table);
}

inline void write_text(report_page& page, std::optional<acquisition_section> const& s) {
  if (!s) return;
  page.heading("What it costs to win customers");
  auto const each = s->all.cost_per_customer;
  std::string const won =
      each ? page.words(
                 "{0} customer was won for {1}, {2} each, all costs and all customers "
                 "together.|{0} customers were won for {1}, {2} each, all costs and all customers "
                 "together.",
                 {s->all.won, page.amount(s->all.cost), page.rounded_amount(*each)})
           : page.words("{0} customer was won for {1}.|{0} customers were won for {1}.",
                        {s->all.won, page.amount(s->all.cost)});
  page.say(page.sentences(
      {won, page.words("Of the costs {0} belong to no channel; {1} came by none that is known.",
                       {page.amount(s->cost_without_channel),
                        page.words("{0} customer|{0} customers", {s->won_without_channel})})}));
  show_channels(page, *s);
  say_who_never_pays(page, *s);
  say_by_age(page, *s);
  show_worth(page, *s);
  show_burden(page, *s);
  show_effort(page, *s);
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
