// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SECTIONS_STAGES_SECTION_HPP
#define PATRON_REPORT_SECTIONS_STAGES_SECTION_HPP

#include <patron/core/grade.hpp>
#include <patron/core/plain_text.hpp>
#include <patron/core/rate.hpp>
#include <patron/report/detail/json_keys.hpp>
#include <patron/report/json_writer.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/report_page.hpp>
#include <patron/stage/conversion.hpp>
#include <patron/stage/conversion_within.hpp>
#include <patron/stage/dwell.hpp>
#include <patron/stage/journeys.hpp>
#include <patron/stage/jumps.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// One rung of the ladder.
struct rung_row {
  std::string stage{};
  patron::grade grade{};
  std::uint64_t reached = 0;     ///< came at least so far
  rate from_previous{};          ///< of those who came to the rung below
  std::uint64_t open = 0;        ///< never came higher, and have not left
  std::uint64_t left = 0;        ///< never came higher, and have left
  std::uint64_t now = 0;         ///< stand here on the last day
  timely_conversion in_time{};   ///< from the rung below, within `stages_section::within`
  std::uint64_t stays = 0;       ///< whose length is known, by now or for good
  std::uint64_t stays_over = 0;  ///< of these
  std::optional<std::chrono::days> median_stay{};  ///< none: more than half of them go on
};

/// Why people left by one exit.
struct exit_reason {
  std::string reason{};  ///< empty: none was given
  std::uint64_t times = 0;
};

/// One way off the ladder.
struct exit_row {
  std::string stage{};
  rate came_back{};                    ///< of those who left this way, once for each time
  std::uint64_t now = 0;               ///< are away on the last day
  std::vector<exit_reason> reasons{};  ///< the most frequent first
};

/// How people come up the ladder, and where they stay or leave.
struct stages_section {
  std::uint64_t people = 0;
  std::uint64_t never_on_a_rung = 0;  ///< were only seen leaving
  std::vector<rung_row> rungs{};      ///< from the lowest
  std::chrono::days within{};
  timely_conversion customers_in_time{};  ///< to 1.0, counted from coming onto the ladder
  rate jumped{};                          ///< from 0 to 1.0 at once, of those who came to 1.0
  std::uint64_t backward_moves = 0;
  std::uint64_t people_who_stepped_back = 0;
  std::vector<exit_row> exits{};
};

