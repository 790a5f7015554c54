// SPDX-License-Identifier: MIT
// The path from 0 to 1.0 of a small language school: a ladder in ten lines, and what it tells.
#include <patron/core.hpp>
#include <patron/stage.hpp>

#include <chrono>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

using namespace std::chrono;
using namespace patron::literals;

namespace school {

enum class stage { stranger, reader, lead, trial, customer, regular, lost };
using enum stage;
using patron::exits, patron::rung;

// The ladder. One that does not climb, or on which nobody becomes a customer, does not compile.
inline constexpr patron::stage_ladder stages{rung{stranger, 0.0_grade, "does not know us"},
                                             rung{reader, 0.2_grade, "reads our letter"},
                                             rung{lead, 0.4_grade, "asked a question"},
                                             rung{trial, 0.8_grade, "took a free lesson"},
                                             rung{customer, 1.0_grade, "took a course"},
                                             rung{regular, 1.1_grade, "took another one"},
                                             exits{lost}};

// The school's own record, as its database has it.
struct move {
  std::string who;
  stage to{};
  std::optional<sys_days> on;  // empty: was there before we kept records
  std::string why;
};

// A letter, a call, a talk: whatever keeps somebody in touch.
struct touch {
  std::string who;
  sys_days on{};
};

}  // namespace school

int main() {
  using namespace school;
  static_assert(stages.grade(trial) == 0.8_grade && stages.next(trial) == customer);

  sys_days const monday = 2026y / January / 5;
  std::vector<move> const moves = {
      {"Aoki", stranger, monday, ""},
      {"Aoki", lead, monday + days{9}, ""},
      {"Aoki", trial, monday + days{14}, ""},
      {"Aoki", customer, monday + days{20}, ""},
      {"Aoki", regular, monday + days{80}, ""},
      {"Endo", reader, {}, ""},
      {"Endo", trial, monday + days{30}, ""},
      {"Endo", reader, monday + days{60}, ""},  // a step back is a fact
      {"Kato", lead, monday + days{2}, ""},
      {"Kato", lost, monday + days{40}, "moved away"},
      {"Mori", stranger, monday + days{3}, ""},
      {"Mori", customer, monday + days{4}, ""},  // from 0 to 1.0 at once
      {"Ueda", reader, monday + days{70}, ""}};
  sys_days const until = monday + days{90};  // the last day observed

  auto const journeys = patron::journeys(moves, stages, until, &move::who, &move::to, &move::on,
                                         patron::by_grade, &move::why);

  // Who came at least so far? Cumulative, whichever rungs were left out.
  auto const reach = patron::conversion(journeys);
  std::printf("grade  %-20s reached  from the rung below  still open\n", "");
  for (auto const& row : reach.rows()) {
    auto const& rung = stages.rungs()[stages.index_of(row.stage)];
    std::printf("%5s  %-20.*s %7d  %-19s  %d\n", patron::to_string(row.grade).c_str(),
                static_cast<int>(rung.label.size()), rung.label.data(),
                static_cast<int>(row.reached),
                row.from_previous.of == 0 ? "" : patron::to_string(row.from_previous).c_str(),
                static_cast<int>(row.open));
  }

  // How long does it take, those who are still on the way among them?
  auto const to_customer = patron::speed(journeys, patron::counted_from::entry).at(customer);
  std::printf("a month after they came, %.0f %% had not taken a course yet\n",
              100.0 * to_customer.at(days{30}));

  // Where is the path not visible?
  auto const jumps = patron::jumps(journeys);
  for (auto const& jump : jumps) {
    std::printf("%s went from 0 to 1.0 at once: how?\n", jump.person.c_str());
  }
  for (std::string const& who : patron::who_left_at(journeys, lead)) {
    auto const& stay = journeys.find(who)->now();
    std::printf("%s asked a question and left: %s\n", who.c_str(), stay.reason.c_str());
  }

  // And who of those still on the way has heard from the school as often as it wishes?
  std::vector<touch> const touches = {{"Endo", monday + days{85}}, {"Kato", monday + days{20}}};
  patron::touch_log const log{touches, &touch::who, &touch::on};
  patron::cadence<stage> const wanted{{reader, weeks{2}}, {lead, weeks{1}}, {trial, days{3}}};
  auto const covered = patron::coverage(journeys, log, wanted, until);
  std::printf("in touch as often as wished: %s\n", to_string(covered).c_str());
  for (auto const& one : patron::neglected(journeys, log, wanted, until)) {
    std::printf("write to %s\n", one.person.c_str());
  }
  return reach.at(trial).reached == 3 && jumps.size() == 1 ? 0 : 1;
}
