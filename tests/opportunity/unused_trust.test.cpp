// SPDX-License-Identifier: MIT
#include <patron/opportunity/customers_left.hpp>
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

struct leaver {
  int customer = 0;
  int day = 0;
  int residual = 0;
  std::string_view reason{};
};

auto left(std::vector<leaver> const& leavers) {
  return patron::customers_left(
      leavers, until, &leaver::customer, [](leaver const& l) { return at(l.day); },
      [](leaver const& l) { return patron::estimated{eur(l.residual)}; }, &leaver::reason);
}

// What she has paid is no estimate of what she would have brought.
template<class Residual>
concept takes_residual = requires(std::vector<leaver> const& leavers, Residual residual) {
  patron::customers_left(
      leavers, until, &leaver::customer, [](leaver const& l) { return at(l.day); }, residual);
};
static_assert(takes_residual<patron::estimated<euros> (*)(leaver const&)>);
static_assert(!takes_residual<euros (*)(leaver const&)>);

TEST_CASE("customers who left, with what they would still have brought", "[opportunity]") {
  auto const found = left({{4, 100, 900, "moved"}, {2, 3, 0}});
  REQUIRE(found.size() == 2);
  CHECK(found[0] == patron::opportunity_entry<int, euros>{.customer = 4,
                                                          .kind = opportunity_kind::customer_left,
                                                          .since = at(100),
                                                          .until = at(100),
                                                          .estimated = patron::estimated{eur(900)},
                                                          .action = closing_action::win_back,
                                                          .reason = "moved"});
  CHECK(found[1].since == at(3));
  CHECK(found[1].worth() == eur(0));
  CHECK(support::sentence([] {
          return left({{1, 1, 1}, {1, 101, 1}});
        }) == "customers_left: record 1: day \"2025-04-12\" is after until, 2025-04-11");
  CHECK(support::sentence([] {
          return left({{1, 1, -1}});
        }) == "customers_left: record 0: residual \"-1\" is below zero");
}

}  // namespace
