// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_OFFERS_SECTION_HPP
#define PATRON_REPORT_SECTIONS_OFFERS_SECTION_HPP

#include <patron/core/currency_table.hpp>
#include <patron/core/to_string.hpp>
#include <patron/offer/offer_gap.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/detail/minor_units.hpp>
#include <patron/report/detail/shown_id.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/report_page.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// A product that orders name and that is not on the ladder.
struct unknown_product {
  std::string name{};
  std::string nearest{};               ///< the offer that is spelt most like it; nothing is merged
  std::vector<std::uint64_t> lines{};  ///< of the orders, where they came from
};

/// One offer of the firm.
struct offer_row {
  std::string offer{};
  std::int64_t price = 0;  ///< in minor units
};

/// The offers of the firm from the easy first purchase to the ones of high value, and what is
/// missing between them.
struct offers_section {
  std::vector<offer_row> rungs{};               ///< from the lightest
  double widest_step = 0.0;                     ///< a step of more than so many times is a gap
  std::vector<offer_gap<std::int64_t>> gaps{};  ///< in minor units
  std::vector<unknown_product> unknown{};       ///< their orders are left out below
};

namespace detail {

template<class Ladder>
[[nodiscard]] offers_section make_offers_section(Ladder const& ladder, double widest_step,
                                                 std::vector<unknown_product> unknown) {
  offers_section s{.widest_step = widest_step, .unknown = std::move(unknown)};
  for (std::size_t rung = 0; rung < ladder.size(); ++rung) {
    s.rungs.push_back({shown_id(ladder.key(rung)), minor_units(ladder.measure(rung))});
  }
  for (auto const& gap : ladder.gaps(widest_step)) {
    s.gaps.push_back({gap.below, gap.above, gap.ratio, minor_units(gap.suggested)});
  }
  return s;
}

inline void write_json(json_writer& json, std::optional<offers_section> const& s,
                       currency_info currency) {
  json.key("offers");
  if (!s) return json.null();
  json.open_object();
  json.key("rungs").open_array();
  for (offer_row const& row : s->rungs) {
    json.open_object();
    json.key("offer").value(row.offer);
    key_amount(json, "price", row.price, currency);
    json.close_object();
  }
  json.close_array();
  json.key("widest_step").value(s->widest_step);
  json.key("gaps").open_array();
  for (auto const& gap : s->gaps) {
    json.open_object();
    json.key("below").value(s->rungs[gap.below].offer);
    json.key("above").value(s->rungs[gap.above].offer);
    json.key("ratio").value(gap.ratio);
    key_amount(json, "suggested", gap.suggested, currency);
    json.close_object();
  }
  json.close_array();
  json.key("unknown").open_array();
  for (unknown_product const& product : s->unknown) {
    json.open_object();
    json.key("product").value(product.name);
    json.key("nearest").value(product.nearest);
    json.key("lines").open_array();
    for (std::uint64_t const line : product.lines) json.value(line);
    json.close_array();
    json.close_object();
  }
  json.close_array();
  json.close_object();
}

inline void say_unknown(report_page& page, std::vector<unknown_product> const& unknown) {
  constexpr std::size_t most_names = 5;
  std::uint64_t orders = 0;
  std::vector<std::string> names;
  for (unknown_product const& product : unknown) {
    orders += product.lines.size();
    if (names.size() == most_names) continue;
    names.push_back(page.words(
        "\"{0}\" {1} time, first in line {2} (is it \"{3}\"?)|\"{0}\" {1} times, first in line {2} "
        "(is it \"{3}\"?)",
        {product.name, product.lines.size(), std::to_string(product.lines.front()),
         product.nearest}));
  }
  if (orders == 0) return;
  if (unknown.size() > most_names) names.push_back(page.words("and others"));
  page.say(
      "{0} order names something that is not on the ladder, and what follows does without: "
      "{1}.|{0} orders name something that is not on the ladder, and what follows does without: "
      "{1}.",
      {orders, page.list(names, "; ")});
}

inline void write_text(report_page& page, std::optional<offers_section> const& s) {
  if (!s) return;
  page.heading("Is a rung missing on your ladder of offers?");
  if (s->gaps.empty()) {
    page.say("No: no offer costs more than {0} times as much as the one below it.",
             {to_string(s->widest_step)});
  }
  for (auto const& gap : s->gaps) {
    offer_row const& below = s->rungs[gap.below];
    offer_row const& above = s->rungs[gap.above];
    page.say(
        "Yes: \"{0}\" ({1}) costs {2} times as much as \"{3}\" ({4}). An offer at about {5} would "
        "make two even steps of one.",
        {above.offer, page.amount(above.price), to_string(gap.ratio, 1), below.offer,
         page.amount(below.price), page.about(gap.suggested)});
  }
  page.draw(picture::offers);
  std::vector<std::string> ladder;
  for (offer_row const& rung : s->rungs) {
    ladder.push_back(page.words("{0} {1}", {rung.offer, page.bare_amount(rung.price)}));
  }
  page.say("From light to heavy: {0}.", {page.list(ladder)});
  say_unknown(page, s->unknown);
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
