// SPDX-License-Identifier: MIT
// Answers of customers to how satisfied they are.
#ifndef PATRON_TESTS_TRUST_ANSWERS_HPP
#define PATRON_TESTS_TRUST_ANSWERS_HPP

#include <patron/trust/satisfaction.hpp>

#include <chrono>
#include <vector>

namespace trust_test {

struct reply {
  int who = 0;
  std::chrono::sys_days on{};
  int score = 0;
};

inline constexpr patron::score_scale five{.lowest = 1, .highest = 5, .satisfied = 4};

inline auto said(std::vector<reply> const& replies) {
  return patron::satisfaction{five, replies, &reply::who, &reply::on, &reply::score};
}

}  // namespace trust_test

#endif
