// SPDX-License-Identifier: MIT
#include <patron/report/add_trust.hpp>

#include <string>
#include <vector>

#include "catch.hpp"
#include "support/orders.hpp"
#include "support/reviewed.hpp"

using namespace std::chrono;
using patron::finding;
using patron::rate;
using support::contains;
using support::dollars;
using support::order;

namespace {

using account = patron::trust_account<std::uint32_t, std::string, dollars>;

constexpr sys_days until = 2025y / June / 30;
constexpr sys_days split = until + days{1} - days{182};

/// 40 customers who bought before the split; the 20 with the higher numbers come back, and each has
/// so many points as his number.
std::vector<order> forty_orders() {
  auto orders = support::buyers_on(split - days{1}, 40);
  for (std::uint32_t i = 21; i <= 40; ++i) orders.push_back({i, split, dollars::from_minor(100)});
  orders.push_back({50, split, dollars::from_minor(100)});  // new: nobody asks whether he is back
  orders.push_back({1, until, dollars::from_minor(-100)});  // a refund is no purchase
  return orders;
}

account forty_accounts() {
  account made;
  for (std::uint32_t i = 1; i <= 40; ++i) {
    made.add(i, split - days{1}, "advice", dollars::from_minor(100 * i));
  }
  made.add(3, until, "late", dollars::from_minor(-1000));
  made.add(99, until, "late", dollars::from_minor(-50));
  return made;
}

patron::review reviewed(account const& trust) {
  patron::review r;
  r.customers.until = until;
  add_trust(r, support::book_of(forty_orders()), trust);
  return r;
}

struct customer {
  std::uint32_t id{};
  bool brought = false;
};

}  // namespace

TEST_CASE("add_trust: balances, who is overdrawn, who buys again") {
  auto const r = reviewed(forty_accounts());
  REQUIRE(r.trust);
  auto const& s = *r.trust;
  CHECK(s.half_life.length() == days{182});  // too few to choose another
  CHECK(s.overdrawn == rate{2, 41});
  REQUIRE(s.lowest.size() == 2);
  CHECK(s.lowest[0].customer == "3");
  CHECK(s.lowest[0].last == until);
  CHECK(s.lowest[1].balance == -0.5);
  REQUIRE(s.highest.size() == 10);
  CHECK(s.highest[0].customer == "40");
  CHECK(s.highest[9].customer == "31");
  REQUIRE(s.kinds.size() == 2);
  CHECK(s.kinds[1].withdrawn == 10.5);

  REQUIRE(s.lifts.size() == 1);
  CHECK(s.lifts[0].evidence.overall == rate{20, 40});
  CHECK(s.lifts[0].evidence.area->value == 1.0);
  CHECK(s.lifts[0].evidence.verdict.shown());
  CHECK(s.lifts[0].evidence.choosers == 0);
}

TEST_CASE("add_trust: said, and as JSON") {
  auto r = reviewed(forty_accounts());
  std::vector<customer> const all{{1, true}, {2, false}};
  add_trust_lift(r, forty_accounts(), "brought somebody", all, &customer::id, &customer::brought);
  std::string const text = support::said_of(r.trust);
  CHECK(contains(text,
                 "Overdrawn, of those with an entry: 2 of 41 customers (4.9 %), their "
                 "balance is below 0. Points are as you gave them; half is forgotten after "
                 "182 days."));
  CHECK(contains(text,
                 "Does the balance tell who bought again? Yes: customers with more trust do "
                 "it more often than chance explains."));
  CHECK(contains(text, "20 of 40"));
  CHECK(contains(text, "too few to say"));
  std::string const json = support::json_of(r.trust);
  CHECK(contains(json, "\"overdrawn\": 2"));
  CHECK(contains(json, "\"half_life_days\": 182"));
  CHECK(contains(json, "\"what\": \"brought somebody\",\n          \"finding\": \"too_few\""));
  CHECK(contains(support::json_of(std::optional<patron::trust_section>{}), "\"trust\": null"));
}

TEST_CASE("add_trust: a hundred customers choose how fast it is forgotten") {
  patron::review r;
  r.customers.until = until;
  account trust;
  trust.add(1, split - days{100}, "advice", dollars::from_minor(100));
  add_trust(r, support::book_of(support::buyers_on(split - days{1}, 100)), trust);
  CHECK(r.trust->lifts[0].evidence.choosers == 25);
  CHECK(r.trust->lifts[0].evidence.overall.of == 75);
  CHECK(r.trust->lifts[0].evidence.verdict.finding == finding::too_few);
}

TEST_CASE("add_trust: without an entry it is missing, a late one is refused") {
  auto r = reviewed({});
  CHECK(!r.trust);
  REQUIRE(r.missing.size() == 1);
  CHECK(r.missing[0].section == "trust");
  add_trust_lift(r, account{}, "brought somebody", std::vector<customer>{}, &customer::id,
                 &customer::brought);  // nothing to add to
  account late;
  late.add(1, until + days{1}, "advice", dollars::from_minor(100));
  CHECK_THROWS_AS(reviewed(late), patron::error);
}
