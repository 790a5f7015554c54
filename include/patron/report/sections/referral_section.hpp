// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_REFERRAL_SECTION_HPP
#define PATRON_REPORT_SECTIONS_REFERRAL_SECTION_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/calendar_period.hpp>
#include <patron/core/currency_table.hpp>
#include <patron/core/estimate.hpp>
#include <patron/core/rate.hpp>
#include <patron/core/to_string.hpp>
#include <patron/referral/observed_coefficient.hpp>
#include <patron/referral/referral_evidence.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/report_page.hpp>
#include <patron/report/text_table.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace patron::inline v0 {

/// How many new customers each present one brought in a window.
struct referral_window {
  window when{};
  observed_coefficient k{};
};

/// By when a share of all customers has brought somebody.
struct referral_cycle {
  double share = 0.0;
  std::optional<std::chrono::days> after{};  ///< from the first order on; none: not yet
};

/// Somebody who brought others, and what they brought.
struct best_referrer {
  std::string customer{};
  std::uint64_t brought = 0;      ///< people whom she brought herself
  std::uint64_t descendants = 0;  ///< these, those whom they brought, and so on
  std::int64_t own = 0;           ///< what she bought herself, in minor units
  std::int64_t received = 0;      ///< what those bought who came because of her
};

/// Somebody who brought others lately.
struct recent_referrer {
  std::string customer{};
  std::chrono::sys_days since{};  ///< the first of these times
  std::uint64_t brought = 0;
};

/// Whether customers with more of something bring others more often, the rest being alike.
struct referral_cause_row {
  std::string cause{};  ///< what is larger by 1: "a year as a customer"
  referral_effect effect{};
};

/// One comparison: the customers watched, those of them who brought somebody, and all causes.
struct referral_comparison {
  std::string among{};  ///< "all customers"
  rate brought{};
  std::vector<referral_cause_row> causes{};
};

/// Who brought whom.
struct referral_section {
  std::uint64_t believed = 0;               ///< referrals
  std::uint64_t contradicted = 0;           ///< a second referrer, a self-referral, a circle
  rate came_by_referral{};                  ///< of the customers
  rate have_brought{};                      ///< of the customers
  referral_window year{};                   ///< the last 365 days
  std::vector<referral_window> quarters{};  ///< the last ones that are over
  std::vector<referral_cycle> cycle{};
  std::vector<std::uint64_t> generations{};
  std::vector<best_referrer> best{};
  std::vector<recent_referrer> lately{};  ///< in the last quarter of a year, by customer
  std::int64_t credited = 0;  ///< of all revenue, what came because of a referral; minor units
  std::int64_t revenue = 0;   ///< of all customers
  window judged{};            ///< of the causes: watched in these days
  std::vector<referral_comparison> comparisons{};
};