namespace detail {

template<class Id, class Ladder, class Reason>
[[nodiscard]] std::vector<rung_row> rung_rows(journeys<Id, Ladder, Reason> const& people,
                                              std::chrono::days within) {
  auto const& ladder = people.ladder();
  conversion const reach{people};
  conversion_within const timely{people, within, counted_from::previous_rung};
  dwell const stays{people};
  std::vector<rung_row> rows;
  for (auto const& reached : reach.rows()) {
    auto const& rung = ladder.rungs()[rows.size()];
    auto const curve = stays.at(rung.stage);
    rows.push_back({.stage = to_string(rung),
                    .grade = rung.grade,
                    .reached = reached.reached,
                    .from_previous = reached.from_previous,
                    .open = reached.open,
                    .left = reached.left,
                    .in_time = timely.at(rung.stage),
                    .stays = curve.subjects(),
                    .stays_over = curve.events(),
                    .median_stay = curve.median()});
  }
  for (auto const& one : people) {
    if (!one.has_left()) ++rows[ladder.index_of(one.stage())].now;
  }
  return rows;
}

template<class Id, class Ladder, class Reason>
[[nodiscard]] std::vector<exit_row> exit_rows(journeys<Id, Ladder, Reason> const& people) {
  std::vector<exit_row> rows;
  for (auto const& exit : people.ladder().exits()) {
    exit_row row{.stage = plain_text(exit, "(a stage that has no text)")};
    std::map<std::string, std::uint64_t> reasons;
    for (auto const& one : people) {
      for (std::size_t i = 0; i < one.stays.size(); ++i) {
        auto const& away = one.stays[i];
        if (!away.is_exit() || away.stage != exit) continue;
        bool const back = !away.open && !one.stays[i + 1].is_exit();
        row.came_back.merge({back ? 1U : 0U, 1});
        if (away.open) ++row.now;
        ++reasons[plain_text(away.reason, "")];
      }
    }
    for (auto const& [reason, times] : reasons) row.reasons.push_back({reason, times});
    std::ranges::stable_sort(row.reasons, std::ranges::greater{}, &exit_reason::times);
    rows.push_back(std::move(row));
  }
  return rows;
}

template<class Id, class Ladder, class Reason>
[[nodiscard]] std::optional<stages_section> make_stages_section(
    journeys<Id, Ladder, Reason> const& people, std::chrono::days within,
    missing_sections& missing) {
  if (people.empty()) {
    missing.push_back({"stages", "nobody has been on the ladder yet"});
    return std::nullopt;
  }
  auto const customer = people.ladder().first_customer();
  stages_section s{.people = people.size(),
                   .never_on_a_rung = conversion{people}.never_on_a_rung(),
                   .rungs = rung_rows(people, within),
                   .within = within,
                   .customers_in_time = conversion_within{people, within}.at(customer),
                   .exits = exit_rows(people)};
  s.jumped = {jumps(people).size(), s.rungs[people.ladder().index_of(customer)].reached};
  for (auto const& one : people) {
    std::uint64_t backward = 0;
    for (std::size_t i = 1; i < one.stays.size(); ++i) {
      auto const& from = one.stays[i - 1].grade;
      auto const& to = one.stays[i].grade;
      if (from && to && *to < *from) ++backward;
    }
    s.backward_moves += backward;
    if (backward != 0) ++s.people_who_stepped_back;
  }
  return s;
}

inline void key_timely(json_writer& json, std::string_view name, timely_conversion const& t) {
  json.key(name).open_object();
  write_rate(json, t.in_time);
  json.key("pending").value(t.pending);
  json.key("undated").value(t.undated);
  json.close_object();
}

inline void write_json(json_writer& json, std::optional<stages_section> const& s) {
  json.key("stages");
  if (!s) return json.null();
  json.open_object();
  json.key("people").value(s->people);
  json.key("never_on_a_rung").value(s->never_on_a_rung);
  json.key("within_days").value(s->within.count());
  json.key("rungs").open_array();
  for (rung_row const& row : s->rungs) {
    json.open_object();
    json.key("stage").value(row.stage);
    json.key("grade").value(row.grade.to_double());
    json.key("reached").value(row.reached);
    key_rate(json, "from_previous", row.from_previous);
    key_timely(json, "in_time", row.in_time);
    json.key("open").value(row.open);
    json.key("left").value(row.left);
    json.key("now").value(row.now);
    json.key("stays").value(row.stays);
    json.key("stays_over").value(row.stays_over);
    key_count(json, "median_stay_days", row.median_stay);
    json.close_object();
  }
  json.close_array();
  key_timely(json, "customers_in_time", s->customers_in_time);
  key_rate(json, "jumped", s->jumped);
  json.key("backward_moves").value(s->backward_moves);
  json.key("people_who_stepped_back").value(s->people_who_stepped_back);
  json.key("exits").open_array();
  for (exit_row const& row : s->exits) {
    json.open_object();
    json.key("stage").value(row.stage);
    key_rate(json, "came_back", row.came_back);
    json.key("now").value(row.now);
    json.key("reasons").open_array();
    for (exit_reason const& why : row.reasons) {
      json.open_object();
      json.key("reason").value(why.reason.empty() ? std::nullopt : std::optional{why.reason});
      json.key("times").value(why.times);
      json.close_object();
    }
    json.close_array();
    json.close_object();
  }
  json.close_array();
  json.close_object();
}

/// The rung on the way to 1.0 to which the smallest share comes from the one below; 0 where too few
/// people came to any.
[[nodiscard]] inline std::size_t narrowest_step(std::vector<rung_row> const& rungs) {
  std::size_t narrowest = 0;
  for (std::size_t i = 1; i < rungs.size() && rungs[i].grade <= customer_grade; ++i) {
    rate const& step = rungs[i].from_previous;
    if (!is_enough(step)) continue;
    if (narrowest == 0 || *step.value() < *rungs[narrowest].from_previous.value()) narrowest = i;
  }
  return narrowest;
}

inline void write_exits(report_page& page, std::vector<exit_row> const& exits) {
  constexpr std::size_t most_reasons = 5;
  for (exit_row const& row : exits) {
    if (row.came_back.of == 0) continue;
    std::vector<std::string> reasons;
    for (std::size_t i = 0; i < row.reasons.size() && i < most_reasons; ++i) {
      exit_reason const& each = row.reasons[i];
      reasons.push_back(page.words(
          "{0} {1}",
          {each.reason.empty() ? page.words("no reason given") : each.reason, each.times}));
    }
    std::string why = page.list(reasons);
    if (row.reasons.size() > most_reasons) why = page.words("{0}, and others", {why});
    page.say(reasons.empty()
                 ? phrase{"Left as \"{0}\" {1} time. {3} of them came back.|Left as \"{0}\" {1} "
                          "times. {3} of them came back."}
                 : phrase{"Left as \"{0}\" {1} time: {2}. {3} of them came back.|Left as \"{0}\" "
                          "{1} times: {2}. {3} of them came back."},
             {row.stage, row.came_back.of, why, row.came_back.kept});
  }
}

inline void show_rungs(report_page& page, std::vector<rung_row> const& rungs) {
  text_table table{page.header({"rung", "grade", "came so far", "of those before", "95 % interval",
                                "still open", "here now", "half stay"})};
  for (rung_row const& row : rungs) {
    rate const& step = row.from_previous;
    std::string share;
    if (is_enough(step)) {
      share = page.percent(step.value());
    } else if (step.of != 0) {
      share = page.words("too few to say");
    }
    std::string stay;
    if (row.stays >= enough_customers) {
      stay = row.median_stay ? page.days(*row.median_stay) : page.words("longer");
    }
    table.add({row.stage, to_string(row.grade), grouped(row.reached), share,
               is_enough(step) ? page.percent(step.interval()) : "", grouped(row.open),
               grouped(row.now), stay});
  }
  page.show(table);
}

inline void write_text(report_page& page, std::optional<stages_section> const& s) {
  if (!s) return;
  page.heading("How people become customers");
  auto const customer = std::ranges::find(s->rungs, customer_grade, &rung_row::grade);
  rate const became{customer->reached, s->rungs.front().reached};
  std::string const people = page.words("{0} person|{0} people", {became.of});
  page.say(page.sentences(
      {is_enough(became)
           ? page.words("Of {0} on the ladder {1} came to 1.0, \"{2}\", so far: {3}.",
                        {people, became.kept, customer->stage, page.percent(became.value())})
           : page.words("Of {0} on the ladder {1} came to 1.0, \"{2}\", so far.",
                        {people, became.kept, customer->stage}),
       page.words("Counted step by step, whoever leaves out a rung has passed it:")}));
  page.draw(picture::stages);
  show_rungs(page, s->rungs);
  page.say(
      "Still open: came no higher so far and may yet; with many of them the next share rises.");
  if (std::size_t const i = narrowest_step(s->rungs); i != 0) {
    page.say(
        "The narrowest step to 1.0 is from \"{0}\" to "
        "\"{1}\": {2} took it.",
        {s->rungs[i - 1].stage, s->rungs[i].stage,
         page.share_of(s->rungs[i].from_previous, "{0} of {1}~people")});
  }
  timely_conversion const& timely = s->customers_in_time;
  std::string const in_time = page.share_of(timely.in_time, "{0} of {1}~people");
  if (timely.pending == 0) {
    page.say("Customers within {0} of coming onto the ladder: {1}.",
             {page.days(s->within), in_time});
  } else {
    page.say(
        "Customers within {0} of coming onto the ladder: {1}; for {2} more these days are not "
        "over.",
        {page.days(s->within), in_time, timely.pending});
  }
  if (s->jumped.kept != 0) {
    page.say(
        "From 0 to 1.0 at once: {0}. Nobody climbs so far in one step: how they came was not seen.",
        {page.share_of(s->jumped, "{0} of {1} who came to 1.0")});
  }
  if (s->backward_moves != 0) {
    page.say("Stepped back at some time: {0}.",
             {page.words("{0} person|{0} people", {s->people_who_stepped_back})});
  }
  write_exits(page, s->exits);
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
