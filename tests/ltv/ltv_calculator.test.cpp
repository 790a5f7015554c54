// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/history.hpp>
#include <patron/ltv/bg_nbd.hpp>
#include <patron/ltv/fit.hpp>
#include <patron/ltv/fit_spend.hpp>
#include <patron/ltv/ltv_calculator.hpp>
#include <patron/ltv/mbg_nbd.hpp>
#include <patron/numeric/generator.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "ltv/valued_firm.hpp"
#include "support/orders.hpp"
#include "support/purchase_goldens.hpp"
#include "support/sentence.hpp"
#include "support/table.hpp"

using patron::bg_nbd;
using patron::discount;
using patron::estimated;
using patron::fitted;
using patron::gamma_gamma;
using patron::ltv_calculator;
using patron::ltv_options;
using patron::mbg_nbd;
using patron::purchase_pattern;
using patron::real_days;
using std::chrono::days;
using std::chrono::weeks;
using support::dollars;
using namespace patron::literals;

namespace caller {

/// A purchase model that answers the two questions and no more: everybody buys once a week, and a
/// tenth of the customers are gone.
struct weekly_buyers {
  friend bool operator==(weekly_buyers const&, weekly_buyers const&) = default;
  double probability_alive(purchase_pattern const&) const { return 0.9; }
  double expected_purchases(purchase_pattern const&, real_days t) const {
    return 0.9 * t.count() / 7.0;
  }
};
/// Everybody spends as much.
struct same_spend {
  double amount = 10.0;
  friend bool operator==(same_spend const&, same_spend const&) = default;
  double expected_spend(patron::spend_history const&) const { return amount; }
};

}  // namespace caller

namespace {

using caller::same_spend;
using caller::weekly_buyers;

using support::buying;
using support::spending;
using summary = support::valued_summary;

ltv_options const year{.horizon = weeks{52}, .discount = discount::annual(0.10), .margin = 0.30};

constexpr auto& customer = support::valued_customer;
constexpr auto& firm = support::valued_firm;

template<class A, class B>
concept addable = requires(A a, B b) { a + b; };
template<class Ltv, class C>
concept estimates = requires(Ltv const& ltv, C const& c) { ltv.estimate(c, 0.9); };

using by_hand = ltv_calculator<bg_nbd, gamma_gamma>;
using from_fits = ltv_calculator<fitted<bg_nbd>, fitted<gamma_gamma, dollars>>;
using half_fitted = ltv_calculator<fitted<bg_nbd>, gamma_gamma>;

}  // namespace

static_assert(std::same_as<decltype(std::declval<by_hand>()(summary{})), estimated<dollars>>);
static_assert(std::same_as<decltype(std::declval<from_fits>()(summary{})), estimated<dollars>>);
static_assert(!addable<estimated<dollars>, dollars>, "expected is not added to earned");
static_assert(estimates<from_fits, summary>);
static_assert(!estimates<by_hand, summary>, "a model written by hand has no covariance");
static_assert(!estimates<half_fitted, summary>);

TEST_CASE("ltv_calculator: by hand", "[ltv]") {
  // 0.9 purchases a week for 10 weeks, 10 dollars each, half of it margin.
  ltv_calculator const ltv{weekly_buyers{}, same_spend{}, {.horizon = weeks{10}, .margin = 0.5}};
  CHECK(ltv(customer(1, 0, 0, 100, 0_usd)) == estimated{45_usd});
  // 1 % a week, continuously: 0.9 (1 - e^-0.1) / 0.01 purchases.
  ltv_calculator const later{
      weekly_buyers{},
      same_spend{},
      {.horizon = weeks{10}, .discount = discount::continuous(0.01, weeks{1}), .margin = 0.5}};
  CHECK(later(customer(1, 0, 0, 100, 0_usd)) == estimated{42.82_usd});  // 42.823…
  ltv_calculator const now{weekly_buyers{}, same_spend{}, {.horizon = weeks{0}}};
  CHECK(now(customer(1, 0, 0, 100, 0_usd)) == estimated{0_usd});
}

TEST_CASE("ltv_calculator: value = margin · E[spend] · ∫ e^(−δt) dE", "[ltv]") {
  ltv_calculator const ltv{buying, spending, year};
  summary const c = customer(1, 2, 213, 272, 44.70_usd);
  double const expected = 0.30 * spending.expected_spend(2, 22.35) *
                          buying.discounted_purchases(c, discount::annual(0.10), weeks{52});
  CHECK(ltv(c).amount() == dollars::from_double(expected, patron::rounding::half_even));

  // A model that does not know present values comes to the same by parts.
  struct plain {
    bg_nbd model = buying;
    bool operator==(plain const&) const = default;
    double probability_alive(purchase_pattern const& p) const { return model.probability_alive(p); }
    double expected_purchases(purchase_pattern const& p, real_days t) const {
      return model.expected_purchases(p, t);
    }
  };
  for (real_days const horizon : {real_days{30}, real_days{364}, real_days{3640}}) {
    double const exact = buying.discounted_purchases(c, discount::annual(0.15), horizon);
    double const by_parts =
        patron::detail::discounted_purchases(plain{}, c, discount::annual(0.15), horizon);
    CHECK(support::close(by_parts, exact, 1e-9));
  }
}

