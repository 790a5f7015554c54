// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_CATALOGUE_SECTION_HPP
#define PATRON_REPORT_SECTIONS_CATALOGUE_SECTION_HPP

#include <patron/offer/catalogue_health.hpp>
#include <patron/offer/offer_history.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/detail/offer_names.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/report_page.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace patron::inline v0 {

/// Which offers bring customers who leave, which open the way to the next, and which nobody buys
/// later on.
struct catalogue_section {
  std::chrono::days within{};         ///< after the first purchase
  std::vector<std::string> offers{};  ///< by rung
  std::vector<catalogue_row> rows{};  ///< the same rungs
};

namespace detail {

template<class Id>
[[nodiscard]] std::optional<catalogue_section> make_catalogue_section(
    offer_history<Id> const& bought, offer_names const& names, std::chrono::days within,
    missing_sections& missing) {
  catalogue_section s{within, names, catalogue_health(bought, {.within = within})};
  rate followed = s.rows.front().kept.with;
  followed.merge(s.rows.front().kept.without);
  if (followed.of == 0) {
    missing.push_back({"catalogue_health", "nobody's first purchase is " +
                                               std::to_string(within.count()) + " days ago"});
    return std::nullopt;
  }
  return s;
}

inline void key_comparison(json_writer& json, char const* name, first_offer_comparison const& one) {
  json.key(name).open_object();
  json.key("found").value(one.found);
  json.key("adjusted_p").value(one.adjusted_p);
  key_rate(json, "with", one.with);
  key_rate(json, "without", one.without);
  json.close_object();
}

inline void write_json(json_writer& json, std::optional<catalogue_section> const& s) {
  json.key("catalogue_health");
  if (!s) return json.null();
  json.open_object();
  json.key("within_days").value(s->within.count());
  json.key("offers").open_array();
  for (catalogue_row const& row : s->rows) {
    json.open_object();
    json.key("offer").value(s->offers[row.rung]);
    key_rate(json, "bought_later", row.bought_later);
    key_comparison(json, "kept", row.kept);
    key_comparison(json, "moved_on", row.moved_on);
    json.close_object();
  }
  json.close_array();
  json.close_object();
}

inline void write_text(report_page& page, std::optional<catalogue_section> const& s) {
  if (!s) return;
  page.heading("Which offers bring customers who leave?");
  std::string const within = page.days(s->within);
  auto const of_people = [&page](rate const& r) { return page.share_of(r, "{0} of {1}~people"); };
  bool leaks = false;
  for (catalogue_row const& row : s->rows) {
    if (!row.kept.found) continue;
    leaks = true;
    page.say(
        "\"{0}\": of those who had it on their first day {1} bought again within {2}, of all "
        "others "
        "{3}.",
        {s->offers[row.rung], of_people(row.kept.with), within, of_people(row.kept.without)});
  }
  if (!leaks) page.say("None is shown to.");
  for (catalogue_row const& row : s->rows) {
    if (!row.moved_on.found) continue;
    page.say(
        "\"{0}\" opens the way: after it {1} bought something else within {2}, of all others {3}.",
        {s->offers[row.rung], of_people(row.moved_on.with), within,
         of_people(row.moved_on.without)});
  }
  for (catalogue_row const& row : s->rows) {
    if (row.bought_later.kept != 0 || row.bought_later.of < enough_customers) continue;
    page.say("Nobody bought \"{0}\" on a later day than the first, of {1} customers who came back.",
             {s->offers[row.rung], row.bought_later.of});
  }
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