namespace detail {

[[nodiscard]] constexpr std::string_view name_of(referral_verdict verdict) noexcept {
  switch (verdict) {
    case referral_verdict::not_shown:
      return "not_shown";
    case referral_verdict::more_and_sooner:
      return "more_and_sooner";
    case referral_verdict::fewer_and_later:
      return "fewer_and_later";
    case referral_verdict::too_few:
      break;
  }
  return "too_few";
}

inline void write_coefficient(json_writer& json, referral_window const& row) {
  json.open_object();
  key_window(json, row.when);
  json.key("brought").value(row.k.brought);
  json.key("customers").value(row.k.customers);
  json.key("referrers").value(row.k.referrers);
  json.key("by_others").value(row.k.by_others);
  key_estimate(json, "k", row.k.estimate());
  json.close_object();
}

inline void write_best(json_writer& json, best_referrer const& row, currency_info currency) {
  json.open_object();
  json.key("customer").value(row.customer);
  json.key("brought").value(row.brought);
  json.key("descendants").value(row.descendants);
  key_amount(json, "own", row.own, currency);
  key_amount(json, "received", row.received, currency);
  json.close_object();
}

inline void write_comparison(json_writer& json, referral_comparison const& row) {
  json.open_object();
  json.key("among").value(row.among);
  key_rate(json, "brought", row.brought);
  json.key("causes").open_array();
  for (referral_cause_row const& one : row.causes) {
    json.open_object();
    json.key("cause").value(one.cause);
    json.key("verdict").value(name_of(one.effect.verdict));
    key_estimate(json, "hazard_ratio", one.effect.hazard_ratio);
    json.key("adjusted_p").value(one.effect.adjusted_p);
    json.close_object();
  }
  json.close_array();
  json.close_object();
}

inline void write_json(json_writer& json, std::optional<referral_section> const& s,
                       currency_info currency) {
  json.key("referral");
  if (!s) return json.null();
  json.open_object();
  json.key("believed").value(s->believed);
  json.key("contradicted").value(s->contradicted);
  key_rate(json, "came_by_referral", s->came_by_referral);
  key_rate(json, "have_brought", s->have_brought);
  json.key("year");
  write_coefficient(json, s->year);
  json.key("quarters").open_array();
  for (referral_window const& row : s->quarters) write_coefficient(json, row);
  json.close_array();
  json.key("cycle").open_array();
  for (referral_cycle const& row : s->cycle) {
    json.open_object();
    json.key("share").value(row.share);
    key_count(json, "after_days", row.after);
    json.close_object();
  }
  json.close_array();
  json.key("generations").open_array();
  for (std::uint64_t const people : s->generations) json.value(people);
  json.close_array();
  json.key("best").open_array();
  for (best_referrer const& row : s->best) write_best(json, row, currency);
  json.close_array();
  key_amount(json, "credited", s->credited, currency);
  key_amount(json, "revenue", s->revenue, currency);
  json.key("causes").open_object();
  key_window(json, s->judged);
  json.key("comparisons").open_array();
  for (referral_comparison const& row : s->comparisons) write_comparison(json, row);
  json.close_array();
  json.close_object();
  json.close_object();
}

/// 0.120 (95 % interval 0.081 to 0.170)
[[nodiscard]] inline std::string estimate_text(report_page& page,
                                               std::optional<estimate<>> const& e, int decimals) {
  if (!e) return "-";
  return page.words("{0} ({1})",
                    {to_string(e->value, decimals),
                     page.range(to_string(e->low, decimals), to_string(e->high, decimals))});
}

inline void show_coefficients(report_page& page, referral_section const& s) {
  text_table table{
      page.header({"time", "customers before", "brought~people", "k: brought by each (95 %)"})};
  auto const add = [&](std::string const& time, observed_coefficient const& k) {
    bool const enough = k.customers >= enough_customers;
    table.add({time, grouped(k.customers), grouped(k.brought),
               enough ? estimate_text(page, k.estimate(), 3) : page.words("too few")});
  };
  for (referral_window const& row : s.quarters) {
    add(page.period(row.when, calendar_period::quarter), row.k);
  }
  add(page.words("the last 365 days"), s.year.k);
  page.show(table);
}

inline void say_cycle(report_page& page, referral_section const& s) {
  if (!is_enough(s.have_brought)) return;
  referral_cycle const* first = nullptr;
  std::string others;
  for (referral_cycle const& row : s.cycle) {
    if (!row.after) continue;
    if (first == nullptr) {
      first = &row;
    } else {
      others += page.words(", {0} after {1}", {page.percent(row.share, 0), page.days(*row.after)});
    }
  }
  if (first == nullptr) {
    page.say(
        "Counted from the first order, not one customer in twenty has brought somebody so far; "
        "those who have brought nobody count as waiting.");
  } else {
    page.say(
        "Counted from the first order, {0} of customers have brought somebody after {1}{2}; those "
        "who have brought nobody count as waiting.",
        {page.percent(first->share, 0), page.days(*first->after), others});
  }
}

inline void show_best(report_page& page, referral_section const& s) {
  if (s.best.empty()) return;
  page.say(
      "Of {0} of revenue, {1} came from people whom a customer had brought. Here it counts for her "
      "and not for them: nobody counts twice. The best referrers:",
      {page.amount(s.revenue), page.amount(s.credited)});
  text_table table{page.header(
      {"customer", "brought~people", "with theirs", "bought herself", "those she brought"})};
  for (best_referrer const& row : s.best) {
    table.add({row.customer, page.words("{0} person|{0} people", {row.brought}),
               page.words("{0} person|{0} people", {row.descendants}), page.bare_amount(row.own),
               page.bare_amount(row.received)});
  }
  page.show(table);
}

[[nodiscard]] constexpr phrase evidence_phrase(referral_verdict verdict) noexcept {
  switch (verdict) {
    case referral_verdict::not_shown:
      return "none";
    case referral_verdict::more_and_sooner:
      return "more and sooner";
    case referral_verdict::fewer_and_later:
      return "less and later";
    case referral_verdict::too_few:
      break;
  }
  return "too few to say";
}

/// Whether a comparison has an answer to any of its causes.
[[nodiscard]] inline bool is_told(referral_comparison const& one) {
  return std::any_of(one.causes.begin(), one.causes.end(), [](referral_cause_row const& row) {
    return row.effect.verdict != referral_verdict::too_few;
  });
}

inline void show_causes(report_page& page, referral_section const& s) {
  if (s.comparisons.empty()) return;
  if (!std::any_of(s.comparisons.begin(), s.comparisons.end(), is_told)) {
    return page.say("Too few have brought somebody since {0} to say who refers more and sooner.",
                    {page.day(s.judged.from)});
  }
  page.say(
      "Who refers more and sooner? From {0} to {1}, by what was known on the first morning: of "
      "customers who differ in one thing alone, so many times as many bring somebody in any short "
      "time.",
      {page.day(s.judged.from), page.day(s.judged.last_day())});
  text_table table{
      page.header({"more by", "among", "brought~somebody", "times (95 %)", "evidence"})};
  for (referral_comparison const& one : s.comparisons) {
    for (referral_cause_row const& row : one.causes) {
      table.add({page.term(row.cause),
                 page.words("{0} {1}~among", {one.brought.of, page.term(one.among)}),
                 grouped(one.brought.kept), estimate_text(page, row.effect.hazard_ratio, 2),
                 page.words(evidence_phrase(row.effect.verdict))});
    }
  }
  page.show(table);
}

inline void write_text(report_page& page, std::optional<referral_section> const& s) {
  if (!s) return;
  page.heading("Who brings whom");
  std::string const believed =
      s->contradicted == 0
          ? page.words("{0} referral is believed.|{0} referrals are believed.", {s->believed})
          : page.words("{0} referral is believed, {1}.|{0} referrals are believed, {1}.",
                       {s->believed,
                        page.words("{0} contradicts them|{0} contradict them", {s->contradicted})});
  page.say(page.sentences(
      {believed, page.words("Brought by another customer: {0}; have brought somebody: {1}.",
                            {page.share_of(s->came_by_referral, "{0} of {1} customers"),
                             page.share_of(s->have_brought, "{0} of {1}~people")})}));
  show_coefficients(page, *s);
  std::vector<std::string> generations;
  for (std::size_t i = 1; i < s->generations.size(); ++i) {
    generations.push_back(grouped(s->generations[i]));
  }
  if (!generations.empty()) {
    page.say(
        "In generations: {0} who came by themselves began it; these brought, and those again: {1}.",
        {page.words("{0} person|{0} people", {s->generations[0]}), page.list(generations)});
  }
  say_cycle(page, *s);
  show_best(page, *s);
  show_causes(page, *s);
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
