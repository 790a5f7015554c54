// SPDX-License-Identifier: MIT
#include <patron/cycle/mechanism.hpp>

#include <set>
#include <string_view>

#include "catch.hpp"

namespace {

using patron::mechanism;

static_assert(to_string(mechanism::gripping) == "gripping");

TEST_CASE("mechanism: all five, each once, in the order of a customer's way", "[cycle]") {
  std::set<std::string_view> words;
  int place = 0;
  for (mechanism const m : patron::all_mechanisms) {
    CHECK(static_cast<int>(m) == place++);
    CHECK(words.insert(to_string(m)).second);
  }
  CHECK(place == 5);
  CHECK(patron::all_mechanisms.front() == mechanism::sowing);
  CHECK(patron::all_mechanisms.back() == mechanism::referring);
}

}  // namespace
