// SPDX-License-Identifier: MIT
#include <patron/io/csv_value.hpp>

#include <optional>
#include <string>
#include <string_view>

#include "catch.hpp"

using patron::csv_value, patron::csv_readable;

namespace shop {
enum class size { s, l };
}

template<>
struct patron::csv_value<shop::size> {
  static std::string_view parse(std::string_view cell, shop::size& value) {
    if (cell != "S" && cell != "L") return "is not a size";
    value = cell == "S" ? shop::size::s : shop::size::l;
    return csv_value_read;
  }
};

static_assert(csv_readable<std::string>);
static_assert(csv_readable<shop::size> && csv_readable<std::optional<shop::size>>);
static_assert(!csv_readable<std::string_view>, "the text of a cell does not outlive the reading");
static_assert(!csv_readable<char const*> && !csv_readable<void*>);
static_assert(!csv_readable<std::optional<std::string_view>>);

namespace {

template<class T>
std::string_view wrong_with(std::string_view cell) {
  T value{};
  return csv_value<T>::parse(cell, value);
}

}  // namespace

TEST_CASE("csv_value: text comes through as it is", "[io]") {
  std::string value = "before";
  CHECK(csv_value<std::string>::parse("", value).empty());
  CHECK(value.empty());
  CHECK(csv_value<std::string>::parse(" 日本 \"x\"\n", value).empty());
  CHECK(value == " 日本 \"x\"\n");
}

TEST_CASE("csv_value: bool is 0, 1, true or false", "[io]") {
  bool value = false;
  for (std::string_view const yes : {"1", "true", "TRUE"}) {
    value = false;
    CHECK(csv_value<bool>::parse(yes, value).empty());
    CHECK(value);
  }
  for (std::string_view const no : {"0", "false", "FALSE"}) {
    value = true;
    CHECK(csv_value<bool>::parse(no, value).empty());
    CHECK_FALSE(value);
  }
  CHECK(wrong_with<bool>("yes") == "is neither 0, 1, true nor false");
  CHECK(wrong_with<bool>("2") == "is neither 0, 1, true nor false");
  CHECK(wrong_with<bool>("") == "is empty");
}

TEST_CASE("csv_value: an empty cell is none for an optional", "[io]") {
  std::optional<bool> value = true;
  CHECK(csv_value<std::optional<bool>>::parse("", value).empty());
  CHECK_FALSE(value.has_value());
  CHECK(csv_value<std::optional<bool>>::parse("0", value).empty());
  CHECK(value == std::optional{false});
  CHECK(wrong_with<std::optional<bool>>("no") == "is neither 0, 1, true nor false");
}

TEST_CASE("csv_value: the caller's own type takes part", "[io]") {
  shop::size value = shop::size::s;
  CHECK(csv_value<shop::size>::parse("L", value).empty());
  CHECK(value == shop::size::l);
  CHECK(wrong_with<shop::size>("XL") == "is not a size");
}
