// SPDX-License-Identifier: MIT
#include <patron/history/radix_sort.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "support/orders.hpp"

using patron::detail::radix_sort;

TEST_CASE("radix_sort: as std::stable_sort does") {
  support::chance random{3};
  for (std::size_t const size : {0U, 1U, 2U, 100U, 5000U}) {
    for (unsigned const bits : {1U, 8U, 11U, 12U, 40U, 64U}) {
      std::vector<std::pair<std::uint64_t, std::size_t>> values;
      for (std::size_t i = 0; i < size; ++i) {
        std::uint64_t const high = random.below(0x7FFF'FFFF);
        std::uint64_t const key = (high << 32U | random.below(0x7FFF'FFFF)) >> (64U - bits);
        values.emplace_back(key, i);
      }
      auto expected = values;
      auto const key = [](auto const& value) { return value.first; };
      std::ranges::stable_sort(expected, {}, key);
      std::vector<std::pair<std::uint64_t, std::size_t>> spare;
      radix_sort(std::span{values}, spare, bits, key);
      REQUIRE(values == expected);
    }
  }
}

TEST_CASE("radix_sort: positive doubles by their bits") {
  std::vector<double> values{3.5, 1e-300, 0.0, 2.0, 1e300, 2.0};
  std::vector<double> spare;
  radix_sort(std::span{values}, spare, 64,
             [](double x) { return std::bit_cast<std::uint64_t>(x); });
  CHECK(values == std::vector{0.0, 1e-300, 2.0, 2.0, 3.5, 1e300});
}
