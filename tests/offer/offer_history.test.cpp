// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/offer/offer_history.hpp>

#include <algorithm>
#include <concepts>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "catch.hpp"
#include "offer/shop.hpp"
#include "support/integers.hpp"
#include "support/sentence.hpp"

using shop::history;
using shop::on;
using shop::order;
using support::sentence;

static_assert(std::regular<patron::offer_history<int>>);
static_assert(sizeof(patron::rung_day) == 8);

namespace {

std::vector<patron::rung_day> list(std::span<patron::rung_day const> days) {
  return {days.begin(), days.end()};
}

TEST_CASE("offer_history: by customer, day and rung, each once", "[offer]") {
  auto const bought = history({{7, 9, "course"},
                               {3, 2, "seminar"},
                               {3, 2, "letter"},
                               {3, 2, "letter"},
                               {3, 8, "letter", -1},
                               {7, 0, "letter", 0}},
                              30);
  CHECK(bought.customers() == std::vector{3, 7});
  CHECK(bought.size() == 2);
  CHECK(bought.rungs() == 5);
  CHECK(bought.until() == shop::start + shop::days{30});
  CHECK(list(bought.days(0)) == std::vector{on(0, 2), on(1, 2)});
  CHECK(list(bought.days_of(7)) == std::vector{on(0, 0), on(2, 9)});
  CHECK(bought.days_of(5).empty());
  CHECK(sentence([&] { return bought.days(2); }) ==
        "offer_history: there is no customer at that position");
}

TEST_CASE("before and highest_rung", "[offer]") {
  std::vector const days = {on(0, 0), on(2, 4), on(1, 9)};
  CHECK(patron::days_before(days, shop::start).empty());
  CHECK(patron::days_before(days, shop::start + shop::days{5}).size() == 2);
  CHECK(patron::days_before(days, shop::start + shop::days{10}).size() == 3);
  CHECK(patron::highest_rung(days) == std::optional<std::size_t>{2});
  CHECK(patron::highest_rung({}) == std::nullopt);
}

TEST_CASE("offer_history: bad records, with their place", "[offer]") {
  CHECK(sentence([] {
          return history({{1, 0, "letter"}, {1, 0, "leter"}}, 9);
        }) ==
        "offer_history: record 1: offer \"leter\" is not on the ladder; nearest is \"letter\"");
  CHECK(sentence([] {
          return history({{1, 10, "letter"}}, 9);
        }) == "offer_history: record 0: day \"2025-01-11\" is after until, 2025-01-10");
}

TEST_CASE("offer_history: the order of the records does not matter", "[offer]") {
  support::integers next{11};
  std::vector<order> orders;
  for (int i = 0; i < 300; ++i) {
    orders.push_back({static_cast<int>(next.between(1, 40)), static_cast<int>(next.between(0, 99)),
                      shop::ladder.key(static_cast<std::size_t>(next.between(0, 4)))});
  }
  auto const whole = history(orders, 99);
  std::reverse(orders.begin(), orders.end());
  CHECK(history(orders, 99) == whole);
  CHECK(history({}, 9).size() == 0);
}

}  // namespace
