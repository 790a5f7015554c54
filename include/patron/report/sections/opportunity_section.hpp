// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_OPPORTUNITY_SECTION_HPP
#define PATRON_REPORT_SECTIONS_OPPORTUNITY_SECTION_HPP

#include <patron/core/calendar_period.hpp>
#include <patron/core/currency_table.hpp>
#include <patron/core/observed_rate.hpp>
#include <patron/core/rate.hpp>
#include <patron/core/to_string.hpp>
#include <patron/opportunity/closing_action.hpp>
#include <patron/opportunity/leaving_after_waiting.hpp>
#include <patron/opportunity/opportunity_entry.hpp>
#include <patron/opportunity/opportunity_kind.hpp>
#include <patron/opportunity/opportunity_ledger.hpp>
#include <patron/opportunity/opportunity_totals.hpp>
#include <patron/opportunity/priority_inversions.hpp>
#include <patron/opportunity/recovered_sales.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/detail/verdict_text.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/report_page.hpp>
#include <patron/report/text_table.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace patron::inline v0 {

/// How often prospects were served while customers waited.
struct inversions_section {
  rate days{};                    ///< with a customer waiting, of those on which one was served
  std::uint64_t passed_over = 0;  ///< customers
  std::vector<passed_over_customer<std::string>> longest{};  ///< the ten passed over most often
  waiting_effect effect{};
};

/// What is being lost, and what was won back; amounts are minor units.
struct opportunity_section {
  using ledger_type = opportunity_ledger<std::string, std::int64_t>;
  using entry = ledger_type::entry;

  ledger_type ledger{};
  std::optional<inversions_section> inversions{};
  /// By quarter; empty where nothing is known of promotion costs.
  std::vector<recovered_sales<std::int64_t>> recovered{};
};