TEST_CASE("ltv_calculator: 52 payments at the end of a week, discounted and added up", "[ltv]") {
  // Pareto/NBD, given P(alive): the last column of the table. The present values of single weeks,
  // each discounted to its end, add up to it.
  auto const rows = support::read_table("cdnow_values.csv");
  REQUIRE(rows.size() == 10);
  constexpr double r = .55327707, alpha = 10.57768426, s = .60623993, beta = 11.66873416;
  for (auto const& row : rows) {
    auto const cell = [&row](std::size_t i) { return static_cast<double>(row[i]); };
    double const x = cell(0), age = cell(2), alive = cell(3), spend = cell(4);
    auto const until = [&](double t) {
      double const l = std::log((beta + age + t) / (beta + age));
      return alive * (r + x) * (beta + age) / (alpha + age) * std::expm1((1 - s) * l) / (1 - s);
    };
    double sum = 0.0;
    for (int week = 1; week <= 52; ++week) {
      double const value = spend * (until(week) - until(week - 1));
      sum += value * discount::continuous(std::log(1.15) / 52, weeks{1}).factor(weeks{week});
    }
    CHECK(support::close(sum, cell(5), 1e-8));  // the parameters have 8 digits
  }
}

TEST_CASE("ltv_calculator: score, rank and total say the same as one by one", "[ltv]") {
  auto customers = firm(2000, 1);
  ltv_calculator const ltv{buying, spending, year};

  std::vector<patron::customer_score<dollars>> scores;
  ltv.score(customers, std::back_inserter(scores));
  std::vector<dollars> values(customers.size());
  CHECK(ltv.score(customers, values.begin()) == values.end());
  REQUIRE(scores.size() == customers.size());
  dollars sum;
  for (std::size_t i = 0; i < customers.size(); ++i) {
    CHECK(scores[i].value == ltv(customers[i]));
    CHECK(values[i] == ltv(customers[i]).amount());
    CHECK(scores[i].probability_alive == buying.probability_alive(customers[i]));
    CHECK(support::close(scores[i].expected_purchases,
                         buying.expected_purchases(customers[i], weeks{52}), 1e-14));
    sum += values[i];
  }
  double const total = ltv.total(customers).amount().to_double();
  CHECK(std::abs(total - sum.to_double()) < 0.005 * 2000);

  auto const ranked = ltv.rank(customers);
  REQUIRE(ranked.size() == customers.size());
  for (std::size_t i = 1; i < ranked.size(); ++i) {
    CHECK(ranked[i - 1].value >= ranked[i].value);
    if (ranked[i - 1].value == ranked[i].value) {
      CHECK(ranked[i - 1].customer < ranked[i].customer);
    }
  }
  CHECK(ranked.front().value == ltv(customers[ranked.front().customer]));
  CHECK(ltv.rank(customers, &summary::customer) == ranked);

  support::chance random{4};
  support::shuffle(customers, random);
  CHECK(ltv.rank(customers) == ranked);
  CHECK(ltv.total(customers).amount().to_double() == total);
}

TEST_CASE("ltv_calculator: an interval from fits, the same each time", "[ltv][long]") {
  auto const customers = firm(2000, 2);
  auto const purchases = patron::fit<bg_nbd>(customers);
  auto const spend = patron::fit<gamma_gamma>(customers);
  REQUIRE((purchases.converged && spend.converged));
  ltv_calculator const ltv{purchases, spend, year};
  for (std::size_t i = 0; i < 100; ++i) {
    patron::estimate const wide = ltv.estimate(customers[i], 0.95);
    patron::estimate const narrow = ltv.estimate(customers[i], 0.50);
    CHECK(wide.low <= narrow.low);
    CHECK(narrow.high <= wide.high);
    CHECK(wide.value == ltv(customers[i]).amount());
    CHECK(wide.low <= wide.value);
    CHECK(wide.value <= wide.high);
  }
  auto const total = ltv.total(customers, 0.90);
  CHECK(total.low < total.value);
  CHECK(total.value < total.high);
  CHECK(total.confidence == 0.90);

  ltv_calculator const again{purchases, spend, year};
  CHECK(again.total(customers, 0.90) == total);
  CHECK(again.estimate(customers[7]) == ltv.estimate(customers[7]));
  auto other_seed = year;
  other_seed.seed = 2;
  ltv_calculator const other{purchases, spend, other_seed};
  CHECK(other.total(customers, 0.90) == total);
  auto const one = ltv.estimate(customers[7]);
  double const width = (one.high - one.low).to_double();
  CHECK(std::abs((other.estimate(customers[7]).low - one.low).to_double()) < 0.25 * width);
}

