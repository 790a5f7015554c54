// SPDX-License-Identifier: MIT
#include <patron/core/fields.hpp>
#include <patron/survival/cause_table.hpp>

#include <array>
#include <cstdint>
#include <limits>
#include <string>

#include "catch.hpp"
#include "support/integers.hpp"
#include "support/sentence.hpp"

using patron::cause_table;

static_assert(patron::mergeable<cause_table<int, char>>);
static_assert(patron::has_fields<cause_table<int, char>>);

TEST_CASE("cause_table: parts in any order make the whole", "[survival]") {
  support::integers random{11};
  for (int round = 0; round < 50; ++round) {
    cause_table<int, char> whole;
    std::array<cause_table<int, char>, 3> parts;
    for (int i = 0; i < 60; ++i) {
      auto& part = parts[static_cast<std::size_t>(random.between(0, 2))];
      auto const time = static_cast<int>(random.between(3, 20));
      auto const entry = random.between(0, 1) == 0 ? std::nullopt : std::optional{time / 2};
      auto const cause = static_cast<char>(random.between('a', 'd'));
      bool const left = random.between(0, 2) != 0;
      for (cause_table<int, char>* const table : {&whole, &part}) {
        if (left) {
          table->add(time, cause, entry);
        } else {
          table->add_censored(time, entry);
        }
      }
    }
    auto const merged = patron::merged(patron::merged(parts[2], parts[0]), parts[1]);
    REQUIRE(merged == whole);
    REQUIRE(merged.incidence() == whole.incidence());
  }
}

TEST_CASE("cause_table: a count is as many people", "[survival]") {
  cause_table<int, std::string> one_by_one;
  for (int i = 0; i < 3; ++i) one_by_one.add(4, "price");
  for (int i = 0; i < 2; ++i) one_by_one.add_censored(5, 1);
  cause_table<int, std::string> at_once;
  at_once.add(4, "price", {}, 3);
  at_once.add(9, "nobody", {}, 0);
  at_once.add_censored(5, 1, 2);
  CHECK(at_once == one_by_one);
}

TEST_CASE("cause_table: bad times and counts are refused", "[survival]") {
  cause_table<int, char> table;
  CHECK(support::sentence([&] {
          table.add(-1, 'a');
          return 0;
        }) == "event_table: duration \"-1\" is not a time from 0 on");
  CHECK(table == cause_table<int, char>{});
  table.add(1, 'a', {}, (std::numeric_limits<std::uint64_t>::max)());
  CHECK(!support::sentence([&] {
           table.add(1, 'a');
           return 0;
         }).empty());
}
