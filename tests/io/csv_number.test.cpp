// SPDX-License-Identifier: MIT
#include <patron/core/currencies.hpp>
#include <patron/io/csv_number.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "io/parsed_cells.hpp"

using parsed_cells::read, parsed_cells::wrong_with;
using patron::csv_readable, patron::money, patron::grade;
using namespace patron::literals;

static_assert(csv_readable<std::int8_t> && csv_readable<std::uint64_t> && csv_readable<double>);
static_assert(csv_readable<money<patron::usd>> && csv_readable<money<patron::jpy, std::int32_t>>);
static_assert(!csv_readable<char> && !csv_readable<char32_t>, "a character is not a count");
static_assert(!csv_readable<float>, "it would be rounded twice");

namespace {

template<class T>
void check_limits() {
  using limits = std::numeric_limits<T>;
  CHECK(read<T>(std::to_string((limits::max)())) == (limits::max)());
  CHECK(read<T>(std::to_string((limits::min)())) == (limits::min)());
  std::string const range = "is beyond the range of its type, " + std::to_string((limits::min)()) +
                            " to " + std::to_string((limits::max)());
  CHECK(wrong_with<T>(std::to_string((limits::max)()) + "0") == range);
  CHECK(wrong_with<T>("99999999999999999999999999") == range);
  CHECK(wrong_with<T>("-99999999999999999999999999") == range);
}

}  // namespace

TEST_CASE("csv_number: whole numbers to the ends of their type", "[io]") {
  check_limits<std::int8_t>();
  check_limits<std::uint8_t>();
  check_limits<std::int32_t>();
  check_limits<std::uint32_t>();
  check_limits<std::int64_t>();
  check_limits<std::uint64_t>();
  CHECK(wrong_with<std::uint32_t>("4294967296") ==
        "is beyond the range of its type, 0 to 4294967295");
  CHECK(wrong_with<std::uint32_t>("-1") == "is beyond the range of its type, 0 to 4294967295");
  CHECK(wrong_with<std::int8_t>("-129") == "is beyond the range of its type, -128 to 127");
  CHECK(read<int>("+007") == 7);
  CHECK(read<unsigned>("-0") == 0);
}

TEST_CASE("csv_number: what is not a whole number", "[io]") {
  for (std::string_view const cell : {"abc", "1.0", "1e3", " 1", "1 ", "+", "-", "--1", "0x10"}) {
    CHECK(wrong_with<int>(cell) == "is not a whole number");
  }
  CHECK(wrong_with<int>("") == "is empty");
}

TEST_CASE("csv_number: a double has a point in every locale", "[io]") {
  CHECK(read<double>("12.5") == 12.5);
  CHECK(read<double>("-1e-3") == -0.001);
  for (std::string_view const cell : {"12,5", "NaN", "nan", "inf", "-Infinity", "1e", "."}) {
    CHECK(wrong_with<double>(cell) == "is not a number");
  }
  CHECK(wrong_with<double>("1e999") == "is beyond the range of a double");
  CHECK(wrong_with<double>("1e-999") == "is beyond the range of a double");
  CHECK(wrong_with<double>("") == "is empty");
}

TEST_CASE("csv_number: money is exact, or refused", "[io]") {
  using dollars = money<patron::usd>;
  CHECK(read<dollars>("29.95") == 29.95_usd);
  CHECK(read<dollars>("29.9") == 29.90_usd);
  CHECK(read<dollars>("29") == 29.00_usd);
  CHECK(read<dollars>("-.5") == -(0.50_usd));
  CHECK(read<dollars>("1.2300") == 1.23_usd);
  CHECK(wrong_with<dollars>("1.234") == "has more than 2 decimals");
  CHECK(wrong_with<dollars>("12,5") == "is not a decimal number");
  CHECK(wrong_with<dollars>("$5") == "is not a decimal number");
  CHECK(wrong_with<dollars>("1e2") == "is not a decimal number");
  CHECK(wrong_with<dollars>("nan") == "is not a decimal number");
  CHECK(wrong_with<dollars>("99999999999999999999") == "is too large");
  CHECK(wrong_with<dollars>("") == "is empty");
  CHECK(wrong_with<money<patron::jpy>>("1.5") == "has more than 0 decimals");
  CHECK(read<money<patron::jpy, std::int32_t>>("2147483647").minor_units() == 2147483647);
  CHECK(wrong_with<money<patron::jpy, std::int32_t>>("2147483648") == "is too large");
}

TEST_CASE("csv_number: grades have two decimals and are not below zero", "[io]") {
  CHECK(read<grade>("0.2") == 0.2_grade);
  CHECK(read<grade>("1.05") == 1.05_grade);
  CHECK(wrong_with<grade>("0.125") == "has more than 2 decimals");
  CHECK(wrong_with<grade>("-1") == "is below zero");
  CHECK(wrong_with<grade>("99999999999") == "is too large");
  CHECK(wrong_with<grade>("good") == "is not a decimal number");
}
