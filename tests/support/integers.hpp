// SPDX-License-Identifier: MIT
#ifndef PATRON_TESTS_SUPPORT_INTEGERS_HPP
#define PATRON_TESTS_SUPPORT_INTEGERS_HPP

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace support {

/// Integers for properties on generated input: SplitMix64 (Steele, Lea and Flood 2014), the same
/// on every platform.
class integers {
 public:
  explicit constexpr integers(std::uint64_t seed) : state_{seed} {}

  /// Any 64 bits.
  constexpr std::uint64_t operator()() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }

  /// From `low` to `high`, both included.
  constexpr std::int64_t between(std::int64_t low, std::int64_t high) {
    auto const width = static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low) + 1;
    std::uint64_t const step = width == 0 ? (*this)() : (*this)() % width;
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(low) + step);
  }

  /// Any signed number, small and large ones alike: its number of bits is drawn first.
  constexpr std::int64_t of_any_size() {
    std::uint64_t const bits = (*this)() >> ((*this)() % 64);
    return static_cast<std::int64_t>((*this)() % 2 == 0 ? bits : 0 - bits);
  }

 private:
  std::uint64_t state_;
};

/// Puts the items into another order.
template<class T>
void shuffle(std::vector<T>& items, std::uint64_t seed) {
  integers next{seed};
  for (std::size_t i = items.size(); i > 1; --i) {
    auto const other = next.between(0, static_cast<std::int64_t>(i) - 1);
    std::swap(items[i - 1], items[static_cast<std::size_t>(other)]);
  }
}

}  // namespace support

#endif
