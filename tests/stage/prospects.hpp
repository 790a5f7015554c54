// SPDX-License-Identifier: MIT
// A small ladder, and moves and touches on it, for the tests of chains and of sowing.
#ifndef PATRON_TESTS_STAGE_PROSPECTS_HPP
#define PATRON_TESTS_STAGE_PROSPECTS_HPP

#include <patron/core/grade.hpp>
#include <patron/stage/exits.hpp>
#include <patron/stage/journeys.hpp>
#include <patron/stage/rung.hpp>
#include <patron/stage/stage_ladder.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace prospects {

using namespace patron::literals;

enum class stage { stranger, reader, lead, customer, lost };

inline constexpr patron::stage_ladder ladder{
    patron::rung{stage::stranger, 0.0_grade}, patron::rung{stage::reader, 0.2_grade},
    patron::rung{stage::lead, 0.6_grade}, patron::rung{stage::customer, 1.0_grade},
    patron::exits{stage::lost}};

struct move {
  std::string who{};
  stage to{};
  std::optional<std::chrono::sys_days> on{};
};

struct touch {
  std::string who{};
  std::chrono::sys_days on{};
  std::string kind{};
};

inline constexpr std::chrono::sys_days monday{std::chrono::year{2026} / 1 / 5};

/// So many days after the first Monday.
inline constexpr std::chrono::sys_days day(int n) {
  return monday + std::chrono::days{n};
}

inline auto people(std::vector<move> const& moves, std::chrono::sys_days until) {
  return patron::journeys(moves, ladder, until, &move::who, &move::to, &move::on);
}

}  // namespace prospects

#endif
