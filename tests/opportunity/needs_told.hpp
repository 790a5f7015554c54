// SPDX-License-Identifier: MIT
// Needs of customers, told by hand or by chance, for the tests of the room.
#ifndef PATRON_TESTS_OPPORTUNITY_NEEDS_TOLD_HPP
#define PATRON_TESTS_OPPORTUNITY_NEEDS_TOLD_HPP

#include <patron/core/currencies.hpp>
#include <patron/core/money.hpp>
#include <patron/opportunity/need_history.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "support/integers.hpp"

namespace needs_told {

using euros = patron::money<patron::eur>;
using std::chrono::days;
using std::chrono::sys_days;

inline constexpr sys_days start = std::chrono::year{2025} / 1 / 1;
inline constexpr sys_days until = start + days{100};

enum class need { storage, training, repair };

[[nodiscard]] constexpr std::string_view to_string(need n) {
  return n == need::storage ? "storage" : n == need::training ? "training" : "repair";
}

struct note {
  int customer = 0;
  need what{};
  int day = 0;  // after the start
  patron::need_event event{};
  std::optional<euros> worth{};
  std::string_view reason{};
  std::string_view seller{};
};

constexpr euros eur(std::int64_t amount) {
  return euros::from_minor(100 * amount);
}

inline sys_days day_of(note const& n) {
  return start + days{n.day};
}
inline patron::day_point at(int day) {
  return patron::day_point{start + days{day}};
}

inline auto history_of(std::vector<note> const& notes) {
  return patron::need_history{notes,        until,        &note::customer, &note::what,  day_of,
                              &note::event, &note::worth, &note::reason,   &note::seller};
}
using history = decltype(history_of({}));

/// Events among a few people on a few days: full of contradictions.
inline std::vector<note> random_notes(std::size_t size, int people, std::uint64_t seed) {
  support::integers next{seed};
  auto const upto = [&next](int n) { return static_cast<int>(next.between(0, n)); };
  constexpr std::string_view sellers[] = {"", "anna", "ben"};
  std::vector<note> made(size);
  for (note& n : made) {
    n = {.customer = 1 + upto(people - 1),
         .what = static_cast<need>(upto(2)),
         .day = upto(90),
         .event = static_cast<patron::need_event>(upto(5)),
         .seller = sellers[upto(2)]};
    if (upto(3) != 0) n.worth = eur(upto(900));
  }
  return made;
}

}  // namespace needs_told

#endif
