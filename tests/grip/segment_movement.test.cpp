// SPDX-License-Identifier: MIT
#include <patron/grip/segment_movement.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "support/orders.hpp"
#include "support/sentence.hpp"

using patron::segment_movement;
using member = patron::segment_customer<std::uint32_t, std::string_view>;
using list = std::vector<member>;

namespace {

list random_list(support::chance& random, std::uint32_t people) {
  constexpr std::string_view names[] = {"a", "b", "c"};
  list made;
  for (std::uint32_t id = 0; id < people; ++id) {
    if (random.below(4) != 0) made.push_back({id, names[random.below(3)]});
  }
  return made;
}

}  // namespace

static_assert(patron::mergeable<patron::segment_movement<int>>);

TEST_CASE("segment_movement: who went where, who came, who left") {
  list const march = {{1, "good"}, {2, "good"}, {3, "poor"}, {5, "poor"}};
  list const june = {{2, "good"}, {3, "good"}, {4, "poor"}, {5, "poor"}, {6, "good"}};
  segment_movement const moved{march, june};
  CHECK(moved.count("good", "good") == 1);
  CHECK(moved.count("good", std::nullopt) == 1);  // 1 left
  CHECK(moved.count("poor", "good") == 1);
  CHECK(moved.count("poor", "poor") == 1);
  CHECK(moved.count(std::nullopt, "poor") == 1);  // 4 is new
  CHECK(moved.count("good", "poor") == 0);
  CHECK(moved.before("good") == 2);
  CHECK(moved.after("good") == 3);
  CHECK(moved.before(std::nullopt) == 2);
  CHECK(moved.after(std::nullopt) == 1);
  CHECK(moved.customers() == 6);
  CHECK(patron::customers_who_moved(march, june, "poor", "good") == std::vector<std::uint32_t>{3});
  CHECK(patron::customers_who_moved(march, june, std::nullopt, "good") ==
        std::vector<std::uint32_t>{6});
}

TEST_CASE("segment_movement: totals are those of the lists, counts the sizes of the sets") {
  support::chance random{5};
  for (int firm = 0; firm < 100; ++firm) {
    std::uint32_t const people = random.below(80);
    list const before = random_list(random, people);
    list const after = random_list(random, people);
    segment_movement const moved{before, after};
    std::uint64_t listed = 0;
    for (std::string_view const name : {"a", "b", "c"}) {
      CHECK(moved.before(name) == patron::customers_in(before, name).size());
      CHECK(moved.after(name) == patron::customers_in(after, name).size());
      listed += moved.before(name);
    }
    CHECK(listed == before.size());
    CHECK(moved.customers() - moved.after(std::nullopt) == after.size());
    for (auto const& [move, count] : moved.counts()) {
      CHECK(patron::customers_who_moved(before, after, move.first, move.second).size() == count);
    }
    // Cut by customer into two parts, in either order.
    auto const part = [](list const& all, bool even) {
      list some;
      for (member const& one : all) {
        if ((one.customer % 2 == 0) == even) some.push_back(one);
      }
      return some;
    };
    segment_movement const even{part(before, true), part(after, true)};
    segment_movement const odd{part(before, false), part(after, false)};
    CHECK(patron::merged(even, odd) == moved);
    CHECK(patron::merged(odd, even) == moved);
    CHECK(patron::merged(moved, {}) == moved);
  }
}

TEST_CASE("segment_movement: a list out of order is refused") {
  list const twice = {{4, "a"}, {4, "b"}};
  CHECK(support::sentence([&] {
          return segment_movement{list{}, twice};
        }) ==
        "segment_movement: record 1: customer \"4\" does not come after the one before: ids "
        "ascend, each once");
}
