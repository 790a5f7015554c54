// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_NEXT_OFFERS_SECTION_HPP
#define PATRON_REPORT_SECTIONS_NEXT_OFFERS_SECTION_HPP

#include <patron/core/currency_table.hpp>
#include <patron/core/estimated.hpp>
#include <patron/offer/acceptance_chance.hpp>
#include <patron/offer/offer_proposal.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/detail/minor_units.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/report_page.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// What to propose to one customer, and why.
struct next_offer_row {
  std::string customer{};
  offer_proposal<std::int64_t> proposal{};  ///< amounts in minor units
};

/// How many offers were not proposed for one reason.
struct offers_left_out {
  left_out why{};
  std::uint64_t times = 0;
};

/// The next best offer of every customer who has one.
struct next_offers_section {
  std::chrono::sys_days today{};            ///< the morning after the last day observed
  std::uint64_t customers = 0;              ///< all of them
  std::uint64_t gone = 0;                   ///< have left, and are not asked
  std::vector<std::string> offers{};        ///< by rung
  std::vector<next_offer_row> rows{};       ///< the most profitable first
  estimated<std::int64_t> expected{};       ///< of all of these, in minor units
  rate accepted{};                          ///< of all proposals that were answered
  std::vector<offers_left_out> left_out{};  ///< offers not proposed, counted for each customer
};

