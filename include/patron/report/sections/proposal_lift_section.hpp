// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_PROPOSAL_LIFT_SECTION_HPP
#define PATRON_REPORT_SECTIONS_PROPOSAL_LIFT_SECTION_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/to_string.hpp>
#include <patron/offer/judge_proposals.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/report_page.hpp>

#include <optional>
#include <string>

namespace patron::inline v0 {

/// Whether choosing offers one by one would have beaten offering everybody the most popular one.
struct proposal_lift_section {
  window judged{};       ///< learnt from before, judged on what was bought in these days
  proposal_lift lift{};  ///< the difference for each customer, in major units
};

namespace detail {

[[nodiscard]] constexpr char const* name_of(lift_verdict verdict) noexcept {
  switch (verdict) {
    case lift_verdict::better:
      return "better";
    case lift_verdict::no_lift:
      return "no_lift";
    case lift_verdict::worse:
      return "worse";
    case lift_verdict::too_few:
      break;
  }
  return "too_few";
}

inline void write_json(json_writer& json, std::optional<proposal_lift_section> const& s) {
  json.key("proposal_lift");
  if (!s) return json.null();
  json.open_object();
  key_window(json, s->judged);
  json.key("verdict").value(name_of(s->lift.verdict));
  key_estimate(json, "difference", s->lift.difference);
  key_rate(json, "chosen", s->lift.chosen);
  key_rate(json, "popular", s->lift.popular);
  json.close_object();
}

[[nodiscard]] inline std::string lift_answer(report_page& page, proposal_lift const& lift) {
  if (!lift.difference || lift.verdict == lift_verdict::too_few) {
    return page.words("Too few to say.");
  }
  auto const say = [&](phrase answer, double value, double low, double high) {
    return page.words(answer,
                      {page.rounded_amount(value),
                       page.range(page.bare_rounded_amount(low), page.bare_rounded_amount(high))});
  };
  auto const& [value, low, high, confidence] = *lift.difference;
  switch (lift.verdict) {
    case lift_verdict::better:
      return say(
          "Yes: it brings more than offering everybody the most popular thing, by {0} for each "
          "customer (95 % interval {1}).",
          value, low, high);
    case lift_verdict::worse:
      return say(
          "No: it brings less than offering everybody the most popular thing, by {0} for each "
          "customer (95 % interval {1}).",
          -value, -high, -low);
    case lift_verdict::no_lift:
    case lift_verdict::too_few:
      break;
  }
  return say(
      "Not shown: you may as well offer everybody the most popular thing. The difference is {0} "
      "for each customer (95 % interval {1}).",
      value, low, high);
}

inline void write_text(report_page& page, std::optional<proposal_lift_section> const& s) {
  if (!s) return;
  page.heading("Does choosing offers one by one pay?");
  page.say(lift_answer(page, s->lift));
  page.say(
      "Chosen as of {0}, and judged on what was bought up to {1}: the chosen offer by {2}, the "
      "most "
      "popular one by {3}. Nobody was really asked: it is the choice that is judged, not the "
      "asking.",
      {page.day(s->judged.from), page.day(s->judged.last_day()),
       page.share_of(s->lift.chosen, "{0} of {1}~people"),
       page.share_of(s->lift.popular, "{0} of {1}~people")});
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
