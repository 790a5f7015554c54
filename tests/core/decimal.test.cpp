// SPDX-License-Identifier: MIT
#include <patron/core/decimal.hpp>
#include <patron/core/to_string.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "support/integers.hpp"

namespace {

using patron::decimal_fault;

constexpr patron::decimal parse(std::string_view text, int decimals) {
  return patron::parse_decimal(text.data(), text.data() + text.size(), decimals);
}
constexpr bool reads(std::string_view text, int decimals, std::int64_t units) {
  auto const number = parse(text, decimals);
  return number.fault == decimal_fault::none && number.units == units;
}
constexpr bool refuses(std::string_view text, int decimals, decimal_fault fault) {
  auto const number = parse(text, decimals);
  return number.fault == fault && number.units == 0;
}

// ---- cases worked out by hand
static_assert(reads("29.95", 2, 2995));
static_assert(reads("29.9", 2, 2990));
static_assert(reads("29", 2, 2900));
static_assert(reads("29.", 2, 2900));
static_assert(reads(".95", 2, 95));
static_assert(reads("+7", 0, 7));
static_assert(reads("-0.01", 2, -1));
static_assert(reads("-0", 2, 0));
static_assert(reads("007", 0, 7));
static_assert(reads("1.5000", 1, 15));
static_assert(reads("3.000", 0, 3));

static_assert(refuses("1.001", 2, decimal_fault::too_many_decimals));
static_assert(refuses("0.5", 0, decimal_fault::too_many_decimals));
static_assert(refuses("", 2, decimal_fault::not_a_number));
static_assert(refuses("-", 2, decimal_fault::not_a_number));
static_assert(refuses(".", 2, decimal_fault::not_a_number));
static_assert(refuses("+-1", 2, decimal_fault::not_a_number));
static_assert(refuses("1.2.3", 2, decimal_fault::not_a_number));
static_assert(refuses("1,5", 2, decimal_fault::not_a_number));
static_assert(refuses("1e3", 2, decimal_fault::not_a_number));
static_assert(refuses(" 1", 2, decimal_fault::not_a_number));
static_assert(refuses("nan", 2, decimal_fault::not_a_number));
static_assert(refuses("inf", 2, decimal_fault::not_a_number));
static_assert(refuses("0x10", 0, decimal_fault::not_a_number));
// What is no number at all is not blamed for its decimals or its size.
static_assert(refuses("1.001 USD", 2, decimal_fault::not_a_number));
static_assert(refuses("99999999999999999999x", 2, decimal_fault::not_a_number));

// ---- properties
// The same by hand and slowly: as text. Digits are moved, padded and compared, never computed with.
patron::decimal oracle(std::string text, int decimals) {
  patron::decimal const not_a_number{0, decimal_fault::not_a_number};
  bool const negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.erase(0, 1);
  std::size_t const point = text.find('.');
  std::string whole = text.substr(0, point);
  std::string behind = point == std::string::npos ? "" : text.substr(point + 1);
  auto const digits = [](std::string const& s) {
    return std::all_of(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  if (!digits(whole) || !digits(behind) || (whole + behind).empty()) return not_a_number;

  auto const places = static_cast<std::size_t>(decimals);
  while (behind.size() > places && behind.back() == '0') behind.pop_back();
  if (behind.size() > places) return {0, decimal_fault::too_many_decimals};
  behind.append(places - behind.size(), '0');

  std::string units = whole + behind;
  units.erase(0, (std::min)(units.find_first_not_of('0'), units.size()));
  if (units.empty()) return {};
  std::string const limit = negative ? "9223372036854775808" : "9223372036854775807";
  if (units.size() > limit.size() || (units.size() == limit.size() && units > limit)) {
    return {0, decimal_fault::too_large};
  }
  return {std::stoll((negative ? "-" : "") + units), decimal_fault::none};
}

TEST_CASE("reading a decimal number agrees with a slow reader") {
  support::integers draw{3};
  // Mostly digits, so that many of the texts are numbers.
  std::string_view const characters = "0123456789012345678900000999990.-+,e ";
  int numbers = 0;
  for (int i = 0; i < 100'000; ++i) {
    std::string text(static_cast<std::size_t>(draw.between(0, 24)), '0');
    for (char& c : text) c = characters[draw() % characters.size()];
    // In most of them, leave the odd characters out, but for a sign and a point.
    if (draw() % 4 != 0) {
      std::erase_if(text, [](char c) { return c < '0' || c > '9'; });
      if (!text.empty() && draw() % 2 == 0) text.insert(draw() % (text.size() + 1), 1, '.');
      if (draw() % 2 == 0) text.insert(0, 1, '-');
    }
    int const decimals = static_cast<int>(draw.between(0, 6));
    auto const expected = oracle(text, decimals);
    auto const found = parse(text, decimals);
    INFO(text << " with " << decimals << " decimals");
    REQUIRE(found.fault == expected.fault);
    REQUIRE(found.units == expected.units);
    if (found.fault == decimal_fault::none) ++numbers;
  }
  CHECK(numbers > 10'000);
}

TEST_CASE("a decimal number that is written reads back") {
  support::integers draw{4};
  for (int i = 0; i < 20'000; ++i) {
    std::int64_t const units = draw.of_any_size();
    int const decimals = static_cast<int>(draw.between(0, 6));
    REQUIRE(reads(patron::to_decimal_string(units, decimals), decimals, units));
  }
}

// ---- edges
TEST_CASE("decimal numbers at the edges of 64 bits") {
  CHECK(reads("9223372036854775807", 0, INT64_MAX));
  CHECK(reads("92233720368547758.07", 2, INT64_MAX));
  CHECK(reads("-9223372036854775808", 0, INT64_MIN));
  CHECK(reads("-92233720368547758.08", 2, INT64_MIN));
  CHECK(refuses("9223372036854775808", 0, decimal_fault::too_large));
  CHECK(refuses("-9223372036854775809", 0, decimal_fault::too_large));
  CHECK(refuses("92233720368547759", 2, decimal_fault::too_large));
  CHECK(refuses("9223372036854775808.5", 0, decimal_fault::too_many_decimals));
  CHECK(reads(std::string(1000, '0') + "1." + std::string(1000, '0'), 2, 100));
  CHECK(refuses(std::string(1000, '9'), 0, decimal_fault::too_large));
  CHECK(patron::parse_decimal(nullptr, nullptr, 2).fault == decimal_fault::not_a_number);
}

}  // namespace
