// SPDX-License-Identifier: MIT
#include <patron/offer/offer_history.hpp>
#include <patron/offer/offer_ladder.hpp>
#include <patron/opportunity/next_never_proposed.hpp>

#include <cstddef>
#include <optional>
#include <vector>

#include "catch.hpp"
#include "opportunity/needs_told.hpp"
#include "support/sentence.hpp"

namespace {

using needs_told::at;
using needs_told::eur;
using needs_told::euros;
using needs_told::start;
using std::chrono::days;
using std::chrono::sys_days;

struct deal {
  int customer = 0;
  int day = 0;
  int price = 0;
};

auto history_of(std::vector<deal> const& deals, sys_days until = needs_told::until) {
  static patron::offer_ladder const prices{std::vector{10, 50, 200},
                                           [](int price) { return price; }};
  return patron::offer_history{deals,
                               prices,
                               until,
                               &deal::customer,
                               [](deal const& d) { return start + days{d.day}; },
                               &deal::price};
}

auto missed(std::vector<deal> const& bought, std::vector<deal> const& proposed) {
  return patron::next_never_proposed(
      history_of(bought), history_of(proposed), days{30},
      [](int customer, std::size_t rung) {
        return customer == 9 ? std::nullopt
                             : std::optional{patron::estimated{eur(rung == 1 ? 15 : 60)}};
      },
      [](std::size_t rung) { return rung == 1 ? "course" : "retreat"; },
      [](int customer) { return customer % 2 == 0 ? "anna" : "ben"; });
}

TEST_CASE("next offer: never proposed, to those who stand there long enough", "[opportunity]") {
  // Until is day 100: day 69 is more than thirty days ago.
  auto const found = missed({{1, 69, 10}, {2, 70, 10}, {3, 5, 50}, {3, 90, 10}, {3, 80, 50}}, {});
  REQUIRE(found.size() == 2);
  CHECK(found[0] ==
        patron::opportunity_entry<int, euros>{.customer = 1,
                                              .kind = patron::opportunity_kind::next_never_proposed,
                                              .about = "course",
                                              .since = at(69),
                                              .until = at(100),
                                              .estimated = patron::estimated{eur(15)},
                                              .action = patron::closing_action::propose_the_next,
                                              .segment = "ben"});
  CHECK(found[1].customer == 3);
  CHECK(found[1].about == "retreat");
  CHECK(found[1].since == at(5));
}

TEST_CASE("next offer: asked once is asked, and the highest rung has none", "[opportunity]") {
  CHECK(missed({{1, 10, 10}}, {{1, 3, 50}}).empty());  // even before she bought
  CHECK(missed({{1, 10, 10}}, {{1, 20, 200}}).size() == 1);
  CHECK(missed({{1, 10, 200}}, {}).empty());
  CHECK(missed({}, {{1, 10, 50}}).empty());
  auto const no_worth = missed({{9, 10, 10}}, {});
  REQUIRE(no_worth.size() == 1);
  CHECK(!no_worth[0].worth());
}

// A price is no estimate: it would be measured.
template<class Worth>
concept takes_worth = requires(patron::offer_history<int> const& h, Worth worth) {
  patron::next_never_proposed(h, h, days{30}, worth, [](std::size_t) { return ""; });
};
static_assert(takes_worth<patron::estimated<euros> (*)(int, std::size_t)>);
static_assert(takes_worth<std::optional<patron::estimated<euros>> (*)(int, std::size_t)>);
static_assert(!takes_worth<euros (*)(int, std::size_t)>);
static_assert(!takes_worth<std::optional<euros> (*)(int, std::size_t)>);

TEST_CASE("next offer: what does not fit together is refused", "[opportunity]") {
  auto const refusal = [](auto const& proposed) {
    return support::sentence([&] {
      return patron::next_never_proposed(
          history_of({{1, 1, 10}}), proposed, days{30},
          [](int, std::size_t) { return patron::estimated{eur(-1)}; },
          [](std::size_t) { return ""; });
    });
  };
  CHECK(refusal(history_of({}, start)) ==
        "next_never_proposed: both are observed until the same day");
  CHECK(refusal(patron::offer_history<int>{}) ==
        "next_never_proposed: what was bought and proposed is of one ladder");
  CHECK(refusal(history_of({})) == "next_never_proposed: record 0: worth \"-1\" is below zero");
}

}  // namespace
