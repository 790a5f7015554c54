// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_ASCENT_SECTION_HPP
#define PATRON_REPORT_SECTIONS_ASCENT_SECTION_HPP

#include <patron/core/rate.hpp>
#include <patron/offer/ascent.hpp>
#include <patron/offer/offer_history.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/detail/offer_names.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/report_page.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// How many customers went on to an offer.
struct went_on {
  std::string offer{};
  std::uint64_t customers = 0;
};

/// One rung of the ladder of offers, and what became of those who came to it. Somebody stands on
/// the highest rung she ever bought.
struct ascent_row {
  std::string offer{};
  std::uint64_t began = 0;  ///< customers whose first day had it as its highest
  std::vector<went_on>
      bought_next{};  ///< what those bought on their second day, most frequent first
  rate climbed{};     ///< of those who ever stood here, those who went higher
  std::vector<went_on> climbed_to{};               ///< where to, in one step
  std::optional<std::chrono::days> median_wait{};  ///< none: fewer than half have climbed
  std::uint64_t now = 0;                           ///< stand here on the last day
};

/// Who climbs from offer to offer.
struct ascent_section {
  rate climbed{};                   ///< of all customers, those who ever climbed
  std::vector<ascent_row> rungs{};  ///< from the lightest
};

namespace detail {

/// From so many people on, a rung from which none of them climbed is named.
inline constexpr std::uint64_t enough_to_miss_climbers = 30;

template<class Id>
[[nodiscard]] rate ever_climbed(offer_history<Id> const& bought) {
  rate climbed;
  for (std::size_t i = 0; i < bought.size(); ++i) {
    auto const days = bought.days(i);
    auto const next_day = days_before(days, days.front().day + std::chrono::days{1});
    climbed.merge({highest_rung(days) > highest_rung(next_day) ? 1U : 0U, 1});
  }
  return climbed;
}

template<class Id>
[[nodiscard]] std::optional<ascent_section> make_ascent_section(offer_history<Id> const& bought,
                                                                offer_names const& names,
                                                                missing_sections& missing) {
  if (bought.size() == 0) {
    missing.push_back({"ascent", "nobody has bought an offer of the ladder yet"});
    return std::nullopt;
  }
  ascent const climbs{bought};
  ascent_section s{.climbed = ever_climbed(bought)};
  for (std::size_t rung = 0; rung < names.size(); ++rung) {
    ascent_row row{.offer = names[rung],
                   .climbed = climbs.climbed(rung),
                   .median_wait = climbs.time_to_climb(rung).median(),
                   .now = climbs.standing_on(rung).kept};
    for (std::size_t to = 0; to < names.size(); ++to) {
      rate const next = climbs.next_after_first(rung, to);
      row.began = next.of;
      if (next.kept != 0) row.bought_next.push_back({names[to], next.kept});
      if (auto const n = climbs.count(rung, to); n != 0) row.climbed_to.push_back({names[to], n});
    }
    for (auto* list : {&row.bought_next, &row.climbed_to}) {
      std::stable_sort(list->begin(), list->end(), [](went_on const& a, went_on const& b) {
        return a.customers > b.customers;
      });
    }
    s.rungs.push_back(std::move(row));
  }
  return s;
}

inline void key_went_on(json_writer& json, char const* name, std::vector<went_on> const& rows) {
  json.key(name).open_array();
  for (went_on const& row : rows) {
    json.open_object();
    json.key("offer").value(row.offer);
    json.key("customers").value(row.customers);
    json.close_object();
  }
  json.close_array();
}

inline void write_json(json_writer& json, std::optional<ascent_section> const& s) {
  json.key("ascent");
  if (!s) return json.null();
  json.open_object();
  key_rate(json, "climbed", s->climbed);
  json.key("rungs").open_array();
  for (ascent_row const& row : s->rungs) {
    json.open_object();
    json.key("offer").value(row.offer);
    json.key("began").value(row.began);
    key_went_on(json, "bought_next", row.bought_next);
    key_rate(json, "climbed", row.climbed);
    key_went_on(json, "climbed_to", row.climbed_to);
    key_count(json, "median_wait_days", row.median_wait);
    json.key("now").value(row.now);
    json.close_object();
  }
  json.close_array();
  json.close_object();
}

inline void show_climbs(report_page& page, std::vector<ascent_row> const& rungs) {
  text_table table{page.header({"offer", "began here", "bought next", "came here", "climbed on",
                                "half climb within", "here now"})};
  for (ascent_row const& row : rungs) {
    bool const is_top = &row == &rungs.back();
    std::string next;
    if (row.began >= enough_customers && !row.bought_next.empty()) {
      auto const& most = row.bought_next.front();
      next = page.words("{0} {1}", {most.offer, most.customers});
    }
    std::string climbed;
    if (!is_top) {
      climbed =
          is_enough(row.climbed) ? page.percent(row.climbed.value()) : grouped(row.climbed.kept);
    }
    bool const has_wait = row.median_wait && is_enough(row.climbed);
    table.add({row.offer, grouped(row.began), next, grouped(row.climbed.of), climbed,
               has_wait ? page.days(*row.median_wait) : "", grouped(row.now)});
  }
  page.show(table);
}

inline void write_text(report_page& page, std::optional<ascent_section> const& s) {
  if (!s) return;
  page.heading("Do your customers climb?");
  std::string const customers = page.words("{0} customer|{0} customers", {s->climbed.of});
  page.say(page.sentences(
      {is_enough(s->climbed)
           ? page.words(
                 "{0} of {1} ({2}) went on to a heavier offer than those of their first day.",
                 {s->climbed.kept, customers, page.percent(s->climbed.value())})
           : page.words("{0} of {1} went on to a heavier offer than those of their first day.",
                        {s->climbed.kept, customers}),
       page.words("Rung by rung:")}));
  show_climbs(page, s->rungs);
  for (ascent_row const& row : s->rungs) {
    bool const is_top = &row == &s->rungs.back();
    if (is_top || row.climbed.kept != 0 || row.climbed.of < enough_to_miss_climbers) continue;
    page.say("Nobody climbs from \"{0}\": none of {1} so far.", {row.offer, row.climbed.of});
  }
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
