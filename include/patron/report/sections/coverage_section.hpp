// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_COVERAGE_SECTION_HPP
#define PATRON_REPORT_SECTIONS_COVERAGE_SECTION_HPP

#include <patron/core/grade.hpp>
#include <patron/core/rate.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/detail/shown_id.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/report_page.hpp>
#include <patron/report/review_options.hpp>
#include <patron/stage/cadence.hpp>
#include <patron/stage/cadence_by_grade.hpp>
#include <patron/stage/coverage.hpp>
#include <patron/stage/journeys.hpp>
#include <patron/stage/neglected.hpp>
#include <patron/stage/rung.hpp>
#include <patron/stage/touch_log.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace patron::inline v0 {

/// The prospects of one rung on the last day.
struct covered_rung {
  std::string stage{};
  patron::grade grade{};
  std::chrono::days every{};  ///< how often they should hear from the firm
  rate covered{};             ///< of those who stand there, who have
};

/// A prospect who should have heard from the firm.
struct neglected_name {
  std::string customer{};
  std::string stage{};
  patron::grade grade{};                              ///< of the stage
  std::optional<std::chrono::sys_days> last_touch{};  ///< none: has never heard from the firm
  std::optional<std::chrono::sys_days> due{};         ///< none: nobody knows since when
};

/// Who has heard from the firm as often as the cadence wants, and who has not.
struct coverage_section {
  rate covered{};                            ///< of all prospects on the last day
  std::vector<covered_rung> rungs{};         ///< those below 1.0, from the lowest
  std::vector<coverage_on_day> over_time{};  ///< every four weeks for a year, up to the last day
  std::vector<neglected_name> neglected{};   ///< those who wait longest first
};

namespace detail {

inline constexpr std::size_t neglected_shown = 10;

/// The ten who wait longest.
[[nodiscard]] inline std::span<neglected_name const> longest_neglected(coverage_section const& s) {
  return {s.neglected.data(), (std::min)(s.neglected.size(), neglected_shown)};
}

template<class Id, class Ladder, class Reason>
[[nodiscard]] std::optional<coverage_section> make_coverage_section(
    journeys<Id, Ladder, Reason> const& people, touch_log<Id> const& touches,
    std::optional<std::chrono::sys_days> first_touch, std::chrono::sys_days until,
    std::vector<cadence_step> const& steps, missing_sections& missing) {
  using std::chrono::days, std::chrono::weeks;
  using rhythm = cadence<typename Ladder::stage>;
  constexpr weeks step{4};
  auto const& ladder = people.ladder();
  rhythm const all = cadence_by_grade(ladder, steps);
  coverage_section s;
  for (auto const& rung : ladder.rungs()) {
    auto const every = all.at(rung.stage);
    if (!every) continue;
    rate const covered = coverage(people, touches, rhythm{{rung.stage, *every}}, until);
    s.rungs.push_back({to_string(rung), rung.grade, *every, covered});
    s.covered.merge(covered);
  }
  if (s.covered.of == 0) {
    missing.push_back({"coverage", "nobody is on a rung on which people should hear from you"});
    return std::nullopt;
  }
  auto from = until;
  for (int i = 0; i < 13 && first_touch && from - step >= *first_touch; ++i) from -= step;
  s.over_time = coverage(people, touches, all, window{from, until + days{1}}, step);

  for (auto const& one : neglected(people, touches, all, until)) {
    auto const& rung = ladder.rungs()[ladder.index_of(one.stage)];
    s.neglected.push_back(
        {shown_id(one.person), to_string(rung), rung.grade, one.last_touch, one.due});
  }
  return s;
}

inline void write_json(json_writer& json, std::optional<coverage_section> const& s) {
  json.key("coverage");
  if (!s) return json.null();
  json.open_object();
  write_rate(json, s->covered);
  json.key("rungs").open_array();
  for (covered_rung const& row : s->rungs) {
    json.open_object();
    json.key("stage").value(row.stage);
    json.key("grade").value(row.grade.to_double());
    json.key("every_days").value(row.every.count());
    write_rate(json, row.covered);
    json.close_object();
  }
  json.close_array();
  json.key("over_time").open_array();
  for (coverage_on_day const& row : s->over_time) {
    json.open_object();
    key_day(json, "day", row.day);
    write_rate(json, row.covered);
    json.close_object();
  }
  json.close_array();
  json.key("neglected").value(s->neglected.size());
  json.key("longest").open_array();
  for (neglected_name const& row : longest_neglected(*s)) {
    json.open_object();
    json.key("customer").value(row.customer);
    json.key("stage").value(row.stage);
    key_day(json, "last_touch", row.last_touch);
    key_day(json, "due", row.due);
    json.close_object();
  }
  json.close_array();
  json.close_object();
}

/// Four weeks, half a year and a year before the last day, as far as there are such days.
inline void write_earlier(report_page& page, std::vector<coverage_on_day> const& days) {
  std::vector<std::string> earlier;
  auto const add = [&](std::size_t steps, phrase then) {
    if (steps >= days.size()) return;
    rate const covered = days[days.size() - 1 - steps].covered;
    earlier.push_back(page.words(then, {page.share_of(covered, "{0} of {1}~people")}));
  };
  add(1, "four weeks ago {0}");
  add(6, "24 weeks ago {0}");
  add(13, "a year ago {0}");
  if (!earlier.empty()) page.say("Before: {0}.", {page.list(earlier)});
}

inline void write_text(report_page& page, std::optional<coverage_section> const& s) {
  if (!s) return;
  page.heading("Whom you have not been in touch with");
  page.say("Have heard from you as often as they should: {0}.",
           {page.share_of(s->covered, "{0} of {1} prospects")});
  write_earlier(page, s->over_time);
  text_table rungs{page.header({"rung", "should hear every", "prospects", "have heard", "share"})};
  for (covered_rung const& row : s->rungs) {
    rungs.add({row.stage, page.days(row.every), grouped(row.covered.of), grouped(row.covered.kept),
               is_enough(row.covered) ? page.percent(row.covered.value())
                                      : page.words("too few to say")});
  }
  page.show(rungs);
  if (s->neglected.empty()) return;
  page.say(
      "Waiting longest, of {0} prospect who should have heard:|Waiting longest, of {0} prospects "
      "who should have heard:",
      {s->neglected.size()});
  text_table names{page.header({"prospect", "rung", "heard last", "was due"})};
  for (neglected_name const& row : longest_neglected(*s)) {
    names.add({row.customer, row.stage,
               row.last_touch ? page.day(*row.last_touch) : page.words("never"),
               row.due ? page.day(*row.due) : page.words("nobody knows")});
  }
  page.show(names);
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
