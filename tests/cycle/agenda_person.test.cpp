// SPDX-License-Identifier: MIT
#include <patron/cycle/agenda_person.hpp>

#include <concepts>
#include <string>

#include "catch.hpp"
#include "stage/prospects.hpp"

using namespace prospects;
using patron::agenda_group;
using patron::agenda_person;

static_assert(std::regular<agenda_person<int>>);
// Where somebody stands follows from her grade.
static_assert(agenda_person<int>{1, 0.99_grade}.group() == agenda_group::prospect);
static_assert(agenda_person<int>{1, 0.99_grade, true}.group() == agenda_group::prospect);
static_assert(agenda_person<int>{1, 1.0_grade}.group() == agenda_group::customer);
static_assert(agenda_person<int>{1, 1.2_grade, true}.group() == agenda_group::former);

TEST_CASE("agenda_people: by the highest grade, and whether it still holds", "[cycle]") {
  auto const all = patron::agenda_people(people({{"Abe", stage::customer, day(0)},
                                                 {"Ito", stage::customer, day(0)},
                                                 {"Ito", stage::lost, day(5)},
                                                 {"Ono", stage::lead, day(0)},
                                                 {"Sato", stage::customer, day(0)},
                                                 {"Sato", stage::lead, day(5)},
                                                 {"Ueda", stage::lead, day(0)},
                                                 {"Ueda", stage::lost, day(5)},
                                                 {"Wada", stage::lost, day(5)}},
                                                day(30)));
  using person = agenda_person<std::string>;
  CHECK(all == std::vector<person>{{"Abe", 1.0_grade, false},
                                   {"Ito", 1.0_grade, true},
                                   {"Ono", 0.6_grade, false},
                                   {"Sato", 1.0_grade, true},  // stepped back
                                   {"Ueda", 0.6_grade, true},
                                   {"Wada", 0.0_grade, true}});  // never seen on a rung
  CHECK(patron::agenda_people(people({}, day(30))).empty());
}
