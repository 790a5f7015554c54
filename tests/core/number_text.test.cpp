// SPDX-License-Identifier: MIT
#include <patron/core/number_text.hpp>

#include <cstdint>
#include <limits>
#include <type_traits>

#include "catch.hpp"

namespace {

using patron::detail::number_text;

// ---- traits and refusals
static_assert(!std::is_constructible_v<number_text, char const*>);
static_assert(!std::is_convertible_v<int, number_text>);

// ---- cases worked out by hand, and edges
TEST_CASE("numbers as the words of an error have them") {
  CHECK(number_text{-7}.view() == "-7");
  CHECK(number_text{0.1}.view() == "0.1");
  CHECK(number_text{UINT64_MAX}.view() == "18446744073709551615");
  CHECK(number_text{INT64_MIN}.view() == "-9223372036854775808");
  CHECK(number_text{-std::numeric_limits<double>::max()}.view() == "-1.7976931348623157e+308");
  CHECK(number_text{std::numeric_limits<double>::denorm_min()}.view() == "5e-324");
  CHECK(number_text{std::numeric_limits<double>::infinity()}.view() == "inf");
  CHECK(number_text{std::numeric_limits<double>::quiet_NaN()}.view() == "nan");
}

TEST_CASE("a copy has its own characters") {
  number_text first{1};
  number_text const copy = first;
  first = number_text{2};
  CHECK(copy.view() == "1");
  CHECK(first.view() == "2");
}

}  // namespace
