// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/stage/identity_map.hpp>

#include <concepts>
#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "stage/firm.hpp"
#include "support/integers.hpp"

static_assert(patron::mergeable<patron::identity_map<std::uint32_t>> &&
              patron::has_fields<patron::identity_map<std::uint32_t>>);

namespace {

using people_map = patron::identity_map<int>;

static_assert(std::regular<people_map> && patron::mergeable<people_map>);
static_assert(std::regular_invocable<people_map const&, int>);
static_assert(!std::invocable<people_map const&, std::string>);

using link = std::pair<int, int>;

people_map map_of(std::vector<link> const& links) {
  people_map people;
  for (auto const& [a, b] : links) people.join(a, b);
  return people;
}

std::vector<link> some_links(std::size_t size, std::int64_t ids, std::uint64_t seed) {
  support::integers next{seed};
  std::vector<link> links(size);
  for (link& l : links) {
    l = {static_cast<int>(next.between(1, ids)), static_cast<int>(next.between(1, ids))};
  }
  return links;
}

TEST_CASE("a person is known by the smallest of all ids") {
  auto const people = map_of({{9, 4}, {9, 7}, {20, 30}});
  CHECK(people(9) == 4);
  CHECK(people(7) == 4);
  CHECK(people(4) == 4);
  CHECK(people(30) == 20);
  CHECK(people(5) == 5);
  CHECK(people.size() == 3);
  CHECK(people.joined() == std::map<int, int>{{7, 4}, {9, 4}, {30, 20}});
}

TEST_CASE("joining twice, or an id with itself, is nothing new") {
  CHECK(map_of({{1, 2}, {2, 1}, {1, 2}}) == map_of({{1, 2}}));
  CHECK(map_of({{3, 3}}) == people_map{});
  CHECK(map_of({{3, 3}}).empty());
}

TEST_CASE("a chain of joins is one person, joined from either end") {
  people_map up;
  people_map down;
  for (int id = 1; id < 100; ++id) up.join(id, id + 1);
  for (int id = 99; id >= 1; --id) down.join(id + 1, id);
  CHECK(up == down);
  CHECK(up(100) == 1);
  CHECK(down(100) == 1);
}

TEST_CASE("a person who is forgotten has no other ids") {
  auto people = map_of({{1, 2}, {2, 3}, {7, 8}});
  people.erase(3);
  CHECK(people(2) == 2);
  CHECK(people(3) == 3);
  CHECK(people(8) == 7);
  people.erase(50);
  CHECK(people == map_of({{7, 8}}));
}

TEST_CASE("joins in any order and any partition give equal maps") {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    auto const links = some_links(60, 80, seed);
    auto const whole = map_of(links);
    CHECK(map_of(stage_test::shuffled(links, seed)) == whole);
    std::vector<people_map> parts(1 + seed % 7);
    support::integers next{seed};
    for (auto const& [a, b] : links) parts[next() % parts.size()].join(b, a);
    people_map together;
    for (auto const& part : parts) together.merge(part);
    CHECK(together == whole);
    for (auto const& [a, b] : links) CHECK(whole(a) == whole(b));
    for (int id = 1; id <= 80; ++id) {
      CHECK(whole(id) <= id);
      CHECK(whole(whole(id)) == whole(id));
      CHECK(together(id) == whole(id));
    }
    CHECK(patron::merged(whole, people_map{}) == whole);
    CHECK(patron::merged(people_map{}, whole) == whole);
  }
}

TEST_CASE("equal maps list equal members, and make the same map again") {
  auto const links = some_links(60, 40, 3);
  people_map const one = map_of(links);
  people_map other = map_of(stage_test::shuffled(links, 4));
  CHECK(patron::fields_of(one) == std::tuple{std::get<0>(patron::fields_of(other))});
  people_map again;
  std::get<0>(patron::fields_of(again)) = std::get<0>(patron::fields_of(one));
  CHECK(again == one);
}

}  // namespace
