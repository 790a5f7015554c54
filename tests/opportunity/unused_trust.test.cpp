// SPDX-License-Identifier: MIT
#include <patron/opportunity/unused_trust.hpp>

#include <limits>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "opportunity/needs_told.hpp"
#include "support/sentence.hpp"

namespace {

using namespace needs_told;
using patron::closing_action;
using patron::opportunity_kind;

struct account {
  int customer = 0;
  double balance = 0.0;
  int last = 0;  // day of the last deposit
};
struct proposal {
  int customer = 0;
  int day = 0;
};

patron::day_point last_deposit(account const& a) {
  return at(a.last);
}

auto missed(std::vector<account> const& accounts, std::vector<proposal> const& proposals) {
  auto const asked = patron::last_proposals(proposals, until, &proposal::customer,
                                            [](proposal const& p) { return at(p.day); });
  return patron::unused_trust(
      accounts, asked, until, days{30}, &account::customer, &account::balance, last_deposit,
      [](account const& a) { return patron::estimated{eur(a.customer)}; },
      [](account const&) { return "anna"; });
}

TEST_CASE("trust: positive, and nothing proposed for more than thirty days", "[opportunity]") {
  // Until is day 100: day 69 is more than thirty days ago, day 70 is not.
  std::vector<proposal> const proposals = {{1, 69}, {2, 70}, {1, 20}, {5, 10}, {2, 3}};
  auto const found =
      missed({{2, 1.0, 1}, {1, 0.5, 99}, {3, 1.0, 69}, {4, 1.0, 70}, {5, 0.0, 1}, {6, -1.0, 1}},
             proposals);
  REQUIRE(found.size() == 2);
  CHECK(found[0] ==
        patron::opportunity_entry<int, euros>{.customer = 1,
                                              .kind = opportunity_kind::unused_trust,
                                              .since = at(69),
                                              .until = at(100),
                                              .estimated = patron::estimated{eur(1)},
                                              .action = closing_action::propose_something,
                                              .segment = "anna"});
  CHECK(found[1].customer == 3);  // never proposed anything: from the last deposit
  CHECK(found[1].since == at(69));
  CHECK(missed({}, proposals).empty());
}

TEST_CASE("trust: the last proposal of each customer", "[opportunity]") {
  std::vector<proposal> const proposals = {{2, 5}, {1, 9}, {2, 50}, {1, 9}, {2, 7}};
  auto const last = patron::last_proposals(proposals, until, &proposal::customer,
                                           [](proposal const& p) { return at(p.day); });
  using row = patron::active_day<int>;
  CHECK(last == std::vector{row{1, at(9)}, row{2, at(50)}});
}

TEST_CASE("trust: what cannot be is refused with its record", "[opportunity]") {
  auto const nan = std::numeric_limits<double>::quiet_NaN();
  CHECK(support::sentence([&] {
          return missed({{1, 1.0, 1}, {2, nan, 1}}, {});
        }) == "unused_trust: record 1: amount \"nan\" is not a finite number");
  CHECK(support::sentence([] {
          return missed({{1, 1.0, 101}}, {});
        }) == "unused_trust: record 0: day \"2025-04-12\" is after until, 2025-04-11");
  CHECK(support::sentence([] {
          return missed({}, {{1, 1}, {1, 101}});
        }) == "last_proposals: record 1: day \"2025-04-12\" is after until, 2025-04-11");
  CHECK(support::sentence([] {
          return missed({{-2, 1.0, 1}}, {});
        }) == "unused_trust: record 0: worth \"-2\" is below zero");
}

}  // namespace
