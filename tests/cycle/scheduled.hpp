// SPDX-License-Identifier: MIT
// An agenda of five people, and its lines as text, for the tests of what fills one.
#ifndef PATRON_TESTS_CYCLE_SCHEDULED_HPP
#define PATRON_TESTS_CYCLE_SCHEDULED_HPP

#include <patron/core/to_string.hpp>
#include <patron/cycle/agenda.hpp>

#include <cstdint>
#include <string>
#include <vector>

#include "stage/prospects.hpp"

namespace scheduled {

using person_agenda = patron::agenda<std::string, std::int64_t>;

/// Abe is a customer, Ito and Sato were, Ono is a prospect, Ueda was one.
inline person_agenda nothing_yet() {
  using prospects::day;
  using prospects::stage;
  return person_agenda{patron::agenda_people(prospects::people({{"Abe", stage::customer, day(0)},
                                                                {"Ito", stage::customer, day(0)},
                                                                {"Ito", stage::lost, day(5)},
                                                                {"Ono", stage::lead, day(0)},
                                                                {"Sato", stage::customer, day(0)},
                                                                {"Sato", stage::lead, day(5)},
                                                                {"Ueda", stage::lead, day(0)},
                                                                {"Ueda", stage::lost, day(5)}},
                                                               day(30)))};
}

/// A line as text: "Abe: win her back | gone quiet | since 2026-01-05 | 3 | 500".
inline std::string told(person_agenda::entry const& one) {
  auto const& [who, action] = one;
  std::string text = to_string(one.id()) + " | " + std::string{to_string(action.why.cause)};
  if (action.why.since) text += " | since " + patron::to_string(*action.why.since);
  if (action.why.times != 0) text += " | " + std::to_string(action.why.times);
  if (action.worth) text += " | " + std::to_string(action.worth->amount());
  return text;
}
inline std::vector<std::string> told(std::vector<person_agenda::entry> const& entries) {
  std::vector<std::string> all;
  for (auto const& one : entries) all.push_back(told(one));
  return all;
}

}  // namespace scheduled

#endif
