// SPDX-License-Identifier: MIT
// Contracts made by hand or by chance.
#ifndef PATRON_TESTS_GRIP_CONTRACTS_HPP
#define PATRON_TESTS_GRIP_CONTRACTS_HPP

#include <patron/core.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

#include "support/orders.hpp"

namespace support {

struct contract {
  std::uint32_t who{};
  std::chrono::sys_days from{};
  std::optional<std::chrono::sys_days> to{};
  dollars price{};
  std::vector<patron::window> paused{};

  [[nodiscard]] bool runs_on(std::chrono::sys_days day) const {
    return from <= day && (!to || day < *to);
  }
  [[nodiscard]] bool is_paused_on(std::chrono::sys_days day) const {
    for (patron::window const& pause : paused) {
      if (pause.contains(day)) return true;
    }
    return false;
  }
};

/// Contracts of so many people over two years: renewals, gaps, contracts beside others, free ones
/// and pauses among them.
inline std::vector<contract> random_contracts(chance& random, std::uint32_t count,
                                              std::uint32_t people) {
  using std::chrono::days, std::chrono::sys_days;
  sys_days const start = std::chrono::year{2024} / 1 / 1;
  std::vector<contract> made;
  for (std::uint32_t i = 0; i < count; ++i) {
    contract c;
    c.who = random.below(people);
    c.from = start + days{random.below(600)};
    if (!made.empty() && made.back().to && random.below(2) == 0) {  // renews
      c.who = made.back().who;
      c.from = *made.back().to;
    }
    if (random.below(4) != 0) c.to = c.from + days{random.below(300)};
    c.price = dollars::from_minor(random.below(8) == 0 ? 0 : random.below(5'000));
    auto const end = c.to.value_or(c.from + days{500});
    auto const length = static_cast<std::uint32_t>((end - c.from).count());
    if (random.below(3) == 0) {
      auto const first = c.from + days{random.below(length + 1)};
      auto const left = static_cast<std::uint32_t>((end - first).count());
      c.paused.emplace_back(first, first + days{random.below(left + 1)});
    }
    made.push_back(c);
  }
  return made;
}

}  // namespace support

#endif