TEST_CASE("ltv_calculator: the delta method by hand", "[ltv]") {
  // log(p gamma²) changes by 1, 0 and 2 with log p, log q and log gamma.
  fitted<gamma_gamma, dollars> fit;
  fit.model = {.p = 2.0, .q = 3.0, .gamma = 10.0};
  fit.covariance = patron::square_matrix<3>{{{0.04, 0.5, 0.1}, {0.5, 9.0, 0.7}, {0.1, 0.7, 4.0}}};
  double const variance = patron::detail::log_variance(
      fit, [](gamma_gamma const& m) { return m.p * m.gamma * m.gamma; });
  CHECK(support::close(variance, 0.04 / 4.0 + 4.0 * 0.1 / 20.0 + 4.0 * 4.0 / 100.0, 1e-9));
}

TEST_CASE("ltv_calculator: a large base has the interval of some of its customers", "[ltv][long]") {
  auto const customers = firm(30'000, 3);
  ltv_calculator const ltv{
      patron::fit<bg_nbd>(customers), patron::fit<gamma_gamma>(customers), {.horizon = weeks{52}}};
  auto const all = ltv.total(customers);
  std::vector<summary> const third{customers.begin(), customers.begin() + 10'000};
  auto const part = ltv.total(third);
  double const width = (all.high - all.low) / all.value;
  CHECK(support::close((part.high - part.low) / part.value, width, 0.02));
  CHECK(all.low < all.value);
  CHECK(all.value < all.high);
}

TEST_CASE("ltv_calculator: nobody is worth nothing", "[ltv]") {
  std::vector<summary> const nobody;
  ltv_calculator const ltv{buying, spending, year};
  CHECK(ltv.rank(nobody).empty());
  CHECK(ltv.total(nobody) == estimated{0_usd});

  auto const customers = firm(300, 5);
  ltv_calculator const fits{
      patron::fit<bg_nbd>(customers), patron::fit<gamma_gamma>(customers), {.margin = 0.0}};
  CHECK(fits.total(customers) == patron::estimate{0_usd, 0_usd, 0_usd, 0.95});
  CHECK(fits.total(nobody) == patron::estimate{0_usd, 0_usd, 0_usd, 0.95});
}

TEST_CASE("ltv_calculator: what cannot be is refused by name", "[ltv]") {
  auto const refusal = [](ltv_options const& options) {
    return support::sentence([&] { return ltv_calculator{buying, spending, options}; });
  };
  CHECK(refusal({.horizon = weeks{-1}}) ==
        "ltv_calculator: horizon \"-7\" is not a time from 0 on, in days");
  CHECK(refusal({.margin = 1.1}) ==
        "ltv_calculator: margin \"1.1\" is not a share between 0 and 1");
  CHECK(refusal({.margin = -0.1}).find("margin") != std::string::npos);
  CHECK(refusal({.margin = std::numeric_limits<double>::quiet_NaN()}).find("margin") !=
        std::string::npos);
  CHECK(refusal({.draws = 5}).find("draws") != std::string::npos);
  CHECK(support::sentence([] { return discount::annual(-1.0); }) != "");

  CHECK(support::sentence([] {
          return ltv_calculator{fitted<bg_nbd>{}, spending, year};
        }) == "ltv_calculator: purchases \"BG/NBD\" was not fitted: there was too little data");

  fitted<bg_nbd> ridge;
  ridge.status = patron::fit_status::not_identified;
  fitted<gamma_gamma, dollars> spend;
  spend.model = spending;
  spend.status = patron::fit_status::converged;
  spend.covariance = patron::square_matrix<3>{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
  ltv_calculator const ltv{ridge, spend, year};
  std::string const words =
      support::sentence([&] { return ltv.estimate(customer(1, 0, 0, 100, 0_usd)); });
  CHECK(words.find("estimate: purchases \"not identified") == 0);

  // A negative mean spend is an error of the model itself, and none of a customer with refunds.
  CHECK(support::sentence([] {
          return spending.expected_spend(2, -5.0);
        }).find("expected_spend: mean spend \"-5\"") == 0);
  ltv_calculator const by_hand_written{buying, spending, year};
  CHECK(by_hand_written(customer(1, 2, 50, 100, -5_usd)).amount() > 0_usd);
}
