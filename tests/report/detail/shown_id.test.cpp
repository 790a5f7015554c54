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

}  // namespace shop

TEST_CASE("shown_id: every digit of a number, a text as it is, the caller's own by its to_string") {
  CHECK(shown_id(std::uint64_t{9'007'199'254'740'993}) == "9007199254740993");  // no double has it
  CHECK(shown_id(std::string{"Abe"}) == "Abe");
  CHECK(shown_id(shop::card{7}) == "card 7");
}
