// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/offer/count_acceptances.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "offer/shop.hpp"
#include "support/sentence.hpp"

using patron::count_acceptances;
using patron::count_climbs;
using patron::rate;
using shop::days;
using support::sentence;
using namespace patron::literals;

namespace {

struct proposal {
  int customer{};
  int day{};
  std::string offer{};
  std::optional<bool> accepted{};
};

auto counts_of(std::vector<proposal> const& proposals) {
  auto const bought = shop::history({{1, 0, "letter"}, {1, 100, "course"}}, 300);
  return count_acceptances(
      proposals, shop::ladder, bought, &proposal::customer,
      [](proposal const& p) { return shop::start + days{p.day}; }, &proposal::offer,
      &proposal::accepted, shop::everybody_a_customer);
}

TEST_CASE("count_acceptances: where she stood that morning", "[offer]") {
  auto const counts = counts_of({{1, 100, "course", true},
                                 {1, 101, "advice", false},
                                 {1, 102, "advice", {}},
                                 {2, 5, "letter", true}});
  auto const at = [&](std::optional<std::size_t> from, std::size_t to, int tenure) {
    return counts.seen({.from = from, .to = to, .grade = 1.0_grade, .tenure = days{tenure}});
  };
  CHECK(at(0, 2, 100) == rate{1, 1});  // the course of the same day is not known yet
  CHECK(at(2, 3, 101) == rate{0, 1});  // the open one is not counted
  CHECK(at({}, 0, 0) == rate{1, 1});
}

TEST_CASE("count_acceptances: a proposal of something that is not on the ladder", "[offer]") {
  CHECK(sentence([] {
          return counts_of({{1, 1, "course", true}, {1, 2, "curse", true}});
        }) ==
        "count_acceptances: record 1: offer \"curse\" is not on the ladder; nearest is \"course\"");
  CHECK(sentence([] {
          return counts_of({{1, 301, "course", true}});
        }) == "count_acceptances: record 0: day \"2025-10-29\" is after until, 2025-10-28");
}

TEST_CASE("count_climbs: who took what of their own accord", "[offer]") {
  auto const bought = shop::history({{1, 0, "letter"},
                                     {1, 20, "seminar"},
                                     {2, 0, "letter"},
                                     {2, 50, "seminar"},
                                     {3, 90, "letter"}},
                                    100);
  auto const counts = count_climbs(bought, days{30}, shop::everybody_a_customer);
  auto const at = [&](std::size_t from, std::size_t to, int tenure) {
    return counts.seen({.from = from, .to = to, .grade = 1.0_grade, .tenure = days{tenure}});
  };
  CHECK(at(0, 1, 0) == rate{1, 2});  // customer 2 came too late; the time of 3 is not over
  CHECK(at(0, 2, 0) == rate{0, 2});
  CHECK(at(1, 2, 20) == rate{0, 2});
  CHECK(at(0, 0, 0) == rate{});  // owned
  CHECK(sentence([&] { return count_climbs(bought, days{0}, shop::everybody_a_customer); }) ==
        "count_climbs: the time is a day or more");
}

}  // namespace
