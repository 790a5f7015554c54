// SPDX-License-Identifier: MIT
#include <patron/numeric/draw_uniform.hpp>

#include <array>
#include <cstdint>
#include <random>

#include "catch.hpp"
#include "support/moments.hpp"
#include "support/sentence.hpp"

using patron::draw_bernoulli;
using patron::draw_index;
using patron::draw_uniform;
using patron::generator;

namespace {

constexpr std::array<double, 3> first_uniforms() {
  generator g{42};
  return {draw_uniform(g), draw_uniform(g), draw_uniform(g)};
}
constexpr std::array<std::uint64_t, 8> first_digits() {
  generator g{42};
  std::array<std::uint64_t, 8> digits{};
  for (std::uint64_t& digit : digits) digit = draw_index(g, 10);
  return digits;
}

}  // namespace

// Golden: the same while compiling and at run time, with every compiler and library.
static_assert(first_uniforms() ==
              std::array{0x1.a0ec9a9e88ecdp-1, 0x1.467905d15dbccp-2, 0x1.f7c0f9f61849dp-1});
static_assert(first_digits() == std::array<std::uint64_t, 8>{5, 9, 2, 9, 3, 8, 1, 6});

TEST_CASE("draw_uniform: even, from 0 to below 1", "[numeric]") {
  CHECK(support::has_moments(support::moments_of([](generator& g) { return draw_uniform(g); }), 0.5,
                             1.0 / 12));
  // The ends: a generator of ones only, and one of zeros only.
  struct constant {
    std::uint64_t bits;
    static constexpr std::uint64_t(min)() { return 0; }
    static constexpr std::uint64_t(max)() { return ~std::uint64_t{}; }
    std::uint64_t operator()() const { return bits; }
  };
  constant zeros{0};
  constant ones{~std::uint64_t{}};
  CHECK(draw_uniform(zeros) == 0.0);
  CHECK(draw_uniform(ones) == 1.0 - 0x1p-53);
  CHECK(patron::detail::draw_inside(zeros) == 0x1p-53);
  CHECK(patron::detail::draw_inside(ones) == 1.0 - 0x1p-53);
}

TEST_CASE("draw_uniform: from the standard's generators", "[numeric]") {
  std::mt19937 narrow{1};
  std::mt19937 narrow_again{1};
  std::uint64_t const high = narrow_again();
  std::uint64_t const bits = (high << 32U) | narrow_again();
  CHECK(draw_uniform(narrow) == static_cast<double>(bits >> 11U) * 0x1p-53);
  std::mt19937_64 wide{1};
  CHECK(draw_uniform(wide) < 1.0);
}

TEST_CASE("draw_index: every position equally often", "[numeric]") {
  generator g{5};
  std::array<int, 6> seen{};
  for (int i = 0; i < 60000; ++i) ++seen[draw_index(g, seen.size())];
  double chi_square = 0.0;
  for (int const n : seen) chi_square += (n - 10000.0) * (n - 10000.0) / 10000.0;
  CHECK(chi_square < 20.5);  // 1 in 1000 with 5 degrees of freedom

  CHECK(draw_index(g, 1) == 0);
  CHECK(draw_index(g, 2) < 2);
  constexpr std::uint64_t large = (std::uint64_t{1} << 63U) + 1;
  for (int i = 0; i < 100; ++i) CHECK(draw_index(g, large) < large);
  CHECK_THROWS_AS(draw_index(g, 0), patron::error);
}

TEST_CASE("draw_bernoulli: as often as p says", "[numeric]") {
  generator g{5};
  CHECK(!draw_bernoulli(g, 0.0));
  CHECK(draw_bernoulli(g, 1.0));
  auto const m = support::moments_of([](generator& r) { return draw_bernoulli(r, 0.2) ? 1 : 0; });
  CHECK(support::has_moments(m, 0.2, 0.16));
  CHECK(support::sentence([&] { return draw_bernoulli(g, 1.2); }) ==
        "draw_bernoulli: p \"1.2\" is not within 0 and 1");
}
