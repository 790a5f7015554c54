// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_TOUCH_EFFECT_SECTION_HPP
#define PATRON_REPORT_SECTIONS_TOUCH_EFFECT_SECTION_HPP

#include <patron/core/estimate.hpp>
#include <patron/core/rate.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/detail/shown_id.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/report_page.hpp>
#include <patron/stage/touch_effect.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace patron::inline v0 {

/// What follows on a touch, by kind.
struct touch_effect_section {
  std::chrono::days within{};
  touch_effects<std::string> effects{};
};

namespace detail {

/// The effects with their kinds as text.
template<class Kind>
[[nodiscard]] std::optional<touch_effect_section> make_touch_effect_section(
    touch_effects<Kind> const& effects, std::chrono::days within, missing_sections& missing) {
  std::uint64_t counted = 0;
  for (auto const& row : effects.kinds) counted += row.stepped_up.of;
  if (counted == 0) {
    missing.push_back({"touch_effects", "no prospect was touched long enough ago to tell"});
    return std::nullopt;
  }
  touch_effect_section s{within,
                         {.untouched = effects.untouched,
                          .of_no_prospect = effects.of_no_prospect,
                          .not_over = effects.not_over,
                          .repeated = effects.repeated}};
  for (auto const& row : effects.kinds) {
    s.effects.kinds.push_back({shown_id(row.kind), row.stepped_up, row.difference});
  }
  return s;
}

inline void write_json(json_writer& json, std::optional<touch_effect_section> const& s) {
  json.key("touch_effects");
  if (!s) return json.null();
  json.open_object();
  json.key("within_days").value(s->within.count());
  key_rate(json, "untouched", s->effects.untouched);
  json.key("kinds").open_array();
  for (auto const& row : s->effects.kinds) {
    json.open_object();
    json.key("kind").value(row.kind);
    write_rate(json, row.stepped_up);
    key_estimate(json, "difference", row.difference);
    json.close_object();
  }
  json.close_array();
  json.key("of_no_prospect").value(s->effects.of_no_prospect);
  json.key("not_over").value(s->effects.not_over);
  json.key("repeated").value(s->effects.repeated);
  json.close_object();
}

/// Whether there are enough to compare a kind of touch with none.
[[nodiscard]] inline bool is_compared(touch_effects<std::string> const& effects,
                                      touch_effects<std::string>::row const& row) {
  return row.difference && is_enough(row.stepped_up) && is_enough(effects.untouched);
}

/// The kinds after which more people climb than without, beyond chance: "call, letter".
[[nodiscard]] inline std::vector<std::string> kinds_that_help(
    touch_effects<std::string> const& effects) {
  std::vector<std::string> kinds;
  for (auto const& row : effects.kinds) {
    if (is_compared(effects, row) && row.difference->low > 0.0) kinds.push_back(row.kind);
  }
  return kinds;
}

inline void write_text(report_page& page, std::optional<touch_effect_section> const& s) {
  if (!s) return;
  page.heading("What a touch brings");
  auto const helps = kinds_that_help(s->effects);
  page.say(helps.empty() ? phrase{"That prospects climb more often after a touch is not shown."}
                         : phrase{"Prospects climb more often after these: {0}."},
           {page.list(helps)});
  page.say("Climbed in the next {0}, after as many without a touch: {1}. After a touch:",
           {page.days(s->within), page.share_of(s->effects.untouched, "{0} of {1}~times")});
  text_table table{
      page.header({"kind", "touches", "climbed", "share", "more than without", "95 % interval"})};
  auto const points = [](double share) { return to_string(share * 100.0, 1); };
  for (auto const& row : s->effects.kinds) {
    bool const compared = is_compared(s->effects, row);
    table.add(
        {row.kind, grouped(row.stepped_up.of), grouped(row.stepped_up.kept),
         is_enough(row.stepped_up) ? page.percent(row.stepped_up.value())
                                   : page.words("too few to say"),
         compared ? page.words("{0} points", {points(row.difference->value)}) : "",
         compared ? page.range(points(row.difference->low), points(row.difference->high)) : ""});
  }
  page.show(table);
  page.say("This compares and does not prove: who is about to buy may be the one you call.");
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
