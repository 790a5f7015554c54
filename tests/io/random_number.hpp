// SPDX-License-Identifier: MIT
#ifndef PATRON_TESTS_IO_RANDOM_NUMBER_HPP
#define PATRON_TESTS_IO_RANDOM_NUMBER_HPP

#include <cstdint>
#include <string_view>

/// Numbers for generated input, the same everywhere: splitmix64 (Steele, Lea, Flood 2014).
class random_number {
 public:
  explicit random_number(std::uint64_t seed) : state_{seed} {}

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }
  std::uint64_t below(std::uint64_t n) { return next() % n; }
  char one_of(std::string_view characters) { return characters[below(characters.size())]; }

 private:
  std::uint64_t state_;
};

#endif
