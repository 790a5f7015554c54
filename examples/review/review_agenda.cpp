// SPDX-License-Identifier: MIT
#include "review_agenda.hpp"

#include <patron/core/grade.hpp>
#include <patron/cycle/agenda_person.hpp>
#include <patron/report/add_agenda.hpp>

#include <cstddef>
#include <vector>

namespace {

using person = patron::agenda_person<customer_key>;

/// As the stages say; who has bought is a customer, whatever they say.
std::vector<person> people_of(firm_orders const& of, known_people const& people) {
  std::vector<person> all;
  if (people.journeys) all = agenda_people(*people.journeys);
  auto const told = static_cast<std::ptrdiff_t>(all.size());
  auto at = all.begin();
  std::vector<person> others;
  for (auto const& [customer, since] : of.customer_since) {
    while (at != all.begin() + told && at->id < customer) ++at;
    bool const is_told = at != all.begin() + told && at->id == customer;
    if (!is_told) {
      others.push_back({.id = customer, .grade = patron::customer_grade});
    } else if (at->grade < patron::customer_grade) {
      at->grade = patron::customer_grade;
    }
  }
  all.insert(all.end(), others.begin(), others.end());
  return all;
}

}  // namespace

void review_agenda(patron::review& review, firm_orders const& of, arguments const& asked,
                   known_people const& people) {
  add_agenda(review, people_of(of, people), asked.options);
}
