// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_ENTRY_SECTION_HPP
#define PATRON_REPORT_SECTIONS_ENTRY_SECTION_HPP

#include <patron/core/currency_table.hpp>
#include <patron/core/grade.hpp>
#include <patron/core/rate.hpp>
#include <patron/core/to_string.hpp>
#include <patron/offer/entry_barrier.hpp>
#include <patron/offer/entry_counts.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/detail/minor_units.hpp>
#include <patron/report/detail/offer_names.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/report_page.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// Proposals of a first purchase to people on one grade.
struct entry_grade {
  patron::grade grade{};
  rate converted{};
};

/// Proposals of one offer to people who had bought nothing yet.
struct first_purchase_row {
  std::string offer{};
  std::int64_t price = 0;  ///< in minor units
  rate converted{};        ///< of those that were answered, those accepted
  std::vector<entry_grade> by_grade{};
};

/// Whether people can get onto the ladder of offers.
struct entry_section {
  double wanted = 0.0;  ///< the share that should make a first purchase
  std::vector<first_purchase_row> rungs{};
  std::size_t first_rung = 0;  ///< the one judged: the lightest that is not free
  entry_verdict verdict = entry_verdict::too_few;
  std::optional<std::uint64_t> more_needed{};                  ///< only with too few
  std::optional<entry_suggestion<std::int64_t>> lower_rung{};  ///< only with too high; minor units
};

namespace detail {

template<class Ladder>
[[nodiscard]] std::optional<entry_section> make_entry_section(Ladder const& ladder,
                                                              entry_counts<grade> const& asked,
                                                              offer_names const& names,
                                                              double wanted,
                                                              missing_sections& missing) {
  auto const barrier = entry_barrier(ladder, asked, {.wanted = wanted});
  entry_section s{.wanted = wanted,
                  .first_rung = barrier.first_rung,
                  .verdict = barrier.verdict,
                  .more_needed = barrier.more_needed};
  rate answered;
  for (auto const& row : barrier.rows) {
    first_purchase_row made{names[row.rung], minor_units(row.measure), row.converted, {}};
    for (grade const on : asked.grades(row.rung)) {
      made.by_grade.push_back({on, asked.converted(row.rung, on)});
    }
    s.rungs.push_back(std::move(made));
    answered.merge(row.converted);
  }
  if (answered.of == 0) {
    missing.push_back({"entry_barrier", "nobody has answered a proposal of a first purchase yet"});
    return std::nullopt;
  }
  if (auto const& lower = barrier.lower_rung) {
    s.lower_rung = {minor_units(lower->measure), lower->basis};
  }
  return s;
}

[[nodiscard]] constexpr char const* name_of(entry_verdict verdict) noexcept {
  switch (verdict) {
    case entry_verdict::fine:
      return "fine";
    case entry_verdict::too_high:
      return "too_high";
    case entry_verdict::too_few:
      break;
  }
  return "too_few";
}

inline void write_json(json_writer& json, std::optional<entry_section> const& s,
                       currency_info currency) {
  json.key("entry_barrier");
  if (!s) return json.null();
  json.open_object();
  json.key("verdict").value(name_of(s->verdict));
  json.key("offer").value(s->rungs[s->first_rung].offer);
  json.key("wanted").value(s->wanted);
  json.key("more_needed").value(s->more_needed);
  json.key("lower_rung");
  if (s->lower_rung) {
    bool const by_steps = s->lower_rung->basis == entry_basis::steps;
    json.open_object();
    key_amount(json, "price", s->lower_rung->measure, currency);
    json.key("basis").value(by_steps ? "steps" : "conversion");
    json.close_object();
  } else {
    json.null();
  }
  json.key("offers").open_array();
  for (first_purchase_row const& row : s->rungs) {
    json.open_object();
    json.key("offer").value(row.offer);
    key_amount(json, "price", row.price, currency);
    write_rate(json, row.converted);
    json.key("by_grade").open_array();
    for (entry_grade const& on : row.by_grade) {
      json.open_object();
      json.key("grade").value(on.grade.to_double());
      write_rate(json, on.converted);
      json.close_object();
    }
    json.close_array();
    json.close_object();
  }
  json.close_array();
  json.close_object();
}

/// The answer, and what to do.
[[nodiscard]] inline std::string entry_answer(report_page& page, entry_section const& s) {
  first_purchase_row const& first = s.rungs[s.first_rung];
  std::string const price = page.amount(first.price);
  std::string const wanted = page.percent(s.wanted, 0);
  switch (s.verdict) {
    case entry_verdict::fine:
      return page.words("Yes: \"{0}\" ({1}) is taken by more than the {2} wanted.",
                        {first.offer, price, wanted});
    case entry_verdict::too_high:
      return page.sentences(
          {page.words("Hardly: \"{0}\" ({1}) is taken by fewer than the {2} wanted.",
                      {first.offer, price, wanted}),
           s.lower_rung ? page.words("Try something lighter, at about {0}.",
                                     {page.about(s.lower_rung->measure)})
                        : ""});
    case entry_verdict::too_few:
      break;
  }
  if (!s.more_needed) {
    return page.words("Too few to say whether \"{0}\" ({1}) is taken by the {2} wanted.",
                      {first.offer, price, wanted});
  }
  return page.words(
      "Too few to say whether \"{0}\" ({1}) is taken by the {2} wanted; some {3} answer more would "
      "tell.|Too few to say whether \"{0}\" ({1}) is taken by the {2} wanted; some {3} answers "
      "more "
      "would tell.",
      {first.offer, price, wanted, *s.more_needed});
}

inline void write_text(report_page& page, std::optional<entry_section> const& s) {
  if (!s) return;
  page.heading("Is the first step low enough?");
  page.say(page.sentences(
      {entry_answer(page, *s), page.words("Proposed to people who had bought nothing:")}));
  text_table table{
      page.header({"offer", "price", "answered", "accepted", "share", "95 % interval"})};
  for (first_purchase_row const& row : s->rungs) {
    rate const& seen = row.converted;
    if (seen.of == 0) continue;
    table.add({row.offer, page.bare_amount(row.price), grouped(seen.of), grouped(seen.kept),
               is_enough(seen) ? page.percent(seen.value()) : page.words("too few"),
               is_enough(seen) ? page.percent(seen.interval()) : ""});
  }
  page.show(table);
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
