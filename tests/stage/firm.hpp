// SPDX-License-Identifier: MIT
// What the tests of ladders and journeys share: a firm's stages, and moves made by chance.
#ifndef PATRON_TESTS_STAGE_FIRM_HPP
#define PATRON_TESTS_STAGE_FIRM_HPP

#include <patron/core.hpp>
#include <patron/stage/stage_ladder.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "support/integers.hpp"

namespace stage_test {

using std::chrono::days;
using std::chrono::sys_days;
using namespace patron::literals;

enum class stage { stranger, reader, lead, trial, customer, regular, lost, closed };
using enum stage;

inline constexpr patron::stage_ladder stages{patron::rung{stranger, 0.0_grade, "does not know us"},
                                             patron::rung{reader, 0.2_grade, "reads our letter"},
                                             patron::rung{lead, 0.4_grade, "asked a question"},
                                             patron::rung{trial, 0.8_grade, "tried for free"},
                                             patron::rung{customer, 1.0_grade, "bought"},
                                             patron::rung{regular, 1.1_grade, "buys again"},
                                             patron::exits{lost, closed}};

inline constexpr sys_days start{std::chrono::year{2026} / std::chrono::January / 5};

struct move {
  int who{};
  stage to{};
  std::optional<sys_days> on{};
  int number = 0;
  std::string why{};
};

/// Moves of so many people: backward, repeated, on the same day, off the ladder and on it again;
/// one in twenty to a rung is older than the records.
inline std::vector<move> some_moves(std::size_t size, int people, std::uint64_t seed) {
  support::integers next{seed};
  std::vector<move> moves(size);
  for (move& m : moves) {
    m.who = static_cast<int>(next.between(1, people));
    m.to = static_cast<stage>(next.between(0, 7));
    bool const older = m.to < lost && next() % 20 == 0;
    if (!older) m.on = start + days{next.between(0, 99)};
    m.number = static_cast<int>(next.between(1, 3));
    if (m.to >= lost) m.why = next() % 2 == 0 ? "price" : "moved away";
  }
  return moves;
}

template<class T>
std::vector<T> shuffled(std::vector<T> items, std::uint64_t seed) {
  support::integers next{seed};
  for (std::size_t i = items.size(); i > 1; --i) {
    std::swap(items[i - 1], items[static_cast<std::size_t>(next() % i)]);
  }
  return items;
}

}  // namespace stage_test

#endif
