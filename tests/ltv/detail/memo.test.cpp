// SPDX-License-Identifier: MIT
#include <patron/ltv/detail/memo.hpp>

#include <cstdint>

#include "catch.hpp"

TEST_CASE("memo: a question is worked out once, also where another hashes alike", "[ltv]") {
  patron::detail::memo<2, std::uint64_t> seen;
  int asked = 0;
  for (int round = 0; round < 2; ++round) {
    for (std::uint64_t i = 0; i < 5000; ++i) {
      auto const answer = seen({i % 50, i / 50}, [&] {
        ++asked;
        return 7 * i;
      });
      REQUIRE(answer == 7 * i);
    }
  }
  CHECK(asked == 5000);
}

TEST_CASE("memo: too many questions are forgotten, never answered wrongly", "[ltv]") {
  patron::detail::memo<1, std::uint64_t> seen;
  bool right = true;
  for (std::uint64_t i = 0; i < 300'000; ++i) {
    std::uint64_t const question = i * i % 150'001;
    right = right && seen({question}, [&] { return ~question; }) == ~question;
  }
  CHECK(right);
}
