// SPDX-License-Identifier: MIT
// A firm whose customers come in a rhythm of their own, weekly to quarterly; some stop.
#ifndef PATRON_TESTS_GRIP_REGULARS_HPP
#define PATRON_TESTS_GRIP_REGULARS_HPP

#include <patron/core.hpp>

#include <chrono>
#include <cstdint>
#include <vector>

#include "support/orders.hpp"

namespace support {

inline std::chrono::sys_days const regulars_until = std::chrono::year{2024} / 12 / 31;

/// Two years of them. One in five stops within the second year, one in ten buys only once.
inline std::vector<order> regulars(chance& random, std::uint32_t people) {
  using std::chrono::days;
  std::vector<order> orders;
  for (std::uint32_t id = 1; id <= people; ++id) {
    std::uint32_t const usual = 7 + random.below(80);
    auto const stops = random.below(5) == 0 ? days{random.below(365)} : days{0};
    bool const once = random.below(10) == 0;
    auto day = regulars_until - days{730 - random.below(300)};
    do {
      orders.push_back({id, day, dollars::from_minor(500 + random.below(20'000))});
      day += days{1 + usual / 2 + random.below(usual)};
    } while (!once && day <= regulars_until - stops);
  }
  return orders;
}

}  // namespace support

#endif
