// SPDX-License-Identifier: MIT
#include <patron/core/calendar.hpp>
#include <patron/core/currencies.hpp>
#include <patron/io/csv_number.hpp>
#include <patron/io/csv_time.hpp>
#include <patron/io/detail/quick_cell.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "io/random_number.hpp"

using namespace patron::detail;
using std::chrono::sys_days;

static_assert(has_quick_cell<std::uint32_t> && has_quick_cell<patron::money<patron::usd>>);
static_assert(has_quick_cell<sys_days> && has_quick_cell<patron::day_point>);
static_assert(!has_quick_cell<std::string> && !has_quick_cell<bool> && !has_quick_cell<double>);
static_assert(!has_quick_cell<std::chrono::sys_seconds>);

namespace {

enum class answer { same, gave_up };

/// What the quick way takes as a whole cell, the general way reads as the same.
template<class T>
answer compare(std::string const& cell) {
  std::string const text = cell + "," + std::string(64, '\0');
  T quick{};
  char const* const end = quick_cell<T>::read(text.data(), quick);
  if (end != text.data() + cell.size()) return answer::gave_up;
  T general{};
  CHECK(patron::csv_value<T>::parse(cell, general) == "");
  CHECK(quick == general);
  return answer::same;
}

template<class T>
void compare_random(std::string_view characters, std::uint64_t longest, std::uint64_t seed) {
  random_number random{seed};
  int same = 0;
  for (int round = 0; round != 30'000; ++round) {
    std::string cell;
    for (std::uint64_t i = random.below(longest + 1); i != 0; --i)
      cell += random.one_of(characters);
    same += compare<T>(cell) == answer::same;
  }
  CHECK(same > 100);
}

}  // namespace

TEST_CASE("quick_cell: what is usual is taken", "[io]") {
  CHECK(compare<std::uint32_t>("4294967295") == answer::same);
  CHECK(compare<std::int32_t>("-2147483648") == answer::same);
  CHECK(compare<std::int64_t>("123456789012345") == answer::same);
  CHECK(compare<patron::money<patron::usd>>("-12.34") == answer::same);
  CHECK(compare<patron::money<patron::usd>>("12") == answer::same);
  CHECK(compare<patron::money<patron::usd>>("12.5") == answer::same);
  CHECK(compare<patron::money<patron::jpy>>("120000000") == answer::same);
  CHECK(compare<patron::money<patron::kwd>>("0.001") == answer::same);
}

TEST_CASE("quick_cell: what needs another look is left", "[io]") {
  CHECK(compare<std::uint32_t>("4294967296") == answer::gave_up);
  CHECK(compare<std::uint32_t>("-1") == answer::gave_up);
  CHECK(compare<std::uint32_t>("") == answer::gave_up);
  CHECK(compare<patron::money<patron::usd>>("12.345") == answer::gave_up);
  CHECK(compare<patron::money<patron::usd>>(".5") == answer::gave_up);
  CHECK(compare<sys_days>("1997-02-29") == answer::gave_up);
}

TEST_CASE("quick_cell: both ways agree on random numbers", "[io]") {
  compare_random<std::uint16_t>("0123456789", 6, 1);
  compare_random<std::uint32_t>("0123456789", 11, 1);
  compare_random<std::uint32_t>("0123456789-+. x", 3, 2);
  compare_random<std::int64_t>("0123456789-", 16, 3);
  compare_random<patron::money<patron::usd>>("0123456789.-", 8, 4);
  compare_random<patron::money<patron::usd>>("0123456789.", 17, 5);
  compare_random<patron::money<patron::jpy>>("0123456789.", 6, 6);
  compare_random<patron::money<patron::kwd, std::int32_t>>("0123456789.", 9, 7);
}

TEST_CASE("quick_cell: every day of 400 years, and no other", "[io]") {
  using namespace std::chrono;
  auto const two = [](unsigned n) { return std::to_string(n / 10) + std::to_string(n % 10); };
  for (int y = 1900; y != 2301; ++y) {
    for (unsigned m = 0; m != 14; ++m) {
      for (unsigned d = 0; d != 33; ++d) {
        bool const exists = year_month_day{year{y}, month{m}, day{d}}.ok();
        std::string const cell = std::to_string(y) + '-' + two(m) + '-' + two(d);
        bool const same = compare<sys_days>(cell) == answer::same;
        if (same != exists) FAIL_CHECK(cell);
      }
    }
  }
}

TEST_CASE("quick_cell: a date with any other byte in it is left", "[io]") {
  std::string const date = "1997-10-28";
  for (std::size_t place = 0; place != date.size(); ++place) {
    for (int byte = 0; byte != 256; ++byte) {
      bool const digit = byte >= '0' && byte <= '9';
      if (digit || static_cast<char>(byte) == date[place]) continue;
      std::string cell = date;
      cell[place] = static_cast<char>(byte);
      CHECK(compare<sys_days>(cell) == answer::gave_up);
    }
  }
}
