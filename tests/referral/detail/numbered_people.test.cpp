// SPDX-License-Identifier: MIT
#include <patron/referral/detail/numbered_people.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "catch.hpp"

namespace {

using numbers = std::vector<std::uint32_t>;

TEST_CASE("people are numbered in their order", "[referral]") {
  auto const some = patron::detail::number_people(std::vector<int>{7, -3, 7, 0});
  CHECK(some.people == std::vector<int>{-3, 0, 7});
  CHECK(some.number == numbers{2, 0, 2, 1});
  auto const names = patron::detail::number_people(std::vector<std::string>{"b", "a", "b"});
  CHECK(names.people == std::vector<std::string>{"a", "b"});
  CHECK(names.number == numbers{1, 0, 1});
  CHECK(patron::detail::number_people(std::vector<int>{}).people.empty());
}

TEST_CASE("people whose ids span all numbers", "[referral]") {
  using limits = std::numeric_limits<std::int64_t>;
  auto const some =
      patron::detail::number_people(std::vector<std::int64_t>{(limits::max)(), 0, (limits::min)()});
  CHECK(some.number == numbers{2, 1, 0});
}

}  // namespace
