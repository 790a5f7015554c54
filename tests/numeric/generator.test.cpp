// SPDX-License-Identifier: MIT
#include <patron/numeric/generator.hpp>

#include <array>
#include <cstdint>
#include <random>

#include "catch.hpp"

using patron::generator;

namespace {

constexpr std::array<std::uint64_t, 4> first_of(generator g) {
  return {g(), g(), g(), g()};
}

constexpr generator jumped(generator g) {
  g.jump();
  return g;
}

constexpr bool parts_go_on_from_here() {
  generator whole{42};
  generator const start = whole;
  generator const part = whole.split();
  return part == start && whole == jumped(start);
}

struct whole_bits_but_13 {
  using result_type = std::uint32_t;
  static constexpr std::uint32_t(min)() { return 0; }
  static constexpr std::uint32_t(max)() { return 0x1FFF; }
  std::uint32_t operator()() { return 0; }
};

}  // namespace

static_assert(std::uniform_random_bit_generator<generator>);
static_assert(patron::bit_source<generator>);
static_assert(patron::bit_source<std::mt19937> && patron::bit_source<std::mt19937_64>);
static_assert(!patron::bit_source<std::minstd_rand>);
static_assert(!patron::bit_source<whole_bits_but_13>);
static_assert(!std::is_default_constructible_v<generator>, "there is no seed but the caller's");
static_assert(!std::is_convertible_v<std::uint64_t, generator>);

// The first numbers of the authors' own xoshiro256plusplus.c from the state 1, 2, 3, 4.
static_assert(first_of(generator::from_state({1, 2, 3, 4})) ==
              std::array<std::uint64_t, 4>{41943041U, 58720359U, 3588806011781223U,
                                           3591011842654386U});
// The first numbers of splitmix64.c from the seed 1234567.
static_assert(generator{1234567}.state() ==
              std::array<std::uint64_t, 4>{6457827717110365317U, 3203168211198807973U,
                                           9817491932198370423U, 4593380528125082431U});
static_assert(parts_go_on_from_here());
static_assert(generator{1} == generator{1} && generator{1} != generator{2});
static_assert(generator::from_state(generator{9}.state()) == generator{9});

TEST_CASE("generator: a state of zeros is refused", "[numeric]") {
  CHECK_THROWS_AS(generator::from_state({0, 0, 0, 0}), patron::error);
}

TEST_CASE("generator: parts do not repeat each other", "[numeric]") {
  generator g{7};
  auto const a = first_of(g.split());
  auto const b = first_of(g.split());
  auto const c = first_of(g);
  CHECK(a != b);
  CHECK(b != c);
  CHECK(a == first_of(generator{7}));
}

TEST_CASE("generator: every bit is set half of the time", "[numeric]") {
  generator g{2026};
  std::array<int, 64> set{};
  constexpr int draws = 20000;
  for (int i = 0; i < draws; ++i) {
    std::uint64_t const bits = g();
    for (unsigned bit = 0; bit < 64; ++bit) set[bit] += static_cast<int>((bits >> bit) & 1U);
  }
  for (int const count : set) CHECK(std::abs(count - draws / 2) < 5 * 71);  // five deviations
}
