// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_SATISFACTION_SECTION_HPP
#define PATRON_REPORT_SECTIONS_SATISFACTION_SECTION_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/rate.hpp>
#include <patron/core/to_string.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/detail/verdict_text.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/report_page.hpp>
#include <patron/report/text_table.hpp>
#include <patron/trust/satisfaction_lift.hpp>
#include <patron/trust/score_scale.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace patron::inline v0 {

/// What the satisfied did and those who complained did, such as "bought again".
struct satisfaction_lift_row {
  std::string what{};
  satisfaction_evidence evidence{};
};

/// How satisfied customers say they are, and what followed on it.
struct satisfaction_section {
  score_scale scale{};
  rate satisfied{};  ///< of those who ever answered, whose latest answer was so
  std::chrono::days within{};
  rate answered{};  ///< of the questions whose time is over, those answered within it
  std::uint64_t complaints = 0;
  std::uint64_t complained = 0;  ///< customers who did
  window judged{};  ///< what was known on the morning of its first day, what was done in these days
  std::vector<satisfaction_lift_row> lifts{};
};

namespace detail {

inline void key_comparison(json_writer& json, std::string_view key, std::string_view group,
                           std::string_view others, group_comparison const& found) {
  json.key(key).open_object();
  key_verdict(json, found.verdict);
  key_rate(json, group, found.group);
  key_rate(json, others, found.others);
  key_estimate(json, "difference", found.difference);
  json.close_object();
}

inline void write_json(json_writer& json, std::optional<satisfaction_section> const& s) {
  json.key("satisfaction");
  if (!s) return json.null();
  json.open_object();
  json.key("scale").open_object();
  json.key("lowest").value(s->scale.lowest);
  json.key("highest").value(s->scale.highest);
  json.key("satisfied_from").value(s->scale.satisfied);
  json.close_object();
  key_rate(json, "satisfied", s->satisfied);
  json.key("response").open_object();
  json.key("within_days").value(s->within.count());
  write_rate(json, s->answered);
  json.close_object();
  json.key("complaints").value(s->complaints);
  json.key("complained").value(s->complained);
  json.key("lifts").open_object();
  key_window(json, s->judged);
  json.key("outcomes").open_array();
  for (satisfaction_lift_row const& row : s->lifts) {
    json.open_object();
    json.key("what").value(row.what);
    key_comparison(json, "satisfied", "satisfied", "not_satisfied", row.evidence.satisfied);
    key_comparison(json, "complained", "complained", "others", row.evidence.complained);
    key_rate(json, "no_answer", row.evidence.no_answer);
    json.close_object();
  }
  json.close_array();
  json.close_object();
  json.close_object();
}

/// 41.2 % of 300
[[nodiscard]] inline std::string brief_share(report_page& page, rate const& r) {
  return is_enough(r) ? page.words("{0} of {1}~share of people", {page.percent(r.value()), r.of})
                      : page.words("{0} of {1}~people", {r.kept, r.of});
}

[[nodiscard]] inline phrase evidence_phrase(group_comparison const& found) {
  if (found.verdict.finding == finding::too_few) return "too few to say";
  if (!found.verdict.shown()) return "none";
  return found.difference->value > 0.0 ? phrase{"more often"} : phrase{"less often"};
}

/// A group beside others, a line for each thing that they did.
class comparison_table {
 public:
  comparison_table(report_page& page, phrase group, phrase others)
      : page_{page},
        table_{page.header(
            {"what they did", group, others, "points more", "95 % interval", "evidence"})} {}

  void add(std::string const& what, group_comparison const& found) {
    auto const in_points = [](double share) { return to_string(share * 100.0, 1); };
    bool const enough = found.difference && is_enough(found.group) && is_enough(found.others);
    table_.add(
        {page_.term(what), brief_share(page_, found.group), brief_share(page_, found.others),
         enough ? in_points(found.difference->value) : "",
         enough ? page_.range(in_points(found.difference->low), in_points(found.difference->high))
                : "",
         page_.words(evidence_phrase(found))});
  }

  void show() { page_.show(table_); }

 private:
  report_page& page_;
  text_table table_;
};

inline void write_text(report_page& page, std::optional<satisfaction_section> const& s) {
  if (!s) return;
  page.heading("How satisfied they say they are");
  page.say("Satisfied by their last answer, with {0} or more on a scale of {1} to {2}: {3}.",
           {s->scale.satisfied, s->scale.lowest, s->scale.highest,
            page.share_of(s->satisfied, "{0} of {1} customers")});
  if (s->answered.of == 0) {
    page.say("How many were asked is not known: the answers hold for those who answer.");
  } else {
    page.say("Answered within {0}: {1}. What the answers say holds for those who answer.",
             {page.days(s->within), page.share_of(s->answered, "{0} of {1} questions")});
  }
  if (s->complaints != 0) {
    page.say("{0} complaint came from {1}.|{0} complaints came from {1}.",
             {s->complaints, page.words("{0} customer|{0} customers", {s->complained})});
  }
  if (s->lifts.empty()) return;
  page.say(
      "Do the satisfied do more? Known on the morning of {0}, and what they did up to {1}; those "
      "whose last answer was satisfied, beside those whose was not:",
      {page.day(s->judged.from), page.day(s->judged.last_day())});
  comparison_table by_answer{page, "satisfied", "not satisfied"};
  comparison_table by_complaint{page, "complained", "others"};
  bool any_complained = false;
  for (satisfaction_lift_row const& row : s->lifts) {
    by_answer.add(row.what, row.evidence.satisfied);
    by_complaint.add(row.what, row.evidence.complained);
    any_complained = any_complained || row.evidence.complained.group.of != 0;
  }
  by_answer.show();
  if (!any_complained) return;
  page.say("Those who had complained, beside all others:");
  by_complaint.show();
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
