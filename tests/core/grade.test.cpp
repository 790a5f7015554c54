// SPDX-License-Identifier: MIT
#include <patron/core/grade.hpp>

#include <concepts>
#include <cstdint>
#include <type_traits>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

using patron::grade;
using namespace patron::literals;

// ---- traits and refusals
static_assert(std::regular<grade> && std::totally_ordered<grade>);
static_assert(std::is_trivially_copyable_v<grade> && sizeof(grade) == 4);
template<class A, class B>
concept adds = requires(A a, B b) { a + b; };
static_assert(!adds<grade, grade>);  // halfway twice is not all the way
static_assert(!std::constructible_from<grade, double> && !std::constructible_from<grade, int>);
static_assert(!std::convertible_to<grade, double>);

// ---- cases worked out by hand
static_assert(patron::customer_grade == 1.0_grade && patron::customer_grade == 1_grade);
static_assert((0.2_grade).hundredths() == 20);
static_assert(0.2_grade == 0.20_grade && 0.2_grade == grade::from_hundredths(20));
static_assert(0.05_grade < 0.1_grade && 1.2_grade > patron::customer_grade);
static_assert((0.2_grade).to_double() == 0.2 && (1.2_grade).to_double() == 1.2);
static_assert(grade{} == 0_grade);

// ---- properties
TEST_CASE("a grade has the order and the number of its hundredths") {
  for (std::int32_t n = 0; n < 300; ++n) {
    grade const g = grade::from_hundredths(n);
    REQUIRE(g.hundredths() == n);
    REQUIRE(g.to_double() == n / 100.0);
    REQUIRE(g < grade::from_hundredths(n + 1));
  }
}

// ---- edges
TEST_CASE("no grade lies below a stranger's") {
  CHECK(support::sentence([] { return grade::from_hundredths(-1); }) ==
        "grade: a grade is not below zero");
  CHECK(grade::from_hundredths(INT32_MAX).hundredths() == INT32_MAX);
}

}  // namespace
