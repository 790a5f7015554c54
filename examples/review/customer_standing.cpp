// SPDX-License-Identifier: MIT
#include "customer_standing.hpp"

#include <patron/core/grade.hpp>

namespace {

bool is_at_1(grade_change const& change) {
  return change.grade && *change.grade >= patron::customer_grade;
}

}  // namespace

bool customer_standing::is_customer(customer_key person, std::chrono::sys_days day) const {
  auto const known = grades_.find(person);
  if (known == grades_.end()) {
    auto const bought = since_.find(person);
    return bought != since_.end() && bought->second <= day;
  }
  bool is = false;
  for (grade_change const& change : known->second) {
    if (change.from && *change.from > day) break;
    is = is_at_1(change);
  }
  return is;
}

std::optional<std::chrono::sys_days> customer_standing::left_on(customer_key person) const {
  auto const known = grades_.find(person);
  if (known == grades_.end() || known->second.size() < 2) return std::nullopt;
  auto const last = known->second.end() - 1;
  if (last->grade || !is_at_1(*(last - 1))) return std::nullopt;
  return last->from;
}
