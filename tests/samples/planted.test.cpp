// SPDX-License-Identifier: MIT
// What examples/data/README.md says is planted in the samples can be found there.
#include <patron/stage.hpp>
#include <patron/survival.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "samples/sample_firm.hpp"

using namespace samples;
using namespace std::chrono;
using namespace patron::literals;

namespace {

firm const& tea_house() {
  static firm const read = read_firm("firm");
  return read;
}

patron::window fortnight(year_month_day monday) {
  return {monday, sys_days{monday} + weeks{2}};
}

/// The ratios of each price to the one below.
std::vector<double> steps(firm const& f) {
  std::vector<double> ratios;
  for (std::size_t i = 1; i < f.offers.size(); ++i) {
    ratios.push_back(f.offers[i].price / f.offers[i - 1].price);
  }
  return ratios;
}

void check_gap(firm const& f, std::string const& below) {
  auto const ratios = steps(f);
  for (std::size_t i = 0; i < ratios.size(); ++i) {
    CHECK((f.offers[i].name == below ? ratios[i] > 5.0 : ratios[i] < 4.0));
  }
}

/// Nobody is touched in these fortnights, in weeks from Monday on, and in every other week
/// somebody.
void check_crowded(firm const& f, patron::window books,
                   std::vector<patron::window> const& crowded) {
  for (patron::window const& full : crowded) {
    CHECK(std::ranges::none_of(f.touches, [&](touch const& t) { return full.contains(t.date); }));
  }
  auto const found = patron::crowded_out(f.touches, f.orders, books, &touch::date, &order::date);
  auto const silent = found.silent_when_full.kept + found.silent_otherwise.kept;
  CHECK(silent == 2 * crowded.size());
  CHECK(found.silent_otherwise.kept <= 1);  // one of eight at the consultant was not that full
  CHECK(found.verdict.shown());
}

/// The journeys on the ladder that the file itself names.
auto journeys_of(firm const& f) {
  using rung = patron::rung<std::string, std::string>;
  std::map<std::string, patron::grade> grades;
  for (move const& m : f.moves) {
    if (m.grade && grades.try_emplace(m.stage, *m.grade).first->second != *m.grade) {
      FAIL_CHECK(m.stage << " has two grades");
    }
  }
  std::vector<rung> rungs;
  for (auto const& [stage, grade] : grades) rungs.emplace_back(stage, grade);
  std::ranges::sort(rungs, {}, &rung::grade);
  return patron::journeys{f.moves,      patron::stage_ladder<std::string>{rungs, {"lost"}},
                          f.last_day,   &move::person,
                          &move::stage, &move::date};
}

struct second_purchase {
  std::string first_product{};
  days waited{};
  bool came = false;
};

/// How long each customer waits, or has waited so far, for a purchase on a second day.
std::vector<second_purchase> second_purchases(firm const& f) {
  std::map<std::string, second_purchase> waits;
  for (auto const& [customer, first] : f.first_orders()) {
    waits[customer] = {first.product, f.last_day - first.date, false};
  }
  auto const first = f.first_orders();
  for (order const& o : f.orders) {
    second_purchase& wait = waits.at(o.customer);
    days const after = o.date - first.at(o.customer).date;
    if (o.amount >= 0.0 && !wait.came && after > days{0}) wait = {wait.first_product, after, true};
  }
  std::vector<second_purchase> all;
  for (auto const& [customer, wait] : waits) all.push_back(wait);
  return all;
}

/// Of those who had bought before a day, who bought again from that day on.
std::map<std::string, bool> bought_again(firm const& f, sys_days from) {
  std::map<std::string, bool> again;
  for (auto const& [customer, first] : f.first_orders()) {
    if (first.date < from) again[customer] = false;
  }
  for (order const& o : f.orders) {
    bool const counts = o.date >= from && o.amount >= 0.0;
    if (auto const known = again.find(o.customer); counts && known != again.end()) {
      known->second = true;
    }
  }
  return again;
}

/// The orders of each customer that are no refunds, each day once.
std::map<std::string, std::set<sys_days>> purchase_days(firm const& f) {
  std::map<std::string, std::set<sys_days>> bought;
  for (order const& o : f.orders) {
    if (o.amount >= 0.0) bought[o.customer].insert(o.date);
  }
  return bought;
}

/// January to March is the first.
year_month quarter_of(sys_days day) {
  year_month_day const date{day};
  unsigned const month = static_cast<unsigned>(date.month());
  return {date.year(), std::chrono::month{month - (month - 1) % 3}};
}

}  // namespace

