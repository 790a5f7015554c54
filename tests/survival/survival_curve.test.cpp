// SPDX-License-Identifier: MIT
#include <patron/core/calendar.hpp>
#include <patron/survival/kaplan_meier.hpp>
#include <patron/survival/survival_curve.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <limits>
#include <vector>

#include "catch.hpp"
#include "support/remissions.hpp"
#include "support/sentence.hpp"
#include "support/table.hpp"

using patron::confidence_limits;
using patron::kaplan_meier;
using patron::survival_curve;
using std::chrono::days;
using support::remission;

namespace {

survival_curve<int> remissions() {
  return kaplan_meier(support::treated(), &remission::weeks, &remission::relapsed);
}

survival_curve<int> all_seen(std::vector<int> const& times) {
  return kaplan_meier(times, std::identity{}, [](int) { return true; });
}

}  // namespace

static_assert(std::regular<survival_curve<days>>);
static_assert(std::same_as<patron::real_time<days>, patron::real_days>);
static_assert(std::same_as<patron::real_time<int>, double>);

TEST_CASE("survival_curve: against R's survival", "[survival]") {
  auto const curve = remissions();
  auto const table = support::read_table("kaplan_meier.csv");
  REQUIRE(table.size() == 7);
  double worst = 0.0;
  auto const see = [&worst](double computed, long double expected) {
    worst = (std::max)(worst, std::abs(computed - static_cast<double>(expected)));
  };
  for (auto const& row : table) {
    int const t = static_cast<int>(row[0]);
    auto const step = *std::ranges::find(curve.steps(), t, &survival_curve<int>::step::time);
    CHECK(step.at_risk == static_cast<std::uint64_t>(row[1]));
    CHECK(step.events == static_cast<std::uint64_t>(row[2]));
    see(curve.at(t), row[3]);
    see(curve.standard_error(t), row[4]);
    auto const log = *curve.interval(t);
    see(log.low, row[5]);
    see(log.high, row[6]);
    auto const log_log = *curve.interval(t, 0.95, confidence_limits::log_log);
    see(log_log.low, row[7]);
    see(log_log.high, row[8]);
  }
  INFO("worst error " << worst);
  CHECK(worst < 1e-12);  // measured 5e-13: the table has 12 decimals
  CHECK(curve.median() == 23);
  CHECK(std::abs(*curve.restricted_mean(35) - 23.28739495798) < 1e-11);
}

TEST_CASE("survival_curve: the limits by hand", "[survival]") {
  auto const curve = all_seen({1, 2, 3, 4});
  double const se = std::sqrt(0.5 * 0.5 / 4);  // without censoring Greenwood is binomial
  CHECK(std::abs(curve.standard_error(2) - se) < 1e-15);
  double const z = patron::normal_quantile(0.95);
  auto const plain = *curve.interval(2, 0.9, confidence_limits::plain);
  CHECK(std::abs(plain.low - (0.5 - z * se)) < 1e-15);
  CHECK(std::abs(plain.high - (0.5 + z * se)) < 1e-15);
  // Cut where they leave 0 to 1.
  CHECK(curve.interval(2, 0.99, confidence_limits::plain)->low == 0.0);
  CHECK(curve.interval(2, 0.99, confidence_limits::plain)->high == 1.0);
  CHECK(curve.interval(1)->high == 1.0);
  for (auto const limits :
       {confidence_limits::plain, confidence_limits::log, confidence_limits::log_log}) {
    auto const around = *curve.interval(2, 0.95, limits);
    CHECK(around.low < 0.5);
    CHECK(around.high > 0.5);
    CHECK(around.low >= 0.0);
    CHECK(around.high <= 1.0);
    CHECK(!curve.interval(0, 0.95, limits));
    CHECK(!curve.interval(4, 0.95, limits));
  }
}

TEST_CASE("survival_curve: quantiles and their intervals", "[survival]") {
  auto const curve = remissions();
  CHECK(curve.quantile(0.1) == 6);
  CHECK(curve.quantile(0.25) == 13);
  CHECK(!curve.quantile(0.9));
  // R: survfit(Surv(t, e) ~ 1) prints median 23, 0.95LCL 16, 0.95UCL NA.
  CHECK(curve.median_interval() == patron::time_interval<int>{16, std::nullopt});
}

TEST_CASE("survival_curve: the median does not hang on the last bit", "[survival]") {
  // S(2) = (1 − 1/3) (1 − 1/4) = 1/2, with somebody entering in between.
  struct visit {
    int until;
    int from;
  };
  std::vector<visit> const visits{{1, 0}, {2, 0}, {3, 0}, {3, 1}, {3, 1}};
  auto const curve = kaplan_meier(
      visits, &visit::until, [](visit const& v) { return v.until < 3; }, &visit::from);
  CHECK(curve.median() == 2);
  for (int n = 2; n <= 400; n += 2) {
    std::vector<int> times(static_cast<std::size_t>(n));
    for (int i = 0; i < n; ++i) times[static_cast<std::size_t>(i)] = i + 1;
    CHECK(all_seen(times).median() == n / 2);
  }
}

TEST_CASE("survival_curve: restricted mean", "[survival]") {
  auto const curve = all_seen({2, 4, 6, 8});
  // 2 + 0.75 · 2 + 0.5 · 2 + 0.25 · 2: the mean itself, as nobody was lost.
  CHECK(curve.restricted_mean(8) == 5.0);
  CHECK(curve.restricted_mean(100) == 5.0);
  CHECK(curve.restricted_mean(0) == 0.0);
  CHECK(curve.restricted_mean(3) == 2.75);
  CHECK(!remissions().restricted_mean(36));  // nobody was watched so long

  auto const dated =
      kaplan_meier(std::vector<days>{days{2}, days{4}}, std::identity{}, [](days) { return true; });
  CHECK(dated.restricted_mean(days{3}) == patron::real_days{2.5});
}

TEST_CASE("survival_curve: mean and median agree with their interval's ends", "[survival]") {
  auto const curve = remissions();
  for (double const p : {0.1, 0.2, 0.3, 0.4, 0.5}) {
    auto const around = curve.quantile_interval(p);
    if (around.low) CHECK(*around.low <= *curve.quantile(p));
    if (around.high) CHECK(*around.high >= *curve.quantile(p));
  }
}

TEST_CASE("survival_curve: nobody", "[survival]") {
  survival_curve<days> const nobody;
  CHECK(nobody.subjects() == 0);
  CHECK(nobody.events() == 0);
  CHECK(nobody.at(days{9}) == 1.0);
  CHECK(nobody.standard_error(days{9}) == 0.0);
  CHECK(!nobody.interval(days{9}));
  CHECK(!nobody.median());
  CHECK(!nobody.restricted_mean(days{9}));
  CHECK(!nobody.followed_until());
  CHECK(nobody.median_interval() == patron::time_interval<days>{});
}

TEST_CASE("survival_curve: what it refuses", "[survival]") {
  using steps = std::vector<patron::survival_step<int>>;
  CHECK(support::sentence([] {
          return survival_curve<int>{steps{{.time = 3}, {.time = 3}}, 2};
        }) == "survival_curve: the times of the steps ascend");
  CHECK_THROWS_AS(remissions().quantile(0.0), patron::error);
  CHECK_THROWS_AS(remissions().interval(10, 1.0), patron::error);
  CHECK_THROWS_AS(remissions().restricted_mean(-1), patron::error);
  survival_curve<double> const curve;
  CHECK_THROWS_AS(curve.at(std::numeric_limits<double>::quiet_NaN()), patron::error);
}
