// SPDX-License-Identifier: MIT
#include <patron/core/error.hpp>

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <exception>
#include <string>
#include <type_traits>
#include <vector>

#include "catch.hpp"
#include "support/integers.hpp"

namespace {

using patron::error;
using patron::fault;

// ---- traits and refusals
static_assert(std::derived_from<error, std::exception>);
static_assert(std::is_nothrow_copy_constructible_v<error>);
static_assert(std::is_nothrow_constructible_v<error, fault const&>);
static_assert(!std::is_convertible_v<fault, error>);
static_assert(!std::is_constructible_v<error, char const*>);

// ---- cases worked out by hand
TEST_CASE("a sentence names the verb, the record, the field and the value") {
  error const e{fault{.where = "summarize",
                      .record = 7,
                      .field = "day",
                      .value = "1997-10-02",
                      .reason = "is after until, 1997-09-30"}};
  CHECK(std::string{e.what()} ==
        "summarize: record 7: day \"1997-10-02\" is after until, 1997-09-30");
  CHECK(e.field() == "day");
  CHECK(e.value() == "1997-10-02");
  CHECK(e.record() == 7U);
}

TEST_CASE("in a file the line stands in the place of the record") {
  error const e{fault{.where = "orders.csv",
                      .record = 3,
                      .line = 17,
                      .field = "amount",
                      .value = "12,5",
                      .reason = "is not a decimal number"}};
  CHECK(std::string{e.what()} == "orders.csv:17: amount \"12,5\" is not a decimal number");
  CHECK(e.record() == 17U);
}

TEST_CASE("parts that are empty are left out") {
  auto const sentence = [](fault const& f) { return std::string{error{f}.what()}; };
  CHECK(sentence({.reason = "no"}) == "no");
  CHECK(sentence({.where = "fit", .reason = "no"}) == "fit: no");
  CHECK(sentence({.where = "fit", .record = 0, .reason = "no"}) == "fit: record 0: no");
  CHECK(sentence({.field = "age", .reason = "no"}) == "age no");
  CHECK(sentence({.value = "x", .reason = "no"}) == "\"x\" no");
  CHECK(sentence({.where = "fit", .field = "age", .reason = "no"}) == "fit: age no");
  CHECK(sentence({}).empty());
  CHECK(error{fault{.reason = "no"}}.field().empty());
  CHECK(error{fault{.reason = "no"}}.value().empty());
  CHECK_FALSE(error{fault{.reason = "no"}}.record().has_value());
}

TEST_CASE("raise throws the error, and require only where it must") {
  patron::detail::require(true, "nothing");
  try {
    patron::detail::require(false, "this does not hold");
    FAIL("nothing was thrown");
  } catch (std::exception const& e) {
    CHECK(std::string{e.what()} == "this does not hold");
  }
}

// ---- properties
TEST_CASE("whatever it is made of, a sentence is one line of at most 1023 bytes") {
  support::integers draw{13};
  auto const any_text = [&draw] {
    std::string text(static_cast<std::size_t>(draw.between(0, 600)), '\0');
    for (char& c : text) c = static_cast<char>(draw());
    return text;
  };
  for (int i = 0; i < 2'000; ++i) {
    std::string const where = any_text();
    std::string const field = any_text();
    std::string const value = any_text();
    std::string const reason = any_text();
    error const e{fault{.where = where, .field = field, .value = value, .reason = reason}};
    std::string const sentence = e.what();
    REQUIRE(sentence.size() <= 1023);
    REQUIRE(std::all_of(sentence.begin(), sentence.end(), [](char c) {
      auto const byte = static_cast<unsigned char>(c);
      return byte >= 0x20 && byte != 0x7F;
    }));
    REQUIRE(sentence.find(e.field()) != std::string::npos);
    REQUIRE(sentence.find(e.value()) != std::string::npos);
  }
}

// ---- edges
TEST_CASE("line ends and other control characters become visible") {
  error const e{fault{.where = "a\nb.csv",
                      .line = 2,
                      .field = "name",
                      .value = {"one\r\n\ttwo\0\x7F", 11},
                      .reason = "is\nodd"}};
  CHECK(e.value() == "one\\x0D\\x0A\\x09two\\x00\\x7F");
  CHECK(std::string{e.what()} ==
        "a\\x0Ab.csv:2: name \"one\\x0D\\x0A\\x09two\\x00\\x7F\" is\\x0Aodd");
}

TEST_CASE("a long value is cut after 160 bytes, between two characters") {
  auto const cut = [](std::string const& text) {
    return std::string{error{fault{.value = text, .reason = "no"}}.value()};
  };
  CHECK(cut(std::string(160, 'x')) == std::string(160, 'x'));
  CHECK(cut(std::string(161, 'x')) == std::string(160, 'x') + "...");
  CHECK(cut(std::string(10'000, 'x')) == std::string(160, 'x') + "...");
  // The euro sign has three bytes: after 159 others it does not fit, after 157 it does.
  std::string const euro = "\xE2\x82\xAC";
  CHECK(cut(std::string(159, 'x') + euro + "yyy") == std::string(159, 'x') + "...");
  CHECK(cut(std::string(157, 'x') + euro + "yyy") == std::string(157, 'x') + euro + "...");
  CHECK(cut("caf\xC3\xA9") == "caf\xC3\xA9");
}

TEST_CASE("an error outlives what it was made of, and its copies are its own") {
  std::vector<error> kept;
  {
    std::string const value = "a value that is freed before it is read";
    kept.emplace_back(fault{.field = "name", .value = value, .reason = "is wrong"});
  }
  error const copy = kept.front();
  kept.clear();
  CHECK(copy.value() == "a value that is freed before it is read");
  CHECK(std::strlen(copy.what()) > copy.value().size());
}

}  // namespace
