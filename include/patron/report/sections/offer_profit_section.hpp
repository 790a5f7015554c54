// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_OFFER_PROFIT_SECTION_HPP
#define PATRON_REPORT_SECTIONS_OFFER_PROFIT_SECTION_HPP

#include <patron/core/currency_table.hpp>
#include <patron/core/estimate.hpp>
#include <patron/offer/offer_profit.hpp>
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
#include <vector>

namespace patron::inline v0 {

/// Where profit comes from, by offer and by the years of being a customer.
struct offer_profit_section {
  using row = profit_row<std::int64_t>;  ///< in minor units

  std::vector<std::string> offers{};  ///< by rung
  std::vector<row> by_rung{};         ///< the same rungs
  std::vector<row> by_year{};         ///< since the first purchase, the first year first
  row first{};                        ///< sales of a customer's first day
  row later{};
  /// How much more a first sale costs to promote than a later one, in major units.
  std::optional<estimate<double>> first_costs_more{};
  first_sale_verdict verdict = first_sale_verdict::too_few;
};

namespace detail {

template<class Amount>
[[nodiscard]] profit_row<std::int64_t> in_minor_units(profit_row<Amount> const& row) {
  return {row.sales, minor_units(row.margin), minor_units(row.promotion_cost)};
}
template<class Amount>
[[nodiscard]] std::vector<profit_row<std::int64_t>> in_minor_units(
    std::vector<profit_row<Amount>> const& rows) {
  std::vector<profit_row<std::int64_t>> all;
  for (auto const& row : rows) all.push_back(in_minor_units(row));
  return all;
}

template<review_amount Amount>
[[nodiscard]] std::optional<offer_profit_section> make_offer_profit_section(
    offer_profit_report<Amount> const& profit, offer_names const& names, currency_info currency,
    missing_sections& missing) {
  if (profit.first.sales == 0) {
    missing.push_back({"offer_profit", "nobody has bought an offer of the ladder yet"});
    return std::nullopt;
  }
  offer_profit_section s{.offers = names,
                         .by_rung = in_minor_units(profit.by_rung),
                         .by_year = in_minor_units(profit.by_year),
                         .first = in_minor_units(profit.first),
                         .later = in_minor_units(profit.later),
                         .first_costs_more = profit.first_costs_more,
                         .verdict = profit.verdict};
  if (auto& more = s.first_costs_more) {
    more->value = in_major_units<Amount>(more->value, currency);
    more->low = in_major_units<Amount>(more->low, currency);
    more->high = in_major_units<Amount>(more->high, currency);
  }
  return s;
}

[[nodiscard]] constexpr char const* name_of(first_sale_verdict verdict) noexcept {
  switch (verdict) {
    case first_sale_verdict::dear:
      return "dear";
    case first_sale_verdict::not_dear:
      return "not_dear";
    case first_sale_verdict::too_few:
      break;
  }
  return "too_few";
}

inline void write_profit(json_writer& json, offer_profit_section::row const& row,
                         currency_info currency) {
  json.key("sales").value(row.sales);
  key_amount(json, "margin", row.margin, currency);
  key_amount(json, "promotion_cost", row.promotion_cost, currency);
  key_amount(json, "profit", row.profit(), currency);
}

inline void write_json(json_writer& json, std::optional<offer_profit_section> const& s,
                       currency_info currency) {
  json.key("offer_profit");
  if (!s) return json.null();
  json.open_object();
  json.key("by_offer").open_array();
  for (std::size_t rung = 0; rung < s->by_rung.size(); ++rung) {
    json.open_object();
    json.key("offer").value(s->offers[rung]);
    write_profit(json, s->by_rung[rung], currency);
    json.close_object();
  }
  json.close_array();
  json.key("by_year").open_array();
  for (auto const& row : s->by_year) {
    json.open_object();
    write_profit(json, row, currency);
    json.close_object();
  }
  json.close_array();
  json.key("first").open_object();
  write_profit(json, s->first, currency);
  json.close_object();
  json.key("later").open_object();
  write_profit(json, s->later, currency);
  json.close_object();
  key_estimate(json, "first_costs_more", s->first_costs_more);
  json.key("verdict").value(name_of(s->verdict));
  json.close_object();
}

inline void say_first_sale(report_page& page, offer_profit_section const& s) {
  if (!s.first_costs_more || s.verdict == first_sale_verdict::too_few) {
    return page.say("Whether a first sale costs more to promote than a later one: too few to say.");
  }
  auto const& more = *s.first_costs_more;
  page.say(s.verdict == first_sale_verdict::dear
               ? phrase{"The first sale to somebody is dear: promoting it costs {0} more than a "
                        "later one (95 % interval {1})."}
               : phrase{"A first sale costs no more to promote than a later one: the difference is "
                        "{0} (95 % interval {1})."},
           {page.rounded_amount(more.value),
            page.range(page.bare_rounded_amount(more.low), page.bare_rounded_amount(more.high))});
}

inline void write_text(report_page& page, std::optional<offer_profit_section> const& s) {
  if (!s) return;
  page.heading("Where your profit comes from");
  say_first_sale(page, *s);
  text_table table{page.header({"", "sales~count", "margin", "promotion", "profit"})};
  auto const add = [&](std::string const& name, offer_profit_section::row const& row) {
    table.add({name, grouped(row.sales), page.bare_amount(row.margin),
               page.bare_amount(row.promotion_cost), page.bare_amount(row.profit())});
  };
  for (std::size_t rung = 0; rung < s->by_rung.size(); ++rung) {
    if (s->by_rung[rung].sales != 0) add(s->offers[rung], s->by_rung[rung]);
  }
  for (std::size_t year = 0; year < s->by_year.size(); ++year) {
    add(page.words("as a customer, year {0}", {year + 1}), s->by_year[year]);
  }
  page.show(table);
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
