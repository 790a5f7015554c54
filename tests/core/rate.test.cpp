// SPDX-License-Identifier: MIT
#include <patron/core/fields.hpp>
#include <patron/core/rate.hpp>

#include <cmath>
#include <concepts>
#include <cstdint>
#include <type_traits>

#include "catch.hpp"
#include "support/integers.hpp"
#include "support/sentence.hpp"

namespace {

using patron::rate;
using support::sentence;

// ---- traits and refusals
static_assert(std::regular<rate> && patron::mergeable<rate> && patron::has_fields<rate>);
static_assert(std::is_trivially_copyable_v<rate> && sizeof(rate) == 16);
// No percentage travels alone, and none becomes a rate.
static_assert(!std::convertible_to<rate, double> && !std::convertible_to<double, rate>);
template<class A, class B>
concept adds = requires(A a, B b) { a + b; };
static_assert(!adds<rate, rate>);

// ---- cases worked out by hand
static_assert(rate{3, 4}.value() == 0.75);
static_assert(rate{0, 4}.value() == 0.0 && rate{4, 4}.value() == 1.0);
static_assert(!rate{}.value() && !rate{0, 0}.value());
static_assert(rate{3, 4}.complement() == rate{1, 4});
static_assert(patron::merged(rate{3, 4}, rate{1, 6}) == rate{4, 10});
static_assert(patron::merged(rate{}, rate{1, 6}) == rate{1, 6});

// ---- properties
TEST_CASE("the interval of a rate holds its value and lies within 0 and 1") {
  support::integers draw{8};
  for (int i = 0; i < 20'000; ++i) {
    auto const of = static_cast<std::uint64_t>(draw.between(1, 2'000));
    rate const r{draw() % (of + 1), of};
    auto const inner = r.interval(0.5);
    auto const outer = r.interval(0.99);
    REQUIRE((inner && outer));
    REQUIRE(outer->low >= 0.0);
    REQUIRE(outer->low <= inner->low);
    REQUIRE(inner->low <= *r.value());
    REQUIRE(*r.value() <= inner->high);
    REQUIRE(inner->high <= outer->high);
    REQUIRE(outer->high <= 1.0);
    // Those lost are held within the mirror image. The two are computed apart: 3.5e-16 was seen.
    auto const lost = r.complement().interval(0.99);
    REQUIRE(std::abs(lost->low - (1.0 - outer->high)) < 1e-15);
    REQUIRE(std::abs(lost->high - (1.0 - outer->low)) < 1e-15);
  }
}

TEST_CASE("a rate that cannot take another stays as it was") {
  rate most{1, UINT64_MAX};
  CHECK(!sentence([&] { return most.merge(rate{1, 1}), 0; }).empty());
  CHECK(most == rate{1, UINT64_MAX});
}

TEST_CASE("rates merge in any order and any pieces") {
  support::integers draw{9};
  for (int i = 0; i < 2'000; ++i) {
    auto const some = [&draw] {
      auto const of = static_cast<std::uint64_t>(draw.between(0, 100));
      return rate{draw() % (of + 1), of};
    };
    rate const a = some();
    rate const b = some();
    rate const c = some();
    REQUIRE(merged(a, b) == merged(b, a));
    REQUIRE(merged(merged(a, b), c) == merged(a, merged(b, c)));
    REQUIRE(merged(a, rate{}) == a);
  }
}

// ---- reference table
TEST_CASE("Wilson's interval, rows of Newcombe 1998") {
  // Table I there, method 3, printed with four decimals.
  struct row {
    rate of_the_table;
    double low, high;
  };
  constexpr row rows[] = {{{81, 263}, .2553, .3662},
                          {{15, 148}, .0624, .1605},
                          {{0, 20}, 0.0, .1611},
                          {{1, 29}, .0061, .1718}};
  for (row const& r : rows) {
    auto const found = r.of_the_table.interval(0.95);
    CHECK(std::abs(found->low - r.low) < 0.5e-4);
    CHECK(std::abs(found->high - r.high) < 0.5e-4);
  }
}

// ---- edges
TEST_CASE("nobody kept and nobody lost still have an interval") {
  CHECK(rate{0, 20}.interval()->low == 0.0);
  CHECK(rate{20, 20}.interval()->high == 1.0);
  // z^2 / (n + z^2), the upper bound of loss where none was lost
  double const z2 = 1.959963984540054 * 1.959963984540054;
  CHECK(std::abs(rate{0, 20}.interval()->high - z2 / (20 + z2)) < 1e-15);
  CHECK_FALSE(rate{}.interval());
  CHECK(rate{1, 1}.interval()->low > 0.0);
}

TEST_CASE("a huge rate keeps its counts") {
  constexpr std::uint64_t huge = UINT64_MAX / 2;
  CHECK(rate{huge, huge}.value() == 1.0);
  auto const within = rate{huge / 2, huge}.interval();
  CHECK(within->low <= 0.5);
  CHECK(within->high - within->low < 1e-8);
  CHECK(sentence([] {
          return merged(rate{0, UINT64_MAX}, rate{0, 1});
        }) == "a sum is beyond the range of its type");
}

TEST_CASE("an impossible rate is refused, also when it came about member by member") {
  std::string const words = "rate: no more can be kept than were at risk";
  CHECK(sentence([] { return rate{1, 0}; }) == words);
  rate damaged;
  damaged.kept = 3;
  CHECK(sentence([&] { return damaged.value(); }) == words);
  CHECK(sentence([&] { return damaged.interval(); }) == words);
  CHECK(sentence([&] { return damaged.complement(); }) == words);
  CHECK(sentence([&] { return merged(rate{0, 9}, damaged); }) == words);
  for (double const confidence : {0.0, 1.0, -1.0, 95.0, std::nan("")}) {
    CHECK(sentence([&] {
            return rate{1, 2}.interval(confidence);
          }) == "a confidence lies between 0 and 1");
  }
}

}  // namespace
