// SPDX-License-Identifier: MIT
#include <patron/io/detail/big_natural.hpp>

#include <concepts>
#include <cstdint>

#include "catch.hpp"

using patron::detail::big_natural;

namespace {

constexpr big_natural natural(std::uint32_t n) {
  big_natural result;
  result.multiply_add(0, n);
  return result;
}

constexpr big_natural power_of_ten(unsigned power) {
  big_natural result = natural(1);
  result.multiply_by_power_of_ten(power);
  return result;
}

}  // namespace

static_assert(std::totally_ordered<big_natural>);
static_assert(natural(0) == big_natural{} && natural(0).bit_width() == 0);
static_assert(natural(255).bit_width() == 8 && natural(256).bit_width() == 9);

TEST_CASE("big_natural: powers of ten have the bits they should", "[io]") {
  CHECK(power_of_ten(9).bit_width() == 30);
  CHECK(power_of_ten(19).bit_width() == 64);
  CHECK(power_of_ten(20).bit_width() == 67);
  CHECK(power_of_ten(1125).bit_width() == 3738);
}

TEST_CASE("big_natural: shifting is multiplying", "[io]") {
  big_natural shifted = natural(12'345);
  shifted.shift_left(100);
  big_natural multiplied = natural(12'345);
  for (int i = 0; i != 100; ++i) multiplied.multiply_add(2, 0);
  CHECK(shifted == multiplied);
  big_natural zero;
  zero.shift_left(1'000'000);
  CHECK(zero == natural(0));
}

TEST_CASE("big_natural: subtracting is the reverse of adding", "[io]") {
  big_natural n = power_of_ten(40);
  n.multiply_add(1, 1);
  n.subtract(power_of_ten(40));
  CHECK(n == natural(1));
  big_natural m = power_of_ten(40);
  m.subtract(natural(1));
  CHECK(m < power_of_ten(40));
  m.multiply_add(1, 1);
  CHECK(m == power_of_ten(40));
  m.subtract(power_of_ten(40));
  CHECK(m == big_natural{});
}

TEST_CASE("big_natural: order", "[io]") {
  CHECK(power_of_ten(10) < power_of_ten(11));
  big_natural above = power_of_ten(30);
  above.multiply_add(1, 1);
  CHECK(above > power_of_ten(30));
}
