// SPDX-License-Identifier: MIT
#include <patron/ltv/bg_nbd.hpp>
#include <patron/ltv/fit.hpp>
#include <patron/ltv/fit_spend.hpp>
#include <patron/ltv/ltv_calculator.hpp>
#include <patron/ltv/ltv_total.hpp>
#include <patron/numeric/generator.hpp>
#include <patron/numeric/shuffle.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "catch.hpp"
#include "ltv/valued_firm.hpp"
#include "support/orders.hpp"
#include "support/purchase_goldens.hpp"
#include "support/sentence.hpp"

using patron::bg_nbd;
using patron::estimated;
using patron::fitted;
using patron::gamma_gamma;
using patron::ltv_options;
using patron::ltv_total;
using std::chrono::weeks;
using support::buying;
using support::dollars;
using support::spending;
using support::valued_customer;
using support::valued_firm;

namespace {

using summary = support::valued_summary;
using from_fits = ltv_total<fitted<bg_nbd>, fitted<gamma_gamma, dollars>>;
using by_hand = ltv_total<bg_nbd, gamma_gamma>;

template<class Total, class Amount>
concept tells_in = requires(Total const& total) { total.template worth<Amount>(); };
template<class Total>
concept has_an_interval = requires(Total const& total) { total.template worth<dollars>(0.9); };

/// Adds customers in parts of this size.
template<class Total>
void add_in_parts(Total& total, std::vector<summary> const& customers, std::size_t size) {
  for (std::size_t i = 0; i < customers.size(); i += size) {
    total.add(std::span{customers}.subspan(i, (std::min)(size, customers.size() - i)));
  }
}

double width(patron::estimate<dollars> const& worth) {
  return (worth.high - worth.low) / worth.value;
}

}  // namespace

static_assert(tells_in<from_fits, dollars>);
static_assert(!tells_in<from_fits, double>, "the fit tells in what is paid");
static_assert(tells_in<by_hand, dollars> && tells_in<by_hand, double>);
static_assert(has_an_interval<from_fits>);
static_assert(!has_an_interval<by_hand>, "a model written by hand has no covariance");

TEST_CASE("ltv_total: by hand", "[ltv]") {
  ltv_options const options{.horizon = weeks{52}};
  ltv_total total{buying, spending, options};
  CHECK(total.worth<double>() == estimated{0.0});
  patron::ltv_calculator const ltv{buying, spending, options};
  auto const one = valued_customer(1, 2, 100, 200, dollars::from_minor(6000));
  auto const other = valued_customer(2, 0, 0, 210, dollars{});
  total.add(std::vector{one});
  CHECK(total.worth<dollars>() == ltv(one));
  total.add(std::vector{other});
  double const both = ltv(one).amount().to_double() + ltv(other).amount().to_double();
  CHECK(std::abs(total.worth<double>().amount() - both) < 0.01);
}

TEST_CASE("ltv_total: any parts in any order say the same, to the last bit", "[ltv]") {
  auto customers = valued_firm(3000, 8);
  auto const purchases = patron::fit<bg_nbd>(customers);
  auto const spend = patron::fit<gamma_gamma>(customers);
  REQUIRE((purchases.converged && spend.converged));
  auto const whole = patron::ltv_calculator{purchases, spend}.total(customers, 0.9);
  CHECK(whole.low < whole.value);
  CHECK(whole.value < whole.high);
  patron::generator random{3};
  for (std::size_t const size : {std::size_t{300}, std::size_t{2999}}) {
    patron::shuffle(customers, random);
    ltv_total total{purchases, spend};
    add_in_parts(total, customers, size);
    CHECK(total.worth<dollars>(0.9) == whole);
  }
}

TEST_CASE("ltv_total: what is at stake is the worth of who is alive, times the doubt", "[ltv]") {
  auto const customers = valued_firm(300, 7);
  patron::ltv_calculator const ltv{buying, spending};
  ltv_total total{buying, spending};
  std::vector<patron::customer_stake<dollars>> rows(customers.size());
  CHECK(total.add(customers, rows.begin()) == rows.end());
  CHECK(total.worth<dollars>() == ltv.total(customers));
  for (std::size_t i = 0; i < customers.size(); ++i) {
    CHECK(rows[i].value == ltv(customers[i]));
    double const alive = buying.probability_alive(customers[i]);
    double const value = rows[i].value.amount().to_double();
    double const stake = rows[i].at_stake.amount().to_double();
    // Both are rounded to cents.
    CHECK(std::abs(stake * alive - value * (1.0 - alive)) <= 0.005 + 1e-9);
  }
}

TEST_CASE("ltv_total: of many histories some stand for all", "[ltv][long]") {
  auto customers = valued_firm(60'000, 9);
  auto const purchases = patron::fit<bg_nbd>(customers);
  auto const spend = patron::fit<gamma_gamma>(customers);
  patron::ltv_calculator const ltv{purchases, spend};
  auto const whole = ltv.total(customers);
  patron::generator random{4};
  patron::shuffle(customers, random);
  ltv_total total{purchases, spend};
  add_in_parts(total, customers, 7000);
  CHECK(total.worth<dollars>() == whole);
  // Of so few no history is left out. Measured for other seeds: 1.2 % at most.
  std::vector<summary> const few{customers.begin(), customers.begin() + 20'000};
  CHECK(std::abs(width(ltv.total(few)) / width(whole) - 1.0) < 0.02);
}

TEST_CASE("ltv_total: where all pay one price, histories are shared and counted", "[ltv][long]") {
  auto customers = valued_firm(20'000, 10);
  for (summary& s : customers) {
    s.repeat_total = dollars::from_minor(1000 * static_cast<std::int64_t>(s.frequency));
  }
  auto const purchases = patron::fit<bg_nbd>(customers);
  fitted<gamma_gamma, dollars> spend = patron::fit<gamma_gamma>(valued_firm(500, 11));
  patron::ltv_calculator const ltv{purchases, spend};
  auto const once = ltv.total(customers);
  ltv_total twice{purchases, spend};
  twice.add(customers);
  twice.add(customers);
  auto const worth = twice.worth<dollars>();
  CHECK(std::abs(worth.value / once.value - 2.0) < 1e-6);
  CHECK(std::abs(width(worth) / width(once) - 1.0) < 1e-6);
}

TEST_CASE("ltv_total: what cannot be is refused by name", "[ltv]") {
  CHECK(support::sentence([] {
          return ltv_total{fitted<bg_nbd>{}, spending};
        }) == "ltv_calculator: purchases \"BG/NBD\" was not fitted: there was too little data");
  auto const customers = valued_firm(300, 12);
  auto purchases = patron::fit<bg_nbd>(customers);
  auto const spend = patron::fit<gamma_gamma>(customers);
  purchases.covariance.reset();
  ltv_total total{purchases, spend};
  total.add(customers);
  CHECK(!support::sentence([&] { return total.worth<dollars>(); }).empty());

  auto late = customers;
  late[7].recency = late[7].age + patron::day_count{1};
  std::string const said = support::sentence([&] { total.add(late); });
  CHECK(said.starts_with("ltv_total: record 7: recency "));
  CHECK(said.ends_with("is above the age"));
  std::vector<patron::customer_stake<dollars>> rows(late.size());
  CHECK(support::sentence([&] { total.add(late, rows.begin()); }) == said);
}
