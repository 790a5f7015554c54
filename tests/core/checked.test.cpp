// SPDX-License-Identifier: MIT
#include <patron/core/checked.hpp>

#include <cstdint>
#include <limits>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

using patron::detail::checked_add;
using patron::detail::checked_cast;
using patron::detail::checked_multiply;
using patron::detail::checked_subtract;
using support::sentence;

// ---- cases worked out by hand
static_assert(checked_add(2, 3) == 5);
static_assert(checked_subtract(2U, 2U) == 0U);
static_assert(checked_multiply(-4, 5) == -20);
static_assert(checked_cast<std::int8_t>(127) == 127);
static_assert(checked_cast<std::uint64_t>(INT64_MAX) == INT64_MAX);

// ---- properties
// Eight bits are few enough to try every pair against 32 of them, where nothing overflows.
template<class T>
void try_every_pair() {
  using limits = std::numeric_limits<T>;
  int const low = (limits::min)();
  int const high = (limits::max)();
  auto const agrees = [&](int exact, auto call) {
    bool const fits = exact >= low && exact <= high;
    std::string const said = sentence([&] { return call(); });
    return fits ? said.empty() && call() == exact : !said.empty();
  };
  std::int64_t wrong = 0;
  for (int a = low; a <= high; ++a) {
    for (int b = low; b <= high; ++b) {
      T const x = static_cast<T>(a);
      T const y = static_cast<T>(b);
      wrong += agrees(a + b, [&] { return checked_add(x, y); }) ? 0 : 1;
      wrong += agrees(a - b, [&] { return checked_subtract(x, y); }) ? 0 : 1;
      wrong += agrees(a * b, [&] { return checked_multiply(x, y); }) ? 0 : 1;
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("checked arithmetic is exact or an error, for every pair of eight bits", "[long]") {
  try_every_pair<std::int8_t>();
  try_every_pair<std::uint8_t>();
}

// ---- edges
TEST_CASE("checked arithmetic at the edges of 64 bits") {
  CHECK(checked_add(INT64_MAX, INT64_MIN) == -1);
  CHECK(checked_subtract<std::int64_t>(-1, INT64_MIN) == INT64_MAX);
  CHECK(checked_multiply<std::int64_t>(INT64_MIN, 1) == INT64_MIN);
  CHECK(checked_multiply<std::int64_t>(INT64_MIN, 0) == 0);
  CHECK(sentence([] { return checked_add<std::int64_t>(INT64_MAX, 1); }) ==
        "a sum is beyond the range of its type");
  CHECK(sentence([] { return checked_subtract<std::int64_t>(0, INT64_MIN); }) ==
        "a difference is beyond the range of its type");
  CHECK(sentence([] { return checked_multiply<std::int64_t>(INT64_MIN, -1); }) ==
        "a product is beyond the range of its type");
  CHECK(sentence([] { return checked_multiply<std::int64_t>(-1, INT64_MIN); }) ==
        "a product is beyond the range of its type");
  CHECK(sentence([] { return checked_cast<std::uint32_t>(-1); }) ==
        "a count is beyond the range of its type");
  CHECK(sentence([] { return checked_cast<std::int64_t>(UINT64_MAX); }) ==
        "a count is beyond the range of its type");
}

}  // namespace
