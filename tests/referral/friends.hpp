// SPDX-License-Identifier: MIT
// Who brought whom, told by hand or by chance, for the tests of the room.
#ifndef PATRON_TESTS_REFERRAL_FRIENDS_HPP
#define PATRON_TESTS_REFERRAL_FRIENDS_HPP

#include <patron/referral/referral_forest.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "support/integers.hpp"

namespace friends {

using std::chrono::days;
using std::chrono::sys_days;

inline constexpr sys_days start = std::chrono::year{2025} / 1 / 1;
inline constexpr sys_days until = std::chrono::year{2025} / 12 / 31;

struct told {
  int by = 0;
  int who = 0;
  sys_days on{};
};

/// On the day after `start` that is given.
inline told on_day(int day, int by, int who) {
  return {by, who, start + days{day}};
}

inline patron::referral_forest<int> forest_of(
    std::vector<told> const& referrals,
    patron::referral_policy policy = patron::referral_policy::refuse) {
  return patron::referral_forest{referrals, until, &told::by, &told::who, &told::on, policy};
}

/// Referrals among a few people on a few days: full of contradictions.
inline std::vector<told> random_referrals(std::size_t size, int people, std::uint64_t seed) {
  support::integers next{seed};
  std::vector<told> made(size);
  for (told& t : made) {
    t = on_day(static_cast<int>(next.between(0, 20)), static_cast<int>(next.between(1, people)),
               static_cast<int>(next.between(1, people)));
  }
  return made;
}

}  // namespace friends

#endif
