// SPDX-License-Identifier: MIT
#include <patron/wire/containers.hpp>
#include <patron/wire/numbers.hpp>
#include <patron/wire/text.hpp>

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "wire/values.hpp"

namespace {

using namespace wire_test;
using numbers = std::vector<std::uint16_t>;
using table = std::map<std::uint8_t, std::optional<std::string>>;

static_assert(patron::wire_type<numbers> && patron::wire_type<table>);

TEST_CASE("wire: the kinds of containers") {
  CHECK(patron::wire_kind<numbers>() == "[u16]");
  CHECK(patron::wire_kind<table>() == "{u8:text?}");
  CHECK(patron::wire_kind<std::set<std::int32_t>>() == "{i32}");
  CHECK(patron::wire_kind<std::pair<bool, double>>() == "(bool,f64)");
  CHECK(patron::wire_kind<std::array<std::uint8_t, 3>>() == "[u8;3]");
}

TEST_CASE("wire: containers byte by byte") {
  CHECK(written(numbers{7, 8}) == raw({2, 0, 0, 0, 0, 0, 0, 0, 7, 0, 8, 0}));
  CHECK(written(std::optional<std::uint8_t>{}) == raw({0}));
  CHECK(written(std::optional<std::uint8_t>{9}) == raw({1, 9}));
  CHECK(written(std::pair<bool, std::uint8_t>{true, 5}) == raw({1, 5}));
  CHECK(written(std::array<std::uint8_t, 3>{1, 2, 3}) == raw({1, 2, 3}));
  CHECK(written(std::set<std::uint8_t>{4, 2}) == raw({2, 0, 0, 0, 0, 0, 0, 0, 2, 4}));
  CHECK(written(std::map<std::uint8_t, bool>{{3, true}, {1, false}}) ==
        raw({2, 0, 0, 0, 0, 0, 0, 0, 1, 0, 3, 1}));
}

TEST_CASE("wire: containers travel, in one another and empty") {
  CHECK(travels(numbers{}));
  CHECK(travels(std::vector<numbers>{{1}, {}, {2, 3}}));
  CHECK(travels(table{}));
  CHECK(travels(table{{1, "a"}, {2, std::nullopt}, {200, std::string{}}}));
  CHECK(travels(std::set<std::string>{"b", "", "a"}));
  CHECK(travels(std::optional<std::optional<std::uint8_t>>{std::optional<std::uint8_t>{}}));
  CHECK(travels(std::map<std::pair<int, std::string>, std::array<bool, 2>>{{{1, "x"}, {true}}}));
}

TEST_CASE("wire: containers that nobody wrote are refused") {
  CHECK(refused<numbers>(raw({2, 0, 0, 0, 0, 0, 0, 0, 7, 0, 8})) ==
        "from_bytes: count \"2\" is more than the bytes behind it can hold");
  CHECK(refused<std::optional<bool>>(raw({2})) == "from_bytes: bool \"2\" is neither 0 nor 1");
  auto const order = "from_bytes: key does not come after the one before it";
  using set = std::set<std::uint8_t>;
  CHECK(refused<set>(raw({2, 0, 0, 0, 0, 0, 0, 0, 4, 2})) == order);
  CHECK(refused<set>(raw({2, 0, 0, 0, 0, 0, 0, 0, 4, 4})) == order);
  using map = std::map<std::uint8_t, bool>;
  CHECK(refused<map>(raw({2, 0, 0, 0, 0, 0, 0, 0, 3, 1, 3, 1})) == order);
  CHECK(refused<map>(raw({2, 0, 0, 0, 0, 0, 0, 0, 3, 1, 1, 1})) == order);
  CHECK_FALSE(refused<map>(raw({2, 0, 0, 0, 0, 0, 0, 0, 3, 1, 4})).empty());
}

}  // namespace
