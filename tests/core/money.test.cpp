// SPDX-License-Identifier: MIT
#include <patron/core/currencies.hpp>
#include <patron/core/money.hpp>

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <vector>

#include "catch.hpp"
#include "support/integers.hpp"
#include "support/sentence.hpp"

namespace {

using patron::eur;
using patron::jpy;
using patron::money;
using patron::rounding;
using patron::usd;
using support::sentence;
using namespace patron::literals;

using dollars = money<usd>;
using yen = money<jpy>;
using cents32 = money<usd, std::int32_t>;

// The caller's own currency: the points of a loyalty scheme.
struct points {
  static constexpr std::string_view code = "PTS";
  static constexpr int exponent = 0;
};
struct too_fine {
  static constexpr std::string_view code = "FIN";
  static constexpr int exponent = 7;
};
struct nameless {
  static constexpr int exponent = 2;
};

// ---- traits and refusals
static_assert(std::regular<dollars> && std::totally_ordered<dollars>);
static_assert(std::is_trivially_copyable_v<dollars> && sizeof(dollars) == 8);
static_assert(sizeof(cents32) == 4);
static_assert(patron::currency<usd> && patron::currency<points>);
static_assert(!patron::currency<too_fine> && !patron::currency<nameless> &&
              nameless::exponent == 2 && !patron::currency<int>);

template<class A, class B>
concept adds = requires(A a, B b) { a + b; };
template<class A, class B>
concept subtracts = requires(A a, B b) { a - b; };
template<class A, class B>
concept accumulates = requires(A a, B b) { a += b; };
template<class A, class B>
concept multiplies = requires(A a, B b) { a* b; };
template<class A, class B>
concept divides = requires(A a, B b) { a / b; };
template<class A, class B>
concept compares = requires(A a, B b) { a == b; };
template<class A, class B>
concept orders = requires(A a, B b) { a < b; };

static_assert(adds<dollars, dollars> && subtracts<dollars, dollars>);
static_assert(accumulates<dollars, dollars>);
static_assert(multiplies<dollars, int> && multiplies<unsigned, dollars>);
static_assert(divides<dollars, dollars>);
// Two currencies do not add, nor compare; nor do two widths of one.
static_assert(!adds<dollars, money<eur>> && !subtracts<dollars, yen>);
static_assert(!accumulates<dollars, yen>);
static_assert(!compares<dollars, yen> && !orders<dollars, yen> && !divides<dollars, yen>);
static_assert(!adds<dollars, cents32>);
// A bare number is not money.
static_assert(!adds<dollars, int> && !adds<double, dollars> && !compares<dollars, int>);
static_assert(!std::convertible_to<int, dollars> && !std::constructible_from<dollars, int>);
static_assert(!std::constructible_from<dollars, double>);
static_assert(!std::convertible_to<dollars, double> && !std::constructible_from<bool, dollars>);
// Money times money has no meaning; what would lose a part of a unit names its rounding.
static_assert(!multiplies<dollars, dollars> && !multiplies<dollars, double>);
static_assert(!divides<dollars, int> && !divides<int, dollars>);

// ---- cases worked out by hand
static_assert(29.95_usd + 0.05_usd == 30.00_usd);
static_assert(29.95_usd == dollars::from_minor(2995));
static_assert((29.95_usd).minor_units() == 2995);
static_assert(300'000_jpy == yen::from_minor(300'000));
static_assert(1.234_kwd == money<patron::kwd>::from_minor(1234));
static_assert(1_usd == 1.00_usd && 0.5_usd == dollars::from_minor(50));
static_assert(-(5_usd) == dollars::from_minor(-500));
static_assert(12.50_eur - 13_eur == -0.50_eur);
static_assert(3 * 9.99_usd == 29.97_usd && 9.99_usd * 3U == 29.97_usd);
static_assert(5_usd / 20_usd == 0.25);
static_assert((29.95_usd).to_double() == 29.95);
static_assert((-7_jpy).to_double() == -7.0);
static_assert(9.99_usd < 10_usd && -1_usd < 0_usd);
static_assert(dollars::from_double(29.95, rounding::half_even) == 29.95_usd);
static_assert(dollars::from_double(0.125, rounding::half_even) == 0.12_usd);
static_assert(dollars::from_double(0.125, rounding::up) == 0.13_usd);
static_assert((10_usd).scaled(0.333, rounding::half_even) == 3.33_usd);
static_assert((0.05_usd).scaled(0.5, rounding::half_even) == 0.02_usd);
static_assert((10_usd).divided_by(3, rounding::half_even) == 3.33_usd);
static_assert((10_usd).divided_by(3, rounding::up) == 3.34_usd);
static_assert((0.10_usd).share(0, 3) == 0.04_usd && (0.10_usd).share(2, 3) == 0.03_usd);
static_assert((-0.10_usd).share(0, 3) == -0.04_usd);
static_assert(money<points>::from_minor(3) * 2 == money<points>::from_minor(6));
static_assert([] {
  dollars sum;
  sum += 3_usd;
  sum -= 0.01_usd;
  return sum;
}() == 2.99_usd);

