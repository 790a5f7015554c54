// SPDX-License-Identifier: MIT
#include <patron/trust/half_life.hpp>

#include <chrono>
#include <cmath>
#include <concepts>
#include <limits>

#include "catch.hpp"
#include "support/sentence.hpp"

using patron::half_life;
using std::chrono::days;
using std::chrono::weeks;

static_assert(std::regular<half_life>);
static_assert(!std::constructible_from<half_life, double>);  // a time is a duration
static_assert(half_life{}.length().count() == std::numeric_limits<double>::infinity());

namespace {

double weeks_of(half_life h) {
  return patron::real_weeks{h.length()}.count();
}

}  // namespace

TEST_CASE("half_life: a tenth lost in each period", "[trust]") {
  half_life const h = half_life::from_decay(0.1, weeks{1});
  CHECK(std::abs(weeks_of(h) - 6.578813478960585) < 1e-14);
  CHECK(std::abs(h.left_after(weeks{1}) - 0.9) < 1e-15);
  CHECK(std::abs(h.steady_balance(1.0, weeks{1}) - 10.0) < 1e-13);  // u / δ
}

TEST_CASE("half_life: what is given again and again settles", "[trust]") {
  half_life const h = half_life::from_decay(0.1, days{1});
  double balance = 0.0;
  for (int day = 0; day < 400; ++day) balance = balance * h.left_after(days{1}) + 1.0;
  CHECK(std::abs(balance - h.steady_balance(1.0, days{1})) < 1e-12);
}

TEST_CASE("half_life: half, a quarter, and everything", "[trust]") {
  half_life const h{days{90}};
  CHECK(h.left_after(days{0}) == 1.0);
  CHECK(h.left_after(days{90}) == 0.5);
  CHECK(h.left_after(days{180}) == 0.25);
  CHECK(half_life{}.left_after(days{100'000}) == 1.0);
  CHECK(half_life{}.steady_balance(1.0, days{1}) == std::numeric_limits<double>::infinity());
  CHECK(half_life{}.steady_balance(0.0, days{1}) == 0.0);
}

TEST_CASE("half_life: what makes no sense is refused", "[trust]") {
  CHECK(support::sentence([] { return half_life{days{0}}; }) ==
        "half_life: length \"0\" is not above 0 days");
  CHECK(support::sentence([] { return half_life::from_decay(1.0, days{1}); }) ==
        "half_life: decay \"1\" does not lie between 0 and 1");
  CHECK(support::sentence([] {
          return half_life::from_decay(0.1, days{-1});
        }).ends_with("is not above 0 days"));
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  half_life const h{days{90}};
  CHECK(support::sentence([&] { return h.left_after(patron::real_days{nan}); }) ==
        "half_life: age \"nan\" is not a finite number");
  CHECK(support::sentence([&] { return h.steady_balance(nan, days{1}); }) ==
        "half_life: given \"nan\" is not a finite number");
  CHECK(support::sentence([&] { return h.steady_balance(1.0, days{0}); }) ==
        "half_life: period \"0\" is not a number above 0");
}
