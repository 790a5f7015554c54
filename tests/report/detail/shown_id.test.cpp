// SPDX-License-Identifier: MIT
#include <patron/report/detail/shown_id.hpp>

#include <cstdint>
#include <string>

#include "catch.hpp"

#include <patron/core.hpp>

using patron::detail::shown_id;

namespace shop {

struct card {
  int number = 0;
};
std::string to_string(card c) {
  return "card " + std::to_string(c.number);
}
enum class ticket : std::uint32_t {};
std::string to_string(ticket t) {
  return "ticket " + std::to_string(static_cast<std::uint32_t>(t));
}
enum class shelf : std::uint32_t {};

}  // namespace shop

TEST_CASE("shown_id: every digit of a number, a text as it is, the caller's own by its to_string") {
  CHECK(shown_id(std::uint64_t{9'007'199'254'740'993}) == "9007199254740993");  // no double has it
  CHECK(shown_id(std::string{"Abe"}) == "Abe");
  CHECK(shown_id(shop::card{7}) == "card 7");
  CHECK(shown_id(shop::ticket{7}) == "ticket 7");
  CHECK(shown_id(shop::shelf{7}) == "7");
}