// ---- properties
TEST_CASE("sums of money do not depend on their order") {
  support::integers draw{5};
  for (int round = 0; round < 200; ++round) {
    std::vector<dollars> amounts(static_cast<std::size_t>(draw.between(0, 50)));
    for (dollars& a : amounts) a = dollars::from_minor(draw.between(-1'000'000'000, 1'000'000'000));
    auto const sum = [&amounts] {
      dollars total;
      for (dollars const a : amounts) total += a;
      return total;
    };
    dollars const first = sum();
    for (std::size_t i = amounts.size(); i > 1; --i) {
      std::swap(amounts[i - 1], amounts[draw() % i]);
    }
    REQUIRE(sum() == first);
  }
}

TEST_CASE("the shares of an amount are nearly equal and together exactly the amount") {
  support::integers draw{6};
  for (int round = 0; round < 2'000; ++round) {
    auto const amount = dollars::from_minor(draw.of_any_size());
    std::int64_t const parts = draw.between(1, 40);
    dollars sum;
    dollars least = amount.share(0, parts);
    dollars most = least;
    for (std::int64_t i = 0; i < parts; ++i) {
      dollars const part = amount.share(i, parts);
      sum += part;
      least = (std::min)(least, part);
      most = (std::max)(most, part);
    }
    REQUIRE(sum == amount);
    REQUIRE(most - least <= 0.01_usd);
  }
}

TEST_CASE("an amount goes to a number of major units and back") {
  support::integers draw{7};
  for (int round = 0; round < 20'000; ++round) {
    // Up to 2^50 minor units, the nearest double of the quotient still names one amount.
    auto const amount = dollars::from_minor(draw.between(-(INT64_C(1) << 50), INT64_C(1) << 50));
    REQUIRE(dollars::from_double(amount.to_double(), rounding::half_even) == amount);
  }
}

// ---- edges
TEST_CASE("money beyond its range is an error") {
  auto const most = dollars::from_minor(INT64_MAX);
  auto const least = dollars::from_minor(INT64_MIN);
  CHECK(most + least == -0.01_usd);
  CHECK(sentence([&] { return most + 0.01_usd; }) == "a sum is beyond the range of its type");
  CHECK(sentence([&] { return least - 0.01_usd; }) ==
        "a difference is beyond the range of its type");
  CHECK(sentence([&] { return -least; }) == "a difference is beyond the range of its type");
  CHECK(sentence([&] { return most * 2; }) == "a product is beyond the range of its type");
  CHECK(sentence([&] { return 0.01_usd * UINT64_MAX; }) ==
        "a count is beyond the range of its type");
  CHECK(sentence([&] { return most.scaled(1.01, rounding::down); }) ==
        "a number is beyond the range of its amount");
  CHECK(sentence([&] { return dollars::from_double(1e17, rounding::down); }) ==
        "a number is beyond the range of its amount");
  CHECK(cents32::from_minor(INT32_MAX).to_double() == 21474836.47);
  CHECK_FALSE(
      sentence([] { return cents32::from_minor(INT32_MAX) + cents32::from_minor(1); }).empty());

  auto const before = most;
  auto sum = most;
  CHECK_FALSE(sentence([&] { return sum += 0.01_usd; }).empty());
  CHECK(sum == before);  // what failed changed nothing
}

TEST_CASE("shares and quotients of nothing are errors") {
  CHECK(sentence([] { return 1_usd / 0_usd; }) == "money: a share of a zero amount has no value");
  CHECK(sentence([] { return (1_usd).divided_by(0, rounding::down); }) ==
        "a divisor must be above zero");
  for (std::int64_t const parts : {INT64_C(0), INT64_C(-1)}) {
    CHECK_FALSE(sentence([&] { return (1_usd).share(0, parts); }).empty());
  }
  CHECK(sentence([] { return (1_usd).share(3, 3); }) ==
        "money: a share is counted from 0 and lies below the number of parts");
  CHECK_FALSE(sentence([] { return (1_usd).share(-1, 3); }).empty());
  CHECK((0_usd).share(1, 2) == 0_usd);
  CHECK(dollars::from_minor(INT64_MIN).share(0, 3) == dollars::from_minor(INT64_MIN / 3 - 1));
}

}  // namespace
