// SPDX-License-Identifier: MIT
#include <patron/grip/gone_quiet.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "grip/regulars.hpp"
#include "support/orders.hpp"
#include "support/sentence.hpp"

using namespace std::chrono;
using namespace patron::literals;
using patron::day_count;
using patron::day_point;
using patron::gone_quiet_options;
using support::dollars;
using support::order;
using support::regulars;
using support::regulars_until;
using support::sentence;

namespace {

constexpr auto by_id = [](std::uint32_t id) { return id; };

auto quiet_of(std::vector<order> const& orders, gone_quiet_options const& options = {}) {
  return patron::gone_quiet(orders, regulars_until, &order::buyer, &order::day, &order::total,
                            by_id, options);
}

/// Everybody's purchase days, and the gaps between them.
struct history {
  std::vector<day_point> days;
  patron::rhythm_gaps gaps;
};

std::map<std::uint32_t, history> histories(std::vector<order> const& orders) {
  std::map<std::uint32_t, std::set<sys_days>> days;
  for (order const& o : orders) {
    if (o.total >= 0_usd) days[o.buyer].insert(o.day);
  }
  std::map<std::uint32_t, history> all;
  for (auto const& [id, bought] : days) {
    history& one = all[id];
    for (sys_days const day : bought) {
      auto const found = time_point_cast<day_count>(day);
      if (!one.days.empty()) one.gaps.add(found - one.days.back());
      one.days.push_back(found);
    }
  }
  return all;
}

patron::rhythm rhythm_of(std::map<std::uint32_t, history> const& people) {
  patron::rhythm_counts counts{regulars_until};
  for (auto const& [id, one] : people) counts.add_customer(one.days);
  return patron::rhythm{counts};
}

}  // namespace

TEST_CASE("gone_quiet: the weekly customer who stopped, and not the quarterly one") {
  // Ten customers for each rhythm; all are on time but number 3, who comes every week and has not
  // for 40 days, and 13, who comes every 90 days and last came 80 days ago.
  std::vector<order> orders;
  for (std::uint32_t id = 0; id < 20; ++id) {
    days const gap = id < 10 ? days{7} : days{90};
    days const silence = id == 3 ? days{40} : id == 13 ? days{80} : days{5};
    for (days ago = silence; ago < days{720}; ago += gap) {
      // A day late or early, turn by turn.
      days const late{static_cast<int>(ago / gap % 3) - 1};
      orders.push_back({id, regulars_until - ago - late, 10_usd});
    }
  }
  auto const quiet = quiet_of(orders);
  REQUIRE(quiet.enough());
  REQUIRE(quiet.customers.size() == 1);
  auto const& one = quiet.customers.front();
  CHECK(one.customer == 3);
  CHECK(sys_days{one.last} == regulars_until - days{41});
  CHECK(one.silence == day_count{41});
  CHECK(std::abs(one.usual_gap.count() - 7.0) < 0.2);
  CHECK(one.crossed_on > one.last + day_count{7});  // not before she is late
  CHECK(one.crossed_on < one.last + day_count{21});
  CHECK(one.chance_of_longer < 0.01);
  CHECK(one.at_stake == 3);
}

TEST_CASE("gone_quiet: the list, the line and the false alarms are what the rhythm says") {
  support::chance random{29};
  for (int firm = 0; firm < 30; ++firm) {
    auto const orders = regulars(random, 20 + random.below(60));
    double const allowed = random.below(40) / 10.0;
    bool const once = random.below(2) == 0;
    auto const quiet =
        quiet_of(orders, {.false_alarms_per_month = allowed, .one_time_buyers = once});
    REQUIRE(quiet.enough());
    CHECK(quiet.line.counted > days{200});
    CHECK(*quiet.line.false_alarms_per_month() <= allowed);

    auto const people = histories(orders);
    auto const rhythm = rhythm_of(people);
    day_point const end = time_point_cast<day_count>(regulars_until);
    std::uint64_t false_alarms = 0;
    std::uint64_t closed = 0;
    std::map<std::uint32_t, day_point> crossed;
    for (auto const& [id, one] : people) {
      patron::rhythm_gaps known;
      for (std::size_t i = 1; i < one.days.size(); ++i) {
        day_count const gap = one.days[i] - one.days[i - 1];
        if (one.days[i] > end - quiet.line.counted && (known.gaps > 0 || once)) {
          ++closed;
          false_alarms += rhythm.deviate(known, gap - day_count{1}) > quiet.line.deviate ? 1U : 0U;
        }
        known.add(gap);
      }
      if (known.gaps == 0 && !once) continue;
      for (day_point day = one.days.back(); day <= end; day += day_count{1}) {
        if (!(rhythm.deviate(known, day - one.days.back()) > quiet.line.deviate)) continue;
        crossed[id] = day;
        break;
      }
    }
    CHECK(quiet.line.false_alarms == false_alarms);
    CHECK(quiet.line.closed_gaps == closed);
    CHECK(quiet.customers.size() == crossed.size());
    for (auto const& one : quiet.customers) {
      REQUIRE(crossed.contains(one.customer));
      CHECK(one.crossed_on == crossed[one.customer]);
      history const& hers = people.at(one.customer);
      CHECK(one.last == hers.days.back());
      CHECK(one.purchases == hers.days.size());
      CHECK(one.silence == end - one.last);
      CHECK(one.usual_gap == rhythm.usual_gap(hers.gaps));
      CHECK(one.chance_of_longer == rhythm.exceedance(hers.gaps, one.silence));
    }
  }
}

