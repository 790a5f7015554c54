// SPDX-License-Identifier: MIT
#include <patron/core/fields.hpp>
#include <patron/grip/gone_quiet.hpp>
#include <patron/grip/gone_quiet_holdout.hpp>
#include <patron/io.hpp>

#include <set>
#include <vector>

#include "catch.hpp"
#include "grip/regulars.hpp"
#include "support/cdnow.hpp"
#include "support/orders.hpp"
#include "support/sentence.hpp"

using namespace std::chrono;
using namespace patron::literals;
using patron::gone_quiet_options;
using patron::rate;
using support::order;

static_assert(patron::mergeable<patron::quiet_verdict> &&
              patron::has_fields<patron::quiet_verdict>);

namespace {

auto holdout(std::vector<order> const& orders, sys_days known_until, sys_days until,
             gone_quiet_options const& options = {}) {
  return patron::gone_quiet_holdout(orders, known_until, until, &order::buyer, &order::day,
                                    &order::total, options);
}

}  // namespace

TEST_CASE("gone_quiet_holdout: listed by what was known, judged by what came after") {
  support::chance random{47};
  auto const orders = support::regulars(random, 200);
  sys_days const known_until = support::regulars_until - days{120};
  auto const verdict = holdout(orders, known_until, support::regulars_until);
  REQUIRE(verdict);

  std::vector<order> known;
  std::set<std::uint32_t> customers;
  std::set<std::uint32_t> came;
  for (order const& o : orders) {
    (o.day <= known_until ? customers : came).insert(o.buyer);
    if (o.day <= known_until) known.push_back(o);
  }
  auto const quiet =
      patron::gone_quiet(known, known_until, &order::buyer, &order::day, &order::total);
  rate listed;
  for (auto const& one : quiet.customers) {
    listed.merge({came.contains(one.customer) ? 1U : 0U, 1});
    customers.erase(one.customer);
  }
  rate others;
  for (auto const id : customers) others.merge({came.contains(id) ? 1U : 0U, 1});
  CHECK(verdict->listed == listed);
  CHECK(verdict->others == others);
  CHECK(*verdict->listed.value() < *verdict->others.value());
  CHECK(merged(*verdict, {}) == *verdict);
}

TEST_CASE("gone_quiet_holdout: CDNOW, listed at the end of 1997 and seen in the half year after") {
  std::string const path = support::shared_file("data/cdnow_sample_orders.csv");
  if (path.empty()) {
    WARN("skipped: no shared data");
    return;
  }
  auto const orders = patron::read_csv<order>(path, patron::column("customer", &order::buyer),
                                              patron::column("date", &order::day),
                                              patron::column("amount", &order::total));
  auto const verdict = [&](double alarms, bool once) {
    return holdout(orders, 1997y / December / 31, 1998y / June / 30,
                   {.false_alarms_per_month = alarms, .one_time_buyers = once})
        .value();
  };
  auto const all = verdict(10.0, true);
  CHECK(all.listed == rate{132, 1476});
  CHECK(all.others == rate{383, 881});
  auto const returned = verdict(10.0, false);
  CHECK(returned.listed == rate{60, 286});
  CHECK(returned.others == rate{455, 2071});
  auto const few = verdict(1.0, true);
  CHECK(few.listed == rate{31, 496});
  CHECK(few.others == rate{484, 1861});
}

TEST_CASE("gone_quiet_holdout: none where too little was known, or on a day before the end") {
  CHECK_FALSE(holdout({}, 2024y / May / 1, 2024y / May / 2));
  CHECK(support::sentence([] { return holdout({}, 2024y / May / 2, 2024y / May / 2); }) ==
        "gone_quiet_holdout: known_until \"2024-05-02\" is not before until");
}
