// SPDX-License-Identifier: MIT
#include <patron/grip/rfm_scale.hpp>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "catch.hpp"
#include "support/orders.hpp"

using patron::rfm_scale;

TEST_CASE("rfm_scale: thirds of nine customers") {
  rfm_scale<int> const scale = patron::rfm_scale_of(3, std::vector{1, 2, 3, 4, 5, 6, 7, 8, 9});
  for (int value = 1; value <= 9; ++value) {
    CHECK(scale.score(value) == static_cast<std::uint32_t>(1 + (value - 1) / 3));
  }
}

TEST_CASE("rfm_scale: the equal share the score of their middle, and scores may be empty") {
  // Six of eight bought once: their middle is at 3/8 of all, in the second of four.
  rfm_scale<std::uint32_t> scale{4, 8};
  scale.add(1, 6);
  scale.add(5, 1);
  scale.add(9, 1);
  CHECK(scale.score(1) == 2);
  CHECK(scale.score(5) == 4);
  CHECK(scale.score(9) == 4);
  CHECK(scale == patron::rfm_scale_of<std::uint32_t>(4, {1, 1, 1, 1, 1, 1, 5, 9}));
  CHECK(patron::rfm_scale_of<int>(5, {42}).score(42) == 3);  // one alone is in the middle
}

TEST_CASE("rfm_scale: 1 + bins (below + equal / 2) / n, of any values") {
  support::chance random{8};
  for (std::uint32_t const bins : {1U, 2U, 3U, 5U, 100U}) {
    for (std::uint32_t const spread : {1U, 4U, 50U, 100'000U}) {
      std::vector<std::uint32_t> values;
      for (int i = 0; i < 137; ++i) values.push_back(random.below(spread));
      std::ranges::sort(values);
      auto const scale = patron::rfm_scale_of(bins, values);
      for (std::uint32_t const value : values) {
        auto const [from, to] = std::ranges::equal_range(values, value);
        auto const below = static_cast<std::uint64_t>(from - values.begin());
        auto const end = static_cast<std::uint64_t>(to - values.begin());
        CHECK(scale.score(value) == 1 + bins * (below + end) / (2 * values.size()));
      }
    }
  }
}

TEST_CASE("rfm_scale: values that do not ascend, and too many customers, are refused") {
  rfm_scale<int> scale{3, 4};
  scale.add(5, 2);
  CHECK_THROWS_AS(scale.add(5, 1), patron::error);
  CHECK_THROWS_AS(scale.add(4, 1), patron::error);
  CHECK_THROWS_AS(scale.add(6, 3), patron::error);
  scale.add(6, 2);
  CHECK(scale.score(6) == 3);
  CHECK(patron::rfm_scale_of(3, std::vector<int>{}) == rfm_scale<int>{3, 0});
}

TEST_CASE("rfm_scale: no bins, and a score before all customers are known, are refused") {
  CHECK_THROWS_AS((rfm_scale<int>{0, 4}), patron::error);
  rfm_scale<int> scale{3, 4};
  scale.add(5, 3);
  CHECK_THROWS_AS(scale.score(5), patron::error);
  scale.add(6, 1);
  CHECK(scale.score(5) == 2);
}