namespace detail {

/// The words of an enumerator as a key: "need without a proposal", need_without_a_proposal.
template<class Enumerator>
[[nodiscard]] std::string key_of(Enumerator what) {
  std::string key{to_string(what)};
  std::replace(key.begin(), key.end(), ' ', '_');
  return key;
}

inline void write_totals(json_writer& json, opportunity_totals<std::int64_t> const& sum,
                         currency_info currency) {
  json.key("count").value(sum.entries);
  json.key("without_amount").value(sum.without_amount);
  key_amount(json, "measured", sum.measured, currency);
  key_amount(json, "estimated", sum.estimated.amount(), currency);
}

inline void write_entry(json_writer& json, opportunity_section::entry const& one,
                        currency_info currency) {
  auto const amount = [&](char const* name, std::optional<std::int64_t> minor_units) {
    if (minor_units) return key_amount(json, name, *minor_units, currency);
    json.key(name).null();
  };
  auto const text = [&](char const* name, std::string const& said) {
    json.key(name).value(said.empty() ? std::nullopt : std::optional{said});
  };
  json.open_object();
  json.key("customer").value(one.customer);
  json.key("kind").value(key_of(one.kind));
  text("about", one.about);
  key_day(json, "since", one.since);
  key_day(json, "until", one.until);
  amount("measured", one.measured);
  amount("estimated", one.estimated);
  json.key("action").value(key_of(one.action));
  text("segment", one.segment);
  text("reason", one.reason);
  json.close_object();
}

inline void write_inversions(json_writer& json, std::optional<inversions_section> const& s) {
  json.key("inversions");
  if (!s) return json.null();
  json.open_object();
  key_rate(json, "days", s->days);
  json.key("passed_over").value(s->passed_over);
  json.key("longest").open_array();
  for (auto const& who : s->longest) {
    json.open_object();
    json.key("customer").value(who.customer);
    json.key("days_waited").value(who.days_waited);
    json.key("days_passed_over").value(who.days_passed_over);
    json.close_object();
  }
  json.close_array();
  key_rate(json, "left_after_waiting", s->effect.left_after_waiting);
  key_rate(json, "left_otherwise", s->effect.left_otherwise);
  key_estimate(json, "difference", s->effect.difference);
  key_verdict(json, s->effect.verdict);
  json.close_object();
}

inline void write_recovered(json_writer& json, recovered_sales<std::int64_t> const& row,
                            currency_info currency) {
  json.open_object();
  key_window(json, row.when);
  json.key("complete").value(row.observed == completeness::state::complete);
  json.key("customers").value(row.existing);
  json.key("bought").value(row.bought);
  json.key("bought_at_no_cost").value(row.bought_at_no_cost);
  key_amount(json, "sales_before", row.sales_before, currency);
  key_amount(json, "sales", row.sales, currency);
  key_amount(json, "sales_at_no_cost", row.sales_at_no_cost, currency);
  key_amount(json, "change_at_no_cost", row.change_at_no_cost, currency);
  json.key("growth").value(row.growth());
  json.close_object();
}

inline void write_json(json_writer& json, std::optional<opportunity_section> const& s,
                       currency_info currency) {
  json.key("opportunity");
  if (!s) return json.null();
  json.open_object();
  write_totals(json, s->ledger.totals(), currency);
  json.key("by_kind").open_array();
  for (auto const& [kind, sum] : s->ledger.by_kind()) {
    json.open_object();
    json.key("kind").value(key_of(kind));
    write_totals(json, sum, currency);
    json.close_object();
  }
  json.close_array();
  json.key("by_segment").open_array();
  for (auto const& [segment, sum] : s->ledger.by_segment()) {
    json.open_object();
    json.key("segment").value(segment.empty() ? std::nullopt : std::optional{segment});
    write_totals(json, sum, currency);
    json.close_object();
  }
  json.close_array();
  json.key("entries").open_array();
  for (auto const& one : s->ledger.by_worth()) write_entry(json, one, currency);
  json.close_array();
  write_inversions(json, s->inversions);
  json.key("recovered").open_array();
  for (auto const& row : s->recovered) write_recovered(json, row, currency);
  json.close_array();
  json.close_object();
}

/// A table of totals; a row has the name of its kind or segment.
template<class Sums, class Name>
void show_totals(report_page& page, phrase what, Sums const& sums, Name name) {
  text_table table{page.header({what, "chances", "measured", "estimated", "no figure"})};
  for (auto const& [key, sum] : sums) {
    table.add({name(key), grouped(sum.entries), page.bare_amount(sum.measured),
               page.bare_amount(sum.estimated.amount()), grouped(sum.without_amount)});
  }
  page.show(table);
}

inline void show_entries(report_page& page, opportunity_section const& s) {
  constexpr std::size_t shown = 10;
  auto const all = s.ledger.by_worth();
  text_table table{
      page.header({"customer", "what", "about~need", "since", "worth", "", "what to do"})};
  for (std::size_t i = 0; i < all.size() && i < shown; ++i) {
    opportunity_section::entry const& one = all[i];
    table.add({one.customer, page.term(to_string(one.kind)), one.about, page.day(one.since),
               one.worth() ? page.bare_amount(*one.worth()) : "",
               page.words(one.measured ? phrase{"measured"} : phrase{"estimated"}),
               page.term(to_string(one.action))});
  }
  page.say("Worth most:");
  page.show(table);
}

inline void say_inversions(report_page& page, inversions_section const& s) {
  page.say(page.sentences(
      {page.words(
           "Prospects before customers: on {0} on which a prospect was served, a customer was "
           "waiting for an answer.",
           {page.share_of(s.days, "{0} of {1} days")}),
       page.words("So {0} customer was passed over.|So {0} customers were passed over.",
                  {s.passed_over}),
       verdict_text(page, s.effect.verdict, "They leave more", "They do not leave more"),
       page.words("Of those who had waited {0} left, of the others {1}.",
                  {page.share_of(s.effect.left_after_waiting, "{0} of {1}~people"),
                   page.share_of(s.effect.left_otherwise, "{0} of {1}~people")})}));
}

inline void show_recovered(report_page& page, opportunity_section const& s) {
  page.say(
      "Won back: what those bought who were customers already, and how much of it without cost of "
      "promotion. The growth at no cost is what those on whom nothing was spent bought more than "
      "in the quarter before, as a share of all that customers had bought then.");
  text_table table{page.header(
      {"quarter", "bought~people", "of~people", "sales", "at no cost", "growth at no cost"})};
  for (auto const& row : s.recovered) {
    bool const over = row.observed == completeness::state::complete;
    std::string const quarter = page.period(row.when, calendar_period::quarter);
    table.add(
        {over ? quarter : page.words("{0} (not over)", {quarter}), grouped(row.bought),
         grouped(row.existing), page.bare_amount(row.sales), page.bare_amount(row.sales_at_no_cost),
         row.existing < enough_customers ? page.words("too few") : page.percent(row.growth())});
  }
  page.show(table);
}

inline void write_text(report_page& page, std::optional<opportunity_section> const& s) {
  if (!s) return;
  page.heading("What are you losing?");
  auto const sum = s->ledger.totals();
  page.say(page.sentences(
      {page.words("{0} chance is being missed, or was.|{0} chances are being missed, or were.",
                  {sum.entries}),
       page.words("Measured, sales that went elsewhere at known prices: {0}.",
                  {page.amount(sum.measured)}),
       page.words("Estimated, what might have been sold: {0}.",
                  {page.amount(sum.estimated.amount())}),
       page.words("The two do not add, and one customer may have several of them.")}));
  page.draw(picture::opportunity);
  if (!s->ledger.empty()) {
    show_totals(page, "kind", s->ledger.by_kind(),
                [&page](opportunity_kind kind) { return page.term(to_string(kind)); });
    auto const segments = s->ledger.by_segment();
    if (segments.size() > 1) {
      show_totals(page, "with whom", segments, [&page](std::string const& name) {
        return name.empty() ? page.words("(not said)") : name;
      });
    }
    show_entries(page, *s);
  }
  if (s->inversions) say_inversions(page, *s->inversions);
  if (!s->recovered.empty()) show_recovered(page, *s);
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
