// SPDX-License-Identifier: MIT
// A ladder of a firm's configuration, and moves and touches on it, for the tests of the sections on
// stages and sowing.
#ifndef PATRON_TESTS_REPORT_PROSPECTS_HPP
#define PATRON_TESTS_REPORT_PROSPECTS_HPP

#include <patron/core/grade.hpp>
#include <patron/stage/journeys.hpp>
#include <patron/stage/stage_ladder.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace reported_prospects {

using std::chrono::days;
using std::chrono::sys_days;

struct move {
  int who{};
  std::optional<sys_days> on{};
  std::string stage{};
  std::string reason{};
};

struct touch {
  int who{};
  sys_days on{};
  std::string kind{};
};

inline constexpr sys_days monday{std::chrono::year{2024} / 1 / 1};

/// So many days after the first Monday.
inline constexpr sys_days day(int n) {
  return monday + days{n};
}

inline auto people(std::vector<move> const& moves, sys_days until) {
  using namespace patron::literals;
  patron::stage_ladder<std::string> const ladder{
      {{"stranger", 0.0_grade}, {"lead", 0.4_grade}, {"customer", 1.0_grade}}, {"lost"}};
  return patron::journeys(moves, ladder, until, &move::who, &move::stage, &move::on,
                          patron::by_grade, &move::reason);
}

}  // namespace reported_prospects

#endif
