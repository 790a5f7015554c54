// SPDX-License-Identifier: MIT
#include <patron/wire/numbers.hpp>

#include <cstdint>
#include <limits>
#include <string>

#include "catch.hpp"
#include "support/integers.hpp"
#include "wire/values.hpp"

namespace {

using namespace wire_test;

enum class colour : std::int8_t { red, green, blue };
constexpr colour last_of(colour) noexcept {
  return colour::blue;
}
enum class open_ended { one = 1, many = 1'000'000 };

// ---- traits and refusals
static_assert(patron::wire_type<std::int64_t> && patron::wire_type<bool> &&
              patron::wire_type<double> && patron::wire_type<colour>);
static_assert(patron::bounded_enumeration<colour> && !patron::bounded_enumeration<open_ended>);
// A float would be another number than the double of the same name; a pointer is nobody's.
static_assert(!patron::wire_type<float> && !patron::wire_type<int*>);

TEST_CASE("wire: the kinds of numbers") {
  CHECK(patron::wire_kind<std::int64_t>() == "i64");
  CHECK(patron::wire_kind<std::uint8_t>() == "u8");
  CHECK(patron::wire_kind<bool>() == "bool");
  CHECK(patron::wire_kind<double>() == "f64");
  CHECK(patron::wire_kind<colour>() == "i8");
  CHECK(patron::wire_kind<open_ended>() == "i32");
}

// ---- worked out by hand
TEST_CASE("wire: numbers byte by byte") {
  CHECK(written(std::uint32_t{258}) == raw({2, 1, 0, 0}));
  CHECK(written(std::int16_t{-2}) == raw({0xFE, 0xFF}));
  CHECK(written(true) == raw({1}));
  CHECK(written(1.0) == raw({0, 0, 0, 0, 0, 0, 0xF0, 0x3F}));
  CHECK(written(-0.0) == written(0.0));
  CHECK(written(open_ended::many) == raw({0x40, 0x42, 0x0F, 0}));
}

// ---- properties
TEST_CASE("wire: numbers of every size travel") {
  support::integers next{1};
  for (int i = 0; i < 500; ++i) {
    std::int64_t const n = next.of_any_size();
    CHECK(travels(n));
    CHECK(travels(static_cast<std::int32_t>(n)));
    CHECK(travels(static_cast<std::uint16_t>(n)));
    CHECK(travels(static_cast<double>(n) / 7.0));
  }
  CHECK(travels((std::numeric_limits<std::int64_t>::min)()));
  CHECK(travels((std::numeric_limits<std::uint64_t>::max)()));
  CHECK(travels(std::numeric_limits<double>::denorm_min()));
  CHECK(travels(std::numeric_limits<double>::infinity()));
}

// ---- edges
TEST_CASE("wire: what no number writes is refused") {
  CHECK(refused<bool>(raw({2})) == "from_bytes: bool \"2\" is neither 0 nor 1");
  CHECK(read<colour>(raw({2})) == colour::blue);
  CHECK(refused<colour>(raw({3})) == "from_bytes: enumeration \"3\" is none of its values");
  CHECK(refused<colour>(raw({0xFF})) == "from_bytes: enumeration \"-1\" is none of its values");
  CHECK(read<open_ended>(raw({9, 0, 0, 0})) == static_cast<open_ended>(9));
  CHECK(refused<double>(raw({0, 0, 0, 0, 0, 0, 0xF8, 0x7F})) == "from_bytes: f64 is not a number");
  CHECK(refused<double>(raw({0, 0, 0, 0, 0, 0, 0, 0x80})) ==
        "from_bytes: f64 \"-0\" is written without a sign");
  CHECK(support::sentence([] { return written(std::numeric_limits<double>::quiet_NaN()); }) ==
        "to_bytes: a member is not a number");
  CHECK(refused<std::uint32_t>(raw({1, 2, 3})) ==
        "from_bytes: state ends in the middle of a value");
}

}  // namespace
