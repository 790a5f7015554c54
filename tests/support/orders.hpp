// SPDX-License-Identifier: MIT
// Orders made by hand or by chance, for the tests of every room that reads orders.
#ifndef PATRON_TESTS_SUPPORT_ORDERS_HPP
#define PATRON_TESTS_SUPPORT_ORDERS_HPP

#include <patron/core.hpp>

#include <chrono>
#include <cstdint>
#include <vector>

namespace support {

using dollars = patron::money<patron::usd>;

struct order {
  std::uint32_t buyer{};
  std::chrono::sys_days day{};
  dollars total{};

  friend bool operator==(order const&, order const&) = default;
};

/// A small generator for test data; the library's own is under test itself.
class chance {
 public:
  explicit chance(std::uint64_t seed) : state_{seed} {}

  /// From 0 to n - 1.
  std::uint32_t below(std::uint32_t n) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::uint32_t>((state_ >> 33U) % n);
  }

 private:
  std::uint64_t state_;
};

/// Orders of so many people over so many days, refunds and several orders on one day among them.
inline std::vector<order> random_orders(chance& random, std::uint32_t count, std::uint32_t people,
                                        std::uint32_t days) {
  std::chrono::sys_days const start = std::chrono::year{2023} / 11 / 20;
  std::vector<order> made;
  for (std::uint32_t i = 0; i < count; ++i) {
    auto const cents = static_cast<std::int64_t>(random.below(10'000)) - 1'500;
    made.push_back({random.below(people), start + std::chrono::days{random.below(days)},
                    dollars::from_minor(cents)});
  }
  return made;
}

template<class T>
void shuffle(std::vector<T>& items, chance& random) {
  for (std::size_t i = items.size(); i > 1; --i) {
    std::swap(items[i - 1], items[random.below(static_cast<std::uint32_t>(i))]);
  }
}

}  // namespace support

#endif
