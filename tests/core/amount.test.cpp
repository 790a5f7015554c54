// SPDX-License-Identifier: MIT
#include <patron/core/amount.hpp>
#include <patron/core/currencies.hpp>
#include <patron/core/estimated.hpp>

#include <compare>
#include <concepts>
#include <cstdint>
#include <limits>
#include <string>

#include "catch.hpp"
#include "support/sentence.hpp"

// The caller's own decimal type: thousandths in a struct that knows nothing of this library.
namespace shop {

struct decimal {
  std::int64_t thousandths = 0;
  friend auto operator<=>(decimal const&, decimal const&) = default;
};

}  // namespace shop

template<>
struct patron::amount_traits<shop::decimal> {
  static constexpr bool exact = true;
  static constexpr shop::decimal add(shop::decimal a, shop::decimal b) {
    return {a.thousandths + b.thousandths};
  }
  static constexpr shop::decimal subtract(shop::decimal a, shop::decimal b) {
    return {a.thousandths - b.thousandths};
  }
  static constexpr double to_double(shop::decimal a) {
    return static_cast<double>(a.thousandths) / 1000.0;
  }
  static constexpr shop::decimal from_double(double x) {
    return {
        patron::detail::round_to_integer<std::int64_t>(x * 1000.0, patron::rounding::half_even)};
  }
};

namespace {

using patron::amount;
using patron::amount_traits;
using patron::exact_amount;
using support::sentence;
using namespace patron::literals;
using dollars = patron::money<patron::usd>;

// ---- traits and refusals
static_assert(amount<int> && amount<std::int64_t> && amount<std::uint32_t> && amount<dollars>);
static_assert(amount<double> && amount<float>);
static_assert(amount<shop::decimal> && exact_amount<shop::decimal>);
static_assert(exact_amount<int> && exact_amount<dollars>);
static_assert(!exact_amount<double> && !exact_amount<float>);  // their sums depend on the order
static_assert(!amount<bool> && !amount<std::string> && !amount<int*>);
// What is expected is no amount: it is added up apart.
static_assert(!amount<patron::estimated<dollars>>);

// ---- cases worked out by hand
static_assert(amount_traits<int>::add(2, 3) == 5);
static_assert(amount_traits<int>::from_double(2.5) == 2);
static_assert(amount_traits<dollars>::add(1_usd, 2_usd) == 3_usd);
static_assert(amount_traits<dollars>::subtract(1_usd, 2_usd) == -1_usd);
static_assert(amount_traits<dollars>::to_double(29.95_usd) == 29.95);
static_assert(amount_traits<dollars>::from_double(0.125) == 0.12_usd);
static_assert(amount_traits<double>::add(0.5, 0.25) == 0.75);
static_assert(amount_traits<double>::from_double(0.125) == 0.125);
static_assert(amount_traits<shop::decimal>::add({1500}, {250}) == shop::decimal{1750});

// An unsigned integer may be an amount, but nothing is estimated in it: it has no way below zero.
template<class T>
concept estimable = requires(double x) { amount_traits<T>::from_double(x); };
static_assert(estimable<int> && estimable<dollars> && !estimable<std::uint32_t>);

// ---- edges
TEST_CASE("an amount beyond its range is an error, in every exact type") {
  CHECK_FALSE(sentence([] { return amount_traits<int>::add(INT32_MAX, 1); }).empty());
  CHECK_FALSE(sentence([] { return amount_traits<std::uint32_t>::subtract(1U, 2U); }).empty());
  CHECK_FALSE(sentence([] {
                return amount_traits<dollars>::add(dollars::from_minor(INT64_MAX), 0.01_usd);
              }).empty());
  CHECK_FALSE(sentence([] { return amount_traits<int>::from_double(1e10); }).empty());
  CHECK_FALSE(sentence([] {
                using limits = std::numeric_limits<double>;
                return amount_traits<dollars>::from_double(limits::quiet_NaN());
              }).empty());
}

TEST_CASE("what is expected may be in the caller's own decimal") {
  using expected = patron::estimated<shop::decimal>;
  expected const sum = expected{{1500}} + expected{{250}};
  CHECK(sum.amount().thousandths == 1750);
  CHECK(sum == expected{{1750}});
}

}  // namespace
