// SPDX-License-Identifier: MIT
#include <patron/io/detail/parse_double.hpp>

#include <bit>
#include <clocale>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "io/random_number.hpp"

using namespace patron::detail;

namespace {

double read(std::string_view text) {
  double value = -1.0;
  REQUIRE(parse_double(text, value) == double_fault::none);
  return value;
}

double_fault fault_of(std::string_view text) {
  double value = 0.0;
  return parse_double(text, value);
}

/// The long way gives what the C library gives, which rounds correctly in the locale "C".
void compare_with_library(std::string const& text) {
  written_number number;
  REQUIRE(take_apart(text, number));
  double const ours = number.negative ? -nearest_double(number) : nearest_double(number);
  double const theirs = std::strtod(text.c_str(), nullptr);
  if (std::bit_cast<std::uint64_t>(ours) != std::bit_cast<std::uint64_t>(theirs)) FAIL_CHECK(text);
  double quick = theirs;
  if (parse_double(text, quick) == double_fault::none && quick != theirs) FAIL_CHECK(text);
}

}  // namespace

TEST_CASE("parse_double: ordinary numbers", "[io]") {
  CHECK(read("0") == 0.0);
  CHECK(read("12.34") == 12.34);
  CHECK(read("-12.34") == -12.34);
  CHECK(read("+.5") == 0.5);
  CHECK(read("5.") == 5.0);
  CHECK(read("1e3") == 1000.0);
  CHECK(read("1.5E-3") == 0.0015);
  CHECK(read("0000000000000000000000000000001") == 1.0);
  CHECK(read("0.000000000000000000000000000001") == 1e-30);
  CHECK(std::bit_cast<std::uint64_t>(read("-0.0")) == std::uint64_t{1} << 63U);
  CHECK(read("0e999999999999999") == 0.0);
}

TEST_CASE("parse_double: what is not a number", "[io]") {
  for (std::string_view const text : {"", "+", "-", ".", "e5", "1e", "1e+", "1.2.3", "1,5", "nan",
                                      "inf", "0x1p3", " 1", "1 ", "--1", "1e5.", "1e 5"}) {
    CHECK(fault_of(text) == double_fault::not_a_number);
  }
}

TEST_CASE("parse_double: to the ends of the range and not beyond", "[io]") {
  using limits = std::numeric_limits<double>;
  CHECK(read("1.7976931348623157e308") == (limits::max)());
  CHECK(read("1.7976931348623158e308") == (limits::max)());
  CHECK(fault_of("1.7976931348623159e308") == double_fault::out_of_range);
  CHECK(fault_of("1e309") == double_fault::out_of_range);
  CHECK(fault_of("1e99999999999999999999") == double_fault::out_of_range);
  CHECK(read("2.2250738585072014e-308") == (limits::min)());
  CHECK(read("2.2250738585072011e-308") < (limits::min)());
  CHECK(read("4.9e-324") == limits::denorm_min());
  CHECK(read("2.4703282292062328e-324") == limits::denorm_min());
  CHECK(fault_of("2.4703282292062327e-324") == double_fault::out_of_range);
  CHECK(fault_of("1e-99999999999999999999") == double_fault::out_of_range);
}

TEST_CASE("parse_double: halves go to the even neighbour, whatever stands far behind", "[io]") {
  CHECK(read("9007199254740993") == 9007199254740992.0);
  CHECK(read("9007199254740995") == 9007199254740996.0);
  CHECK(read("9007199254740993." + std::string(900, '0')) == 9007199254740992.0);
  CHECK(read("9007199254740993." + std::string(900, '0') + "1") == 9007199254740994.0);
  CHECK(read("1" + std::string(308, '0')) == 1e308);
  CHECK(read("0." + std::string(307, '0') + "1") == 1e-308);
}

TEST_CASE("parse_double: as the C library, on random numbers", "[io]") {
  REQUIRE(std::string_view{std::setlocale(LC_NUMERIC, nullptr)} == "C");
  random_number random{42};
  for (int round = 0; round != 20'000; ++round) {
    // Any double, with digits enough, too few, or far too many.
    double const x = std::bit_cast<double>(random.next());
    if (!(x - x == 0.0)) continue;
    char text[1200];
    int const digits = static_cast<int>(random.below(25) + (round % 100 == 0 ? 750 : 0));
    std::snprintf(text, sizeof text, "%.*e", digits, x);
    compare_with_library(text);
  }
  for (int round = 0; round != 20'000; ++round) {
    std::string text;
    for (std::uint64_t i = 1 + random.below(22); i != 0; --i) text += random.one_of("0123456789");
    text.insert(random.below(text.size() + 1), 1, '.');
    if (random.below(2) == 0) text += "e" + std::to_string(static_cast<int>(random.below(60)) - 30);
    compare_with_library(text);
  }
}
