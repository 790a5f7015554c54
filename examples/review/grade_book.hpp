// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_GRADE_BOOK_HPP
#define PATRON_EXAMPLES_REVIEW_GRADE_BOOK_HPP

#include <patron/core/grade.hpp>

#include <chrono>
#include <optional>
#include <vector>

#include "customer_map.hpp"

/// From a day on somebody stood on a grade, or had left.
struct grade_change {
  std::optional<std::chrono::sys_days> from{};  ///< none: before the records begin
  std::optional<patron::grade> grade{};         ///< none: had left
};

/// On which grade people stood, day by day; nobody where no --stages were given.
using grade_book = customer_map<std::vector<grade_change>>;

/// The grade on the morning of a day, 0 before the first move; none of somebody who had left.
[[nodiscard]] inline std::optional<patron::grade> grade_on_morning(
    std::vector<grade_change> const& moves, std::chrono::sys_days day) {
  std::optional<patron::grade> grade = patron::grade{};
  for (grade_change const& move : moves) {
    if (move.from && *move.from >= day) break;
    grade = move.grade;
  }
  return grade;
}

#endif
