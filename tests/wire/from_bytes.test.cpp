// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/history/pattern_counts.hpp>
#include <patron/history/purchase_book.hpp>
#include <patron/wire/from_bytes.hpp>
#include <patron/wire/to_bytes.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>

#include "catch.hpp"
#include "wire/travels.hpp"

namespace {

using patron::rate;
using wire_test::byte_list;
using wire_test::seal;

byte_list const whole = patron::to_bytes(rate{3, 258});

/// What is said of the bytes of 3 of 258 with one byte written over; `sealed` with a checksum that
/// fits.
std::string said(std::size_t at, int value, bool sealed = false) {
  byte_list changed = whole;
  changed[at] = static_cast<std::byte>(value);
  if (sealed) seal(changed);
  return wire_test::refusal<rate>(changed);
}

void put(byte_list& into, std::size_t at, std::uint64_t number) {
  for (std::size_t i = 0; i < 8; ++i) {
    into[at + i] = static_cast<std::byte>((number >> (8 * i)) & 0xFFU);
  }
}

// ---- refusals, each by its own words
TEST_CASE("from_bytes: says what is wrong") {
  CHECK(patron::from_bytes<rate>(whole) == rate{3, 258});
  CHECK(patron::kind_of_bytes(whole) == "rate(u64,u64)");
  CHECK(said(0, 'P') == "from_bytes: magic is missing: these bytes are no state");
  CHECK(said(4, 2) == "from_bytes: version \"2\" is none that this library reads");
  CHECK(said(5, 1) == "from_bytes: version \"257\" is none that this library reads");
  CHECK(said(8, 50) == "from_bytes: length \"50\" is more than the bytes that came: cut short");
  CHECK(said(8, 48) == "from_bytes: length \"48\" is less than the bytes that came");
  CHECK(said(15, 0x80) ==
        "from_bytes: length \"9223372036854775857\" is more than the bytes that came: cut short");
  CHECK(said(6, 30) == "from_bytes: kind \"30\" is longer than the state");
  CHECK(said(20, 'x') == "from_bytes: checksum does not match: the bytes were changed");
  CHECK(said(30, 1) == "from_bytes: checksum does not match: the bytes were changed");
  CHECK(said(48, 0) == "from_bytes: checksum does not match: the bytes were changed");
  CHECK(said(16, 'R', true) == "from_bytes: kind \"Rate(u64,u64)\" is not rate(u64,u64)");
  for (int const no_letter : {0x00, 0x1F, 0x7F, 0x80, 0xFF}) {
    CHECK(said(16, no_letter, true) == "from_bytes: kind is not in printable ASCII");
  }
  // With a kind one letter shorter the letter belongs to the members.
  CHECK(said(6, 12, true) == "from_bytes: kind \"rate(u64,u64\" is not rate(u64,u64)");
  CHECK(said(31, 9, true) == "rate: no more can be kept than were at risk");

  CHECK(wire_test::refusal<rate>({}) == "from_bytes: magic is missing: these bytes are no state");
  CHECK(wire_test::refusal<rate>(byte_list(whole.begin(), whole.begin() + 12)) ==
        "from_bytes: length \"12\" is too short for a state");
  CHECK(wire_test::refusal<rate>(byte_list(whole.begin(), whole.end() - 1)) ==
        "from_bytes: length \"49\" is more than the bytes that came: cut short");
  CHECK(wire_test::refusal<patron::pattern_counts>(whole) ==
        "from_bytes: kind \"rate(u64,u64)\" is not pattern_counts([(u32,days,days,u64)])");
}

TEST_CASE("from_bytes: every single flipped bit is refused") {
  for (std::size_t bit = 0; bit < 8 * whole.size(); ++bit) {
    byte_list flipped = whole;
    flipped[bit / 8] ^= static_cast<std::byte>(1U << (bit % 8));
    CHECK_FALSE(wire_test::refusal<rate>(flipped).empty());
  }
}

TEST_CASE("from_bytes: members that say too little or too much are refused, also when sealed") {
  byte_list more = whole;
  more.insert(more.end() - 4, std::byte{0});
  put(more, 8, more.size());
  seal(more);
  CHECK(wire_test::refusal<rate>(more) == "from_bytes: state has bytes behind its last member");
  byte_list less = whole;
  less.erase(less.end() - 5);
  put(less, 8, less.size());
  seal(less);
  CHECK(wire_test::refusal<rate>(less) == "from_bytes: state ends in the middle of a value");
}

TEST_CASE("from_bytes: no memory is taken on the word of a count") {
  patron::pattern_counts counts;
  counts.add({.frequency = 1, .recency = patron::real_days{2}, .age = patron::real_days{3}});
  byte_list const one = patron::to_bytes(counts);
  std::size_t const at = one.size() - 4 - 20 - 8;  // before the one row and the checksum
  for (std::uint64_t const count :
       {std::uint64_t{2}, std::uint64_t{1} << 32U, std::uint64_t{1} << 63U,
        (std::numeric_limits<std::uint64_t>::max)()}) {
    byte_list absurd = one;
    put(absurd, at, count);
    seal(absurd);
    CHECK(wire_test::refusal<patron::pattern_counts>(absurd) ==
          "from_bytes: count \"" + std::to_string(count) +
              "\" is more than the bytes behind it can hold");
  }
}

TEST_CASE("from_bytes: rows that no data could have made are refused") {
  using book = patron::purchase_book<std::uint8_t, std::int8_t>;
  book b;
  b.add(1, {}, 5);
  b.add(2, {}, -3);
  byte_list const two = patron::to_bytes(b);
  std::size_t const row = 14;  // customer, day, orders, refunds, amount
  std::size_t const first = two.size() - 4 - 2 * row;
  auto const said_of = [&](std::size_t at, int value) {
    byte_list changed = two;
    changed[at] = static_cast<std::byte>(value);
    seal(changed);
    return wire_test::refusal<book>(changed);
  };
  CHECK(said_of(first, 3) == "purchase_book: rows ascend by customer and day");
  CHECK(said_of(first, 2) == "purchase_book: rows ascend by customer and day");
  CHECK(said_of(first + 5, 0) == "purchase_book: a row holds an amount without its orders");
  CHECK(said_of(first + 13, 0xFF) == "purchase_book: a row holds an amount without its orders");
  CHECK(said_of(first + 4, 0x7F) == "from_bytes: day \"2130706432\" is beyond the civil calendar");
}

}  // namespace
