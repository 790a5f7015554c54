// SPDX-License-Identifier: MIT
// The files of each sample firm agree with one another.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "samples/sample_firm.hpp"

using namespace samples;
using namespace std::chrono;
using patron::customer_grade;

namespace {

/// The grade on which somebody stands on a day; none for those unknown or gone.
std::optional<patron::grade> grade_on(firm const& f, std::string const& person, sys_days day) {
  std::optional<patron::grade> now;
  for (move const& m : f.moves) {  // sorted by day
    if (m.person == person && m.date <= day) now = m.grade;
  }
  return now;
}

/// There are too many rows for a CHECK each: one that breaks a rule is named.
void expect(bool holds, char const* rule, std::string const& who, sys_days day) {
  if (!holds) FAIL_CHECK(who << ", " << patron::to_string(day) << ": " << rule);
}

void check_orders(firm const& f) {
  std::map<std::string, std::string> channel;
  for (order const& o : f.orders) {
    auto const sold = std::ranges::find(f.offers, o.product, &offer::name);
    REQUIRE(sold != f.offers.end());
    double const times = o.amount / sold->price;
    expect(times == std::round(times), "the amount is so many times the price", o.customer, o.date);
    bool const same = channel.try_emplace(o.customer, o.channel).first->second == o.channel;
    expect(same, "a customer came by one channel", o.customer, o.date);
  }
  CHECK(std::ranges::is_sorted(f.offers, {}, &offer::price));
  for (offer const& o : f.offers) CHECK((o.cost > 0.0 && o.cost < o.price));
}

void check_moves(firm const& f) {
  auto const first = f.first_orders();
  std::set<std::string> customers;
  std::set<std::pair<std::string, sys_days>> seen;
  for (move const& m : f.moves) {
    expect(m.date <= f.last_day, "a move is observed", m.person, m.date);
    expect(seen.emplace(m.person, m.date).second, "a move a day", m.person, m.date);
    bool const is_lost = m.stage == "lost";
    expect(m.grade.has_value() != is_lost, "a rung has a grade", m.person, m.date);
    expect(m.reason.empty() != is_lost, "who leaves has a reason", m.person, m.date);
    if (!m.grade || *m.grade < customer_grade) continue;
    REQUIRE(first.contains(m.person));
    sys_days const bought = first.at(m.person).date;
    expect(bought <= m.date, "who is at 1.0 or above has bought", m.person, m.date);
    if (m.stage != "customer") continue;
    expect(bought == m.date, "a customer from the first order on", m.person, m.date);
    expect(customers.insert(m.person).second, "a customer once", m.person, m.date);
  }
  CHECK(customers.size() == first.size());
}

void check_proposals(firm const& f) {
  std::map<std::pair<std::string, std::string>, std::set<sys_days>> bought;
  for (order const& o : f.orders) bought[{o.customer, o.product}].insert(o.date);
  for (proposal const& p : f.proposals) {
    bool const is_offered = std::ranges::find(f.offers, p.offer, &offer::name) != f.offers.end();
    expect(is_offered, "what is proposed is an offer", p.person, p.date);
    expect(p.cost > 0.0, "a proposal costs something", p.person, p.date);
    if (p.outcome == "accepted") {
      auto const& on = bought[{p.person, p.offer}];
      auto const ordered = on.upper_bound(p.date);
      expect(ordered != on.end() && *ordered <= p.date + days{5},
             "what is accepted is ordered within five days", p.person, p.date);
    } else {
      bool const known = p.outcome == "refused" || p.outcome == "open";
      expect(known, "accepted, refused or open", p.person, p.date);
    }
  }
}

void check_contracts(firm const& f) {
  auto const first = f.first_orders();
  std::map<std::pair<std::string, sys_days>, contract> starts;
  for (contract const& c : f.contracts) starts[{c.customer, c.from}] = c;
  CHECK(starts.size() == f.contracts.size());
  for (contract const& c : f.contracts) {
    CHECK(c.from > first.at(c.customer).date);
    CHECK(c.channel == first.at(c.customer).channel);
    CHECK(c.to.has_value() == !c.reason.empty());
    if (c.to) CHECK((*c.to > c.from && *c.to <= f.last_day));
    REQUIRE(c.paused_from.has_value() == c.paused_to.has_value());
    if (c.paused_from) {
      CHECK((c.from <= *c.paused_from && *c.paused_from < *c.paused_to));
      CHECK(*c.paused_to <= c.to.value_or(f.last_day + days{1}));
    }
    if (c.reason != "renewed" && c.reason != "upgraded") continue;
    REQUIRE(starts.contains({c.customer, *c.to}));
    contract const& next = starts.at({c.customer, *c.to});
    CHECK(next.per == c.per);
    CHECK((c.reason == "renewed" ? next.price == c.price : next.price > c.price));
  }
}

void check_touches(firm const& f) {
  for (touch const& t : f.touches) {
    expect(t.date <= f.last_day, "a touch is observed", t.person, t.date);
    bool const known = t.kind == "letter" || t.kind == "call" || t.kind == "event";
    expect(known, "letter, call or event", t.person, t.date);
  }
}

void check_relations(firm const& f) {
  auto const first = f.first_orders();
  auto const of_customer = [&](std::string const& who, sys_days day) {
    auto const at = first.find(who);
    bool const holds = at != first.end() && at->second.date <= day && day <= f.last_day;
    expect(holds, "it is noted of a customer, as long as is observed", who, day);
  };
  std::set<std::string> const deposits = {"promise_kept", "advice", "favour"};
  std::set<std::string> const withdrawals = {"late", "complaint_unanswered"};
  std::map<std::string, std::set<sys_days>> asked;
  std::map<std::string, std::set<sys_days>> complaints;
  for (opinion const& o : f.opinions) {  // sorted by day
    of_customer(o.customer, o.date);
    expect(o.score.has_value() == (o.kind == "answered"), "an answer alone has a score", o.customer,
           o.date);
    if (o.kind == "asked") {
      asked[o.customer].insert(o.date);
    } else if (o.kind == "complaint") {
      complaints[o.customer].insert(o.date);
    } else {
      auto const& days_asked = asked[o.customer];
      bool const was_asked = days_asked.lower_bound(o.date - days{10}) != days_asked.end();
      expect(was_asked, "who answers was asked within ten days", o.customer, o.date);
      expect(o.score >= 0 && o.score <= 10, "a score is one of 0 to 10", o.customer, o.date);
    }
  }
  for (trust_entry const& t : f.trust) {
    of_customer(t.customer, t.date);
    auto const& kinds = t.weight > 0 ? deposits : withdrawals;
    expect(kinds.contains(t.kind), "the weight is that of its kind", t.customer, t.date);
    bool const complained =
        t.kind != "complaint_unanswered" || complaints[t.customer].contains(t.date - days{14});
    expect(complained, "only a complaint stays without an answer", t.customer, t.date);
  }
  for (referral const& r : f.referrals) {
    of_customer(r.referrer, r.date);
    expect(r.referrer != r.referred, "nobody brings herself", r.referrer, r.date);
    expect(first.contains(r.referred) && first.at(r.referred).channel == "friend",
           "who was brought came by a friend", r.referred, r.date);
  }
  for (cost const& c : f.costs) {
    bool const monthly = c.spent_on == "winning" && c.customer.empty();
    bool const known = monthly || first.contains(c.customer);
    expect(known && c.date <= f.last_day, "a cost is observed", c.customer, c.date);
    expect(c.amount > 0.0 && c.hours > 0.0, "a cost takes money and time", c.customer, c.date);
    bool const before =
        monthly || (c.date < first.at(c.customer).date) == (c.spent_on == "winning");
    expect(before, "winning is before the first order, keeping after it", c.customer, c.date);
  }
}

/// What happened to each need of each customer, and when.
void check_needs(firm const& f) {
  std::map<std::string, std::string> seller;
  std::map<std::pair<std::string, std::string>, std::map<std::string, sys_days>> needs;
  for (need const& n : f.needs) {
    expect(seller.try_emplace(n.customer, n.seller).first->second == n.seller,
           "a customer has one seller", n.customer, n.date);
    expect(n.date <= f.last_day, "a need is observed", n.customer, n.date);
    expect(n.reason.empty() != (n.event == "not_proposed"), "a reason why nothing was proposed",
           n.customer, n.date);
    auto& events = needs[{n.customer, n.name}];
    expect(events.emplace(n.event, n.date).second, "every event once", n.customer, n.date);
  }
  std::set<std::pair<std::string, std::string>> proposed;
  for (proposal const& p : f.proposals) proposed.emplace(p.person, patron::to_string(p.date));
  for (auto const& [key, events] : needs) {
    REQUIRE(events.contains("noticed"));
    sys_days const noticed = events.at("noticed");
    auto const here = events.find("proposed");
    bool const confused = here != events.end() && here->second < noticed;
    for (auto const& [event, day] : events) {
      expect(confused || noticed <= day, "it is noticed first", key.first, day);
    }
    if (here == events.end()) {
      expect(!events.contains("met"), "it is met by a proposal", key.first, noticed);
    } else {
      bool const known = proposed.contains({key.first, patron::to_string(here->second)});
      expect(known, "a proposal is among the proposals", key.first, here->second);
    }
    bool const twice = events.contains("met") && events.contains("met_elsewhere");
    expect(!twice, "it is met here or elsewhere", key.first, noticed);
  }
}

void check(firm const& f) {
  check_orders(f);
  check_moves(f);
  check_proposals(f);
  check_contracts(f);
  check_touches(f);
  check_relations(f);
  check_needs(f);
}

}  // namespace

TEST_CASE("the files of the tea house agree with one another") {
  firm const f = read_firm("firm");
  CHECK(f.first_orders().size() == 2'000);
  CHECK(f.last_day == sys_days{2025y / June / 30});
  check(f);
}

TEST_CASE("the files of the consultant agree with one another") {
  firm const f = read_firm("small_firm");
  CHECK(f.first_orders().size() == 25);
  CHECK(f.orders.size() == 120);
  CHECK(f.last_day == sys_days{2025y / June / 30});
  check(f);
  // Touches and proposals reach those on a rung, and on a high enough one; in the larger firm this
  // would take its time.
  for (touch const& t : f.touches) {
    auto const now = grade_on(f, t.person, t.date);
    CHECK((now && *now < customer_grade));
  }
  for (proposal const& p : f.proposals) {
    auto const now = grade_on(f, p.person, p.date);
    auto const from = std::ranges::find(f.offers, p.offer, &offer::name)->from;
    CHECK((now && (!from || *now >= *from)));
  }
}
