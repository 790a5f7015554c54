// SPDX-License-Identifier: MIT
#include <patron/core/currencies.hpp>
#include <patron/core/to_string.hpp>

#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <string>

#include "catch.hpp"
#include "support/integers.hpp"
#include "support/sentence.hpp"

namespace {

using patron::rate;
using patron::to_decimal_string;
using patron::to_string;
using namespace patron::literals;
using namespace std::chrono_literals;
using std::chrono::sys_days;

// ---- cases worked out by hand
TEST_CASE("money as people write it") {
  CHECK(to_string(29.95_usd) == "29.95 USD");
  CHECK(to_string(2'500'315.63_usd) == "2500315.63 USD");
  CHECK(to_string(0.05_usd) == "0.05 USD");
  CHECK(to_string(-0.05_usd) == "-0.05 USD");
  CHECK(to_string(0_usd) == "0.00 USD");
  CHECK(to_string(300'000_jpy) == "300000 JPY");
  CHECK(to_string(1.5_kwd) == "1.500 KWD");
  CHECK(to_string(patron::estimated{29.95_usd}) == "29.95 USD");
}

TEST_CASE("grades, rates, days and estimates as people write them") {
  CHECK(to_string(1.0_grade) == "1.0");
  CHECK(to_string(0.2_grade) == "0.2");
  CHECK(to_string(0.25_grade) == "0.25");
  CHECK(to_string(0_grade) == "0.0");

  CHECK(to_string(rate{5376, 23570}) == "5376 of 23570 (22.8 %)");
  CHECK(to_string(rate{}) == "0 of 0");
  CHECK(to_string(rate{0, 3}) == "0 of 3 (0.0 %)");
  using patron::completeness;
  CHECK(to_string(patron::observed_rate{{3, 4}, completeness::complete(4)}) == "3 of 4 (75.0 %)");
  CHECK(to_string(patron::observed_rate{{3, 4}, completeness::partial(4)}) ==
        "3 of 4 (75.0 %), not over yet");
  CHECK(to_string(patron::observed_rate{}) == "0 of 0, not started");

  CHECK(to_string(sys_days{1997y / std::chrono::January / 31}) == "1997-01-31");
  CHECK(to_string(sys_days{476y / std::chrono::September / 4}) == "0476-09-04");
  CHECK(to_string(sys_days{std::chrono::year{-44} / std::chrono::March / 15}) == "-0044-03-15");

  CHECK(to_string(patron::estimate{12.5, 10.0, 15.0}) == "12.5 (10 to 15, 95 %)");
  CHECK(to_string(patron::estimate{12_usd, 10_usd, 15_usd, 0.9}) ==
        "12.00 USD (10.00 USD to 15.00 USD, 90 %)");
}

TEST_CASE("numbers as people write them") {
  CHECK(to_string(0.1) == "0.1");
  CHECK(to_string(-2.0) == "-2");
  CHECK(to_string(0.22232, 1) == "0.2");
  CHECK(to_string(2.0, 3) == "2.000");
  CHECK(to_string(99.95, 1) == "100.0");  // the double is 99.9500000000000028...
}

// ---- properties
TEST_CASE("the shortest text reads back as the same number") {
  support::integers draw{14};
  for (int i = 0; i < 20'000; ++i) {
    double const x = static_cast<double>(draw.of_any_size()) /
                     static_cast<double>(draw.between(1, 1'000'000'000));
    REQUIRE(std::strtod(to_string(x).c_str(), nullptr) == x);
  }
}

TEST_CASE("every day is written with ten characters, in the order of days") {
  std::string before;
  for (sys_days day = 1896y / std::chrono::February / 20; day < sys_days{1997y / 3 / 2};
       day += std::chrono::days{1}) {
    std::string const text = to_string(day);
    REQUIRE(text.size() == 10);
    REQUIRE(before < text);
    before = text;
  }
}

// ---- edges
TEST_CASE("the lowest and the highest number") {
  CHECK(to_decimal_string(INT64_MIN, 2) == "-92233720368547758.08");
  CHECK(to_decimal_string(INT64_MAX, 0) == "9223372036854775807");
  CHECK(to_decimal_string(-7, 6) == "-0.000007");
  constexpr double most = std::numeric_limits<double>::max();
  CHECK(to_string(-most) == "-1.7976931348623157e+308");
  CHECK(to_string(-most, 30).size() == 1 + 309 + 1 + 30);
}

TEST_CASE("a number has 0 to 30 decimals") {
  for (int const decimals : {-1, 31}) {
    CHECK(support::sentence([&] { return to_string(1.0, decimals); }) ==
          "to_string: a number has 0 to 30 decimals");
  }
}

}  // namespace
