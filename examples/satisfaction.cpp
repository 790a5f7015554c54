// SPDX-License-Identifier: MIT
// Do the satisfied buy a second offer more often? A language school asks its customers after the
// first course, from 1 to 5; 4 and 5 count as satisfied. Some answer, some complain.
#include <patron/patron.hpp>
#include <patron/trust.hpp>

#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

using namespace std::chrono;

namespace school {  // the application's own records

struct reply {
  int student;
  sys_days day;
  int score;
};

struct student {
  int id;
  bool took_second_course;  // from September on
};

sys_days const asked_on = 2025y / July / 1;
sys_days const second_term = 2025y / September / 1;

/// Eighty students. Three of four answer; of the satisfied two of three go on, of the others one.
std::vector<reply> replies() {
  std::vector<reply> all;
  for (int id = 0; id < 80; ++id) {
    if (id % 4 != 3) all.push_back({id, asked_on + days{id % 20}, id % 2 == 0 ? 5 : 2});
  }
  return all;
}

std::vector<student> students() {
  std::vector<student> all;
  for (int id = 0; id < 80; ++id) {
    bool const satisfied = id % 2 == 0;
    all.push_back({id, satisfied ? id % 3 != 0 : id % 3 == 0});
  }
  return all;
}

void print(char const* group, char const* others, patron::group_comparison const& found) {
  std::printf("%-14s %s\n%-14s %s\n", group, patron::to_string(found.group).c_str(), others,
              patron::to_string(found.others).c_str());
  if (found.difference) {
    std::printf("%-14s %+.0f points (%+.0f to %+.0f)\n", "difference",
                100.0 * found.difference->value, 100.0 * found.difference->low,
                100.0 * found.difference->high);
  }
  std::printf("%-14s %s\n\n", "", std::string{found.verdict.reason}.c_str());
}

}  // namespace school

int main() {
  using namespace school;
  patron::satisfaction said{{.lowest = 1, .highest = 5, .satisfied = 4},
                            replies(),
                            &reply::student,
                            &reply::day,
                            &reply::score};
  for (int id = 0; id < 80; ++id) said.add_question(id, asked_on);
  for (int id = 1; id < 80; id += 16) said.add_complaint(id, asked_on + days{3});

  auto const july = patron::month(2025y, July);
  auto const answered = patron::response_rate(said, july, days{14}, second_term);
  std::printf("answered within two weeks: %s\n", patron::to_string(answered).c_str());
  std::printf("satisfied: %s\n\n", patron::to_string(said.satisfied_before(second_term)).c_str());

  auto const found = patron::satisfaction_lift(said, second_term, students(), &student::id,
                                               &student::took_second_course);
  std::printf("took a second course:\n");
  print("satisfied", "not satisfied", found.satisfied);
  print("complained", "did not", found.complained);
  std::printf("%-14s %s\n", "no answer", patron::to_string(found.no_answer).c_str());

  bool const holds = found.satisfied.verdict.shown() && found.satisfied.difference->low > 0.0 &&
                     !found.complained.verdict.shown();
  return holds ? 0 : 1;
}