TEST_CASE("one rung is missing on the ladder of offers") {
  check_gap(tea_house(), "seminar");
  check_gap(read_firm("small_firm"), "review");
}

TEST_CASE("sowing stops in the fortnights that are full of work") {
  check_crowded(tea_house(), {2023y / January / 9, 2025y / June / 30},
                {fortnight(2024y / May / 6), fortnight(2024y / July / 1),
                 fortnight(2024y / September / 9), fortnight(2024y / December / 2),
                 fortnight(2025y / February / 3), fortnight(2025y / April / 28)});
  check_crowded(read_firm("small_firm"), {2024y / March / 4, 2025y / June / 30},
                {fortnight(2024y / June / 10), fortnight(2024y / November / 4),
                 fortnight(2025y / March / 10), fortnight(2025y / May / 12)});
}

TEST_CASE("people come from 0 to 1.0 at once, fall back, leave and come back") {
  firm const& f = tea_house();
  auto const people = journeys_of(f);
  CHECK(people.size() == 8'000);
  std::size_t fell_back = 0;
  std::size_t came_back = 0;
  for (auto const& one : people) {
    for (std::size_t i = 1; i < one.stays.size(); ++i) {
      auto const& before = one.stays[i - 1].grade;
      auto const& now = one.stays[i].grade;
      if (!before) ++came_back;
      if (before && now && *now < *before) ++fell_back;
    }
  }
  CHECK(patron::jumps(people).size() > 100);
  CHECK(fell_back > 100);
  CHECK(came_back > 50);
}

TEST_CASE("a call works, a letter hardly, an event not at all") {
  firm const& f = tea_house();
  auto const people = journeys_of(f);
  auto const effects = patron::touch_effect(f.touches, people, f.last_day, days{30}, &touch::person,
                                            &touch::date, &touch::kind);
  CHECK(effects.of_no_prospect == 0);
  REQUIRE(effects.kinds.size() == 3);
  auto const& call = effects.kinds[0];
  auto const& event = effects.kinds[1];
  auto const& letter = effects.kinds[2];
  CHECK((call.kind == "call" && event.kind == "event" && letter.kind == "letter"));
  CHECK(call.difference->low > 0.2);
  CHECK(letter.difference->low > 0.0);
  CHECK(letter.difference->high < 0.1);
  CHECK(event.difference->low < 0.0);
}

TEST_CASE("who begins with a tasting leaves sooner") {
  auto const waits = second_purchases(tea_house());
  auto const compared = patron::log_rank(waits, &second_purchase::waited, &second_purchase::came,
                                         &second_purchase::first_product);
  REQUIRE(compared.groups.size() == 5);
  for (auto const& group : compared.groups) {
    double const of_expected = static_cast<double>(group.observed) / group.expected;
    CHECK((group.group == "tasting" ? of_expected < 0.7 : of_expected > 0.9));
  }
  CHECK(compared.p_value < 1e-6);
}

TEST_CASE("the market brings holders of the plan who give it up") {
  firm const& f = tea_house();
  struct channel {
    double given_up = 0.0;
    double days_held = 0.0;
  };
  std::map<std::string, channel> channels;
  std::set<std::string> gone;
  std::size_t came_back = 0;
  for (contract const& c : f.contracts) {
    channel& by = channels[c.channel];
    by.days_held += static_cast<double>((c.to.value_or(f.last_day) - c.from).count());
    if (gone.erase(c.customer) != 0) ++came_back;
    if (!c.to || c.reason == "renewed" || c.reason == "upgraded") continue;
    by.given_up += 1.0;
    gone.insert(c.customer);
  }
  CHECK(came_back > 10);
  REQUIRE(channels.size() == 4);
  for (auto const& [name, by] : channels) {
    double const a_month = by.given_up / by.days_held * 365.2425 / 12.0;
    CHECK((name == "market" ? a_month > 0.09 : a_month < 0.05));
  }
}

TEST_CASE("the balance of trust and satisfaction tell who buys again") {
  firm const& f = tea_house();
  sys_days const from = 2025y / January / 1;
  auto const again = bought_again(f, from);
  std::map<std::string, int> balance;
  for (trust_entry const& t : f.trust) {
    if (t.date < from) balance[t.customer] += t.weight;
  }
  std::map<std::string, int> score;
  for (opinion const& o : f.opinions) {
    if (o.score && o.date < from) score[o.customer] = *o.score;
  }
  patron::rate in_debt, in_credit, satisfied, not_satisfied;
  for (auto const& [customer, came] : again) {
    patron::rate const one{came ? 1U : 0U, 1};
    auto const account = balance.find(customer);
    if (account != balance.end()) (account->second < 0 ? in_debt : in_credit).merge(one);
    auto const said = score.find(customer);
    if (said != score.end()) (said->second >= 8 ? satisfied : not_satisfied).merge(one);
  }
  CHECK(in_debt.interval(0.95)->high < in_credit.interval(0.95)->low);
  CHECK(not_satisfied.interval(0.95)->high < satisfied.interval(0.95)->low);
}

TEST_CASE("from 2024 on few are asked who sent them, and some referrals contradict others") {
  firm const& f = tea_house();
  sys_days const asked_until = 2024y / January / 1;
  auto const first = f.first_orders();
  auto const bought = purchase_days(f);
  std::map<std::string, int> referrers_of;
  patron::rate regular;
  int late = 0;
  for (referral const& r : f.referrals) {
    ++referrers_of[r.referred];
    if (r.date > first.at(r.referred).date) ++late;
    auto const& days = bought.at(r.referrer);
    bool const is_regular = std::distance(days.begin(), days.lower_bound(r.date)) >= 3;
    regular.merge({is_regular ? 1U : 0U, 1});
  }
  CHECK(late == 4);
  CHECK(std::ranges::count(referrers_of, 2, &std::pair<std::string const, int>::second) == 3);
  CHECK(regular.interval(0.95)->low > 0.5);
  patron::rate before, after;
  for (auto const& [customer, order] : first) {
    bool const was_sent = referrers_of.contains(customer);
    (order.date < asked_until ? before : after).merge({was_sent ? 1U : 0U, 1});
  }
  CHECK(*before.value() > 0.2);
  CHECK(*after.value() < 0.07);
}

TEST_CASE("needs wait with one seller, and the most frequent one has no offer") {
  firm const& f = tea_house();
  std::map<std::pair<std::string, std::string>, sys_days> noticed;
  std::map<std::string, int> count;
  for (need const& n : f.needs) {
    if (n.event != "noticed") continue;
    noticed[{n.customer, n.name}] = n.date;
    ++count[n.name];
  }
  auto const most = std::ranges::max_element(count, {}, &std::pair<std::string const, int>::second);
  CHECK(most->first == "gift");
  for (offer const& o : f.offers) CHECK(o.answers.find("gift") == std::string::npos);
  int confused = 0;
  for (need const& n : f.needs) {
    if (n.event != "proposed") continue;
    days const waited = n.date - noticed.at({n.customer, n.name});
    if (waited < days{0}) {
      ++confused;
    } else if ((n.seller == "Endo") != (waited > days{30})) {
      FAIL_CHECK(n.customer << ", " << n.name << ": waited " << waited.count() << " days");
    }
  }
  CHECK(confused == 6);
}

TEST_CASE("the market never earns what it costs, every other channel does") {
  firm const& f = tea_house();
  std::map<std::string, double> share_kept;
  for (offer const& o : f.offers) share_kept[o.name] = 1.0 - o.cost / o.price;
  auto const first = f.first_orders();
  std::map<std::pair<std::string, year_month>, double> left;
  for (cost const& c : f.costs) {
    if (c.spent_on == "winning" && !c.channel.empty()) {
      left[{c.channel, quarter_of(c.date)}] -= c.amount;
    }
  }
  for (order const& o : f.orders) {
    left[{o.channel, quarter_of(first.at(o.customer).date)}] += o.amount * share_kept[o.product];
  }
  for (auto const& [of, amount] : left) {
    auto const& [channel, quarter] = of;
    if (channel == "market") {
      CHECK(amount < 0.0);
    } else if (quarter < 2025y / January) {
      CHECK(amount > 0.0);
    }
  }
}

TEST_CASE("some who came again and again have gone quiet") {
  firm const& f = tea_house();
  auto const bought = purchase_days(f);
  for (auto const* const name : {"C0465", "C0598", "C0622", "C1401", "C1630", "C1751"}) {
    auto const& days_bought = bought.at(name);
    auto const gaps = static_cast<int>(days_bought.size()) - 1;
    CHECK(gaps >= 5);
    days const silence = f.last_day - *days_bought.rbegin();
    CHECK(silence > 5 * (*days_bought.rbegin() - *days_bought.begin()) / gaps);
  }
}
