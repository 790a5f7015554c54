// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_CADENCE_BY_GRADE_HPP
#define PATRON_STAGE_CADENCE_BY_GRADE_HPP

#include <patron/core/error.hpp>
#include <patron/core/grade.hpp>
#include <patron/stage/cadence.hpp>

#include <algorithm>
#include <chrono>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// From a grade on, up to that of the next step, a prospect should hear from the firm at least once
/// in so many days.
struct cadence_step {
  grade from{};
  std::chrono::days every{};

  friend constexpr bool operator==(cadence_step const&, cadence_step const&) = default;
};

/// The cadence of the rungs below 1.0 of a ladder, by their grades: one set of steps for whatever
/// ladder there is. Below the first step nobody need hear from the firm. Throws where the steps do
/// not ascend, and for less than a day.
///
///     cadence_by_grade(ladder, {{0.0_grade, weeks{8}}, {0.6_grade, weeks{2}}})
template<class Ladder>
[[nodiscard]] auto cadence_by_grade(Ladder const& ladder, std::vector<cadence_step> const& steps) {
  using ladder_cadence = cadence<typename Ladder::stage>;
  bool const ascend = std::is_sorted(steps.begin(), steps.end(),
                                     [](auto const& a, auto const& b) { return a.from < b.from; });
  detail::require(ascend, "cadence_by_grade: the steps of a cadence ascend by grade");
  std::vector<typename ladder_cadence::entry> entries;
  for (auto const& rung : ladder.rungs()) {
    if (rung.grade >= customer_grade) break;
    std::optional<std::chrono::days> every;
    for (cadence_step const& step : steps) {
      if (step.from <= rung.grade) every = step.every;
    }
    if (every) entries.emplace_back(rung.stage, *every);
  }
  return ladder_cadence{std::move(entries)};
}

}  // namespace patron::inline v0

#endif