namespace detail {

/// A proposal with its amounts as minor units.
template<class Amount>
[[nodiscard]] offer_proposal<std::int64_t> in_minor_units(offer_proposal<Amount> const& p) {
  auto const expected = [](estimated<Amount> const& amount) {
    return estimated<std::int64_t>{minor_units(amount.amount())};
  };
  auto const& profit = p.expected_profit;
  return {.rung = p.rung,
          .step = p.step,
          .chance = p.chance,
          .margin = minor_units(p.margin),
          .promotion_cost = minor_units(p.promotion_cost),
          .expected_profit = {.value = expected(profit.value),
                              .low = expected(profit.low),
                              .high = expected(profit.high),
                              .confidence = profit.confidence}};
}

inline void add_row(next_offers_section& s, next_offer_row row) {
  s.expected += row.proposal.expected_profit.value;
  s.rows.push_back(std::move(row));
}

inline void rank_rows(next_offers_section& s) {
  std::stable_sort(s.rows.begin(), s.rows.end(), [](auto const& a, auto const& b) {
    return a.proposal.expected_profit.value > b.proposal.expected_profit.value;
  });
}

[[nodiscard]] constexpr char const* name_of(acceptance_level level) noexcept {
  switch (level) {
    case acceptance_level::grade_and_tenure:
      return "grade_and_tenure";
    case acceptance_level::grade:
      return "grade";
    case acceptance_level::step:
      return "step";
    case acceptance_level::offer:
      return "offer";
    case acceptance_level::firm:
      break;
  }
  return "firm";
}

[[nodiscard]] constexpr char const* name_of(left_out why) noexcept {
  switch (why) {
    case left_out::owned:
      return "owned";
    case left_out::beyond_grade:
      return "beyond_grade";
    case left_out::cooling_down:
      return "cooling_down";
    case left_out::nothing_known:
      return "nothing_known";
    case left_out::no_profit:
      break;
  }
  return "no_profit";
}

/// Whose answers a chance stands on, for a person.
[[nodiscard]] constexpr phrase people_of(acceptance_level level) noexcept {
  switch (level) {
    case acceptance_level::grade_and_tenure:
      return "same step, grade, years";
    case acceptance_level::grade:
      return "same step and grade";
    case acceptance_level::step:
      return "same step";
    case acceptance_level::offer:
      return "same offer";
    case acceptance_level::firm:
      break;
  }
  return "any offer";
}

inline void write_row(json_writer& json, next_offers_section const& s, next_offer_row const& row,
                      currency_info currency) {
  auto const& [rung, step, chance, margin, cost, profit] = row.proposal;
  json.open_object();
  json.key("customer").value(row.customer);
  json.key("offer").value(s.offers[rung]);
  json.key("climbed_to").value(step.from ? std::optional{s.offers[*step.from]} : std::nullopt);
  json.key("grade").value(step.grade.to_double());
  json.key("tenure_days").value(step.tenure.count());
  json.key("chance").open_object();
  json.key("value").value(chance.chance.value);
  json.key("low").value(chance.chance.low);
  json.key("high").value(chance.chance.high);
  json.key("level").value(name_of(chance.level));
  json.key("accepted").value(chance.seen.kept);
  json.key("answered").value(chance.seen.of);
  json.close_object();
  key_amount(json, "margin", margin, currency);
  key_amount(json, "promotion_cost", cost, currency);
  key_amount(json, "expected_profit", profit, currency);
  json.close_object();
}

inline void write_json(json_writer& json, std::optional<next_offers_section> const& s,
                       currency_info currency) {
  json.key("next_best_offers");
  if (!s) return json.null();
  json.open_object();
  key_day(json, "day", s->today);
  json.key("customers").value(s->customers);
  json.key("gone").value(s->gone);
  key_amount(json, "expected_profit", s->expected, currency);
  json.key("left_out").open_object();
  for (offers_left_out const& one : s->left_out) json.key(name_of(one.why)).value(one.times);
  json.close_object();
  json.key("proposals").open_array();
  for (next_offer_row const& row : s->rows) write_row(json, *s, row, currency);
  json.close_array();
  json.close_object();
}

/// "advice to 812, course to 200"
[[nodiscard]] inline std::string offers_by_rung(report_page& page, next_offers_section const& s) {
  std::vector<std::uint64_t> customers(s.offers.size());
  for (next_offer_row const& row : s.rows) ++customers[row.proposal.rung];
  std::vector<std::string> all;
  for (std::size_t rung = 0; rung < customers.size(); ++rung) {
    if (customers[rung] == 0) continue;
    all.push_back(page.words("{0} to {1}~so many", {s.offers[rung], customers[rung]}));
  }
  return page.list(all);
}

inline void write_text(report_page& page, std::optional<next_offers_section> const& s) {
  if (!s) return;
  constexpr std::size_t most_rows = 12;
  page.heading("What to offer next");
  if (s->rows.empty()) {
    return page.say(
        "There is nothing that is worth proposing to any of your {0} customer now.|There is "
        "nothing that is worth proposing to any of your {0} customers now.",
        {s->customers});
  }
  std::string const customers = page.words("{0} customer|{0} customers", {s->customers});
  page.say(page.sentences(
      {s->gone == 0
           ? page.words("For {0} of {1} something is worth proposing: {2}.",
                        {s->rows.size(), customers, offers_by_rung(page, *s)})
           : page.words("For {0} of {1} ({2} of them have left) something is worth proposing: {3}.",
                        {s->rows.size(), customers, s->gone, offers_by_rung(page, *s)}),
       page.words("If all are asked, a profit of about {0} is expected.",
                  {page.about(s->expected)}),
       page.words(s->rows.size() > most_rows
                      ? phrase{"The dozen that bring most, the JSON has all:"}
                      : phrase{"The most profitable first:"})}));
  text_table table{page.header(
      {"customer", "propose", "chance", "accepted before", "people", "expected profit"})};
  bool has_guesses = false;
  for (std::size_t i = 0; i < s->rows.size() && i < most_rows; ++i) {
    auto const& p = s->rows[i].proposal;
    has_guesses = has_guesses || !is_enough(p.chance.seen);
    table.add({s->rows[i].customer, s->offers[p.rung], page.percent(p.chance.chance.value, 0),
               page.words("{0} of {1}~answers", {p.chance.seen.kept, p.chance.seen.of}),
               page.words(people_of(p.chance.level)), page.bare_amount(p.expected_profit.value)});
  }
  page.show(table);
  page.say(
      has_guesses
          ? phrase{"Too few have answered some of these: such chances are little more than a "
                   "guess."}
          : phrase{
                "Believe the order before the amounts: the best of many looks better than it is."});
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