TEST_CASE("gone_quiet: more false alarms allowed, a longer list") {
  support::chance random{31};
  auto const orders = regulars(random, 200);
  std::size_t previous = 0;
  for (double const allowed : {0.0, 0.5, 1.0, 2.0, 5.0, 20.0, 1e6}) {
    auto const quiet = quiet_of(orders, {.false_alarms_per_month = allowed});
    CHECK(quiet.customers.size() >= previous);
    CHECK(quiet.line.deviate >= 0.0);
    previous = quiet.customers.size();
    if (allowed == 0.0) CHECK(quiet.line.false_alarms == 0);
  }
  CHECK(previous < 100);  // a silence no longer than usual is never on the list
}

TEST_CASE("gone_quiet: any order of the input gives the same bits, and refunds are no activity") {
  support::chance random{37};
  struct record {
    std::uint32_t buyer{};
    sys_days day{};
    double total{};
  };
  for (int firm = 0; firm < 10; ++firm) {
    auto orders = regulars(random, 60);
    auto const before = quiet_of(orders);
    std::vector<record> doubles;
    for (order const& o : orders) doubles.push_back({o.buyer, o.day, o.total.to_double() / 3.0});
    auto const spent = [&] {
      return patron::gone_quiet(doubles, regulars_until, &record::buyer, &record::day,
                                &record::total);
    };
    auto const spent_before = spent();
    support::shuffle(doubles, random);
    CHECK(spent() == spent_before);
    for (std::uint32_t id = 1; id <= 80; ++id) {
      orders.push_back({id, regulars_until - days{random.below(300)}, -1_usd});
    }
    support::shuffle(orders, random);
    CHECK(quiet_of(orders) == before);
  }
}

TEST_CASE("gone_quiet: worth at stake comes first") {
  support::chance random{41};
  auto const orders = regulars(random, 300);
  auto const quiet = patron::gone_quiet(orders, regulars_until, &order::buyer, &order::day,
                                        &order::total, [](std::uint32_t id) { return id % 7; });
  REQUIRE(quiet.customers.size() > 14);
  CHECK(std::ranges::is_sorted(quiet.customers, [](auto const& a, auto const& b) {
    return a.at_stake != b.at_stake ? a.at_stake > b.at_stake : a.customer < b.customer;
  }));

  // Without a projection: what they spent in a year, refunds taken off.
  auto const by_spend =
      patron::gone_quiet(orders, regulars_until, &order::buyer, &order::day, &order::total);
  REQUIRE(by_spend.customers.size() == quiet.customers.size());
  auto const people = histories(orders);
  double previous = std::numeric_limits<double>::infinity();
  for (auto const& one : by_spend.customers) {
    double total = 0.0;
    for (order const& o : orders) total += o.buyer == one.customer ? o.total.to_double() : 0.0;
    auto const& bought = people.at(one.customer).days;
    double const years = (bought.back() - bought.front()).count() / 365.2425;
    double const spent = one.at_stake.amount().to_double();
    CHECK(std::abs(spent - total / (std::max)(years, 1.0)) < 0.0051);  // to the cent
    CHECK(spent <= previous);
    previous = spent;
  }
}

TEST_CASE("gone_quiet: too few to say, with the reasons") {
  using enum patron::quiet_shortage;
  using reasons = std::vector<patron::quiet_shortage>;
  auto const nothing = quiet_of({});
  CHECK(nothing.shortages == reasons{regulars, closed_gaps, observed_time});
  CHECK(nothing.customers.empty());
  CHECK_FALSE(nothing.line.false_alarms_per_month());

  std::vector<order> few;  // four regulars, long enough and with enough gaps
  for (std::uint32_t id = 0; id < 4; ++id) {
    for (int ago = 100; ago < 700; ago += 20)
      few.push_back({id, regulars_until - days{ago}, 1_usd});
  }
  CHECK(quiet_of(few).shortages == reasons{regulars});
  std::vector<order> young;  // many, but for fifty days
  for (std::uint32_t id = 0; id < 40; ++id) {
    for (int ago = 5; ago < 50; ago += 4) young.push_back({id, regulars_until - days{ago}, 1_usd});
  }
  CHECK(quiet_of(young).shortages == reasons{observed_time});
  CHECK(patron::to_string(observed_time) == "fewer than two months are on record");
}

TEST_CASE("gone_quiet: bad input is refused by name") {
  support::chance random{43};
  auto const orders = regulars(random, 100);
  CHECK(sentence([&] { return quiet_of(orders, {.false_alarms_per_month = -1.0}); }) ==
        "gone_quiet: false_alarms_per_month \"-1\" is not a number from 0 on");
  CHECK(sentence([&] { return quiet_of(orders, {.calibration = days{0}}); }) ==
        "gone_quiet: calibration \"0\" is not 30 days or more");
  CHECK(sentence([&] { return quiet_of(orders, {.calibration = days{29}}); }) ==
        "gone_quiet: calibration \"29\" is not 30 days or more");
  CHECK(quiet_of(orders, {.calibration = days{30}}).line.counted == days{30});
  CHECK(sentence([&] {
          return quiet_of({{7, regulars_until + days{1}, 1_usd}});
        }) == "gone_quiet: record 0: day \"2025-01-01\" is after until, 2024-12-31");
  CHECK(sentence([&] {
          return patron::gone_quiet(orders, regulars_until, &order::buyer, &order::day,
                                    &order::total, [](std::uint32_t) { return std::nan(""); });
        }) == "gone_quiet: worth \"nan\" is not a finite number");
}
