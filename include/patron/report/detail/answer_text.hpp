// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_ANSWER_TEXT_HPP
#define PATRON_REPORT_DETAIL_ANSWER_TEXT_HPP

#include <patron/core/calendar.hpp>
#include <patron/cycle/gauge.hpp>
#include <patron/cycle/gauge_reading.hpp>
#include <patron/cycle/mechanism.hpp>
#include <patron/report/report_page.hpp>
#include <patron/report/review.hpp>
#include <patron/report/sections/gauges_section.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace patron::inline v0::detail {

/// What a mechanism is, and what it comes to: for somebody who reads nothing else.
[[nodiscard]] inline std::string standing_text(wording& in, gauge_reading const& reading,
                                               gauge const& one) {
  std::string const share =
      is_enough(one.rate) ? in.percent(one.value()) : in.words("too few for a share");
  std::string const all = are_all_judged(reading) ? in.words("the five mechanisms")
                                                  : in.words("the mechanisms that can be judged");
  auto const& [kept, of] = one.rate;
  switch (one.mechanism) {
    case mechanism::sowing:
      return in.words(
          "The weakest of {3} is sowing, to keep in touch with those who are no "
          "customers yet: {0} of {1} prospects ({2}) had heard from you in time.",
          {kept, of, share, all});
    case mechanism::growing:
      return in.words(
          "The weakest of {3} is growing, to let prospects become customers step "
          "by step: {0} of {1} prospects ({2}) came closer.",
          {kept, of, share, all});
    case mechanism::gripping:
      return in.words(
          "The weakest of {3} is gripping, to hold the customers there are: {0} of "
          "{1} ({2}) bought again.",
          {kept, of, share, all});
    case mechanism::extending:
      return in.words(
          "The weakest of {3} is extending, to offer customers a second and a "
          "third "
          "thing: {0} of {1} ({2}) bought something new to them.",
          {kept, of, share, all});
    case mechanism::referring:
      break;
  }
  return in.words(
      "The weakest of {3} is referring, that customers bring customers: {0} of {1} "
      "new ones ({2}) were brought by a customer.",
      {kept, of, share, all});
}

[[nodiscard]] inline std::string target_text(wording& in, gauge_reading const& reading,
                                             gauge const& one) {
  window const& when = reading.when;
  std::string met = in.words("Counted from {0} to {1}; the target is {2}.",
                             {in.day(when.from), in.day(when.last_day()), in.percent(one.target)});
  if (*one.reached() >= 1.0) {
    return in.sentences({met, are_all_judged(reading)
                                  ? in.words("So all five meet their targets.")
                                  : in.words("So all that can be judged meet their targets.")});
  }
  if (one.is_short()) return met;
  return in.sentences({met, in.words("Of so few people the difference may be chance.")});
}

/// 1. C0042: win her back (quiet since 2025-03-01; may bring 12,000 JPY)
[[nodiscard]] inline std::string action_text(wording& in, std::size_t place,
                                             agenda_section::entry const& line) {
  std::string const number = std::to_string(place);
  std::string const what = what_to_do(in, line);
  std::string const why = why_to_do(in, line);
  if (!line.action.worth) return in.words("{0}. {1}: {2} ({3}).", {number, *line.who, what, why});
  return in.words("{0}. {1}: {2} ({3}; it may bring {4}).",
                  {number, *line.who, what, why, in.amount(line.action.worth->amount())});
}

/// The answer before the evidence: the weakest mechanism, what it costs, the three first actions.
inline void write_answer(report_page& page, review const& r) {
  auto const weakest = r.gauges ? r.gauges->reading.weakest() : std::nullopt;
  std::vector<agenda_section::entry> first;
  if (r.agenda) {
    for (auto const* group : {&r.agenda->customers, &r.agenda->former, &r.agenda->prospects}) {
      for (auto const& line : *group) {
        if (first.size() < 3) first.push_back(line);
      }
    }
  }
  if (!weakest && first.empty()) return;
  page.heading("In short");
  if (weakest) {
    gauge_reading const& reading = r.gauges->reading;
    page.say(page.sentences(
        {standing_text(page, reading, *weakest), target_text(page, reading, *weakest)}));
    if (r.projection && r.projection->cost_of_weakest && *r.projection->cost_of_weakest > 0) {
      page.say(
          "What that costs: with it at its target, the next {0} would leave {1} more than the "
          "{2} that are to be expected (an estimate).",
          {page.days(r.projection->period * static_cast<int>(r.projection->path.size())),
           page.about(*r.projection->cost_of_weakest), page.amount(r.projection->profit)});
    }
  } else {
    page.say("Which of the five mechanisms is the weakest cannot be said: {0}.",
             {page.term("the records do not go back far enough")});
  }
  if (!first.empty()) page.say("What to do first:");
  for (std::size_t i = 0; i < first.size(); ++i) page.say(action_text(page, i + 1, first[i]));
}

}  // namespace patron::inline v0::detail

#endif
