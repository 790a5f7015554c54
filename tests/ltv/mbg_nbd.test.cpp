// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/ltv/bg_nbd.hpp>
#include <patron/ltv/mbg_nbd.hpp>

#include <chrono>
#include <cmath>
#include <type_traits>

#include "catch.hpp"
#include "support/purchase_goldens.hpp"

using patron::mbg_nbd;
using patron::purchase_pattern;
using patron::real_weeks;
using std::chrono::days;
using std::chrono::weeks;
using support::close;

namespace {

constexpr mbg_nbd published{.r = 0.525, .alpha = 6.183, .a = 0.891, .b = 1.614};
constexpr purchase_pattern one{
    .frequency = 2, .recency = real_weeks{30.43}, .age = real_weeks{38.86}};
constexpr purchase_pattern once{.age = real_weeks{38.86}};

}  // namespace

static_assert(patron::fittable_purchase_model<mbg_nbd>);
static_assert(mbg_nbd::name == "MBG/NBD");
static_assert(!std::is_same_v<mbg_nbd, patron::bg_nbd>);
static_assert(mbg_nbd::tells_whether_alive({.age = days{100}}));

TEST_CASE("mbg_nbd: numbers of other libraries", "[ltv]") {
  CHECK(close(published.expected_purchases(one, weeks{39}), 1.26296062326737, 1e-14));
  CHECK(close(published.probability_alive(one), .706202265118487, 1e-14));
  CHECK(close(published.probability_alive(once), .389735080918763, 1e-14));
  CHECK(close(published.expected_purchases(weeks{1}), .0530847952637018, 1e-13));
  CHECK(close(published.expected_purchases(weeks{39}), 1.18295366559717, 1e-13));
  CHECK(close(published.expected_purchases(weeks{52}), 1.41972375771275, 1e-13));
  CHECK(close(published.expected_purchases(weeks{78}), 1.80475757755314, 1e-13));
  constexpr mbg_nbd other{.r = .25, .alpha = 4, .a = .8, .b = 2.5};
  purchase_pattern const heavy{.frequency = 200, .recency = weeks{38}, .age = weeks{40}};
  CHECK(close(other.log_likelihood({.age = weeks{40}}), -.41792826204498, 1e-13));
  CHECK(close(other.log_likelihood(heavy), 100.786909760991, 1e-13));
}

TEST_CASE("mbg_nbd: 60 hard rows", "[ltv]") {
  support::check_hard_rows<mbg_nbd>("mbg_nbd", 12);
}

TEST_CASE("mbg_nbd: CDNOW's customers, with present values", "[ltv]") {
  support::check_cdnow_rows(mbg_nbd{.52484317, 6.18308603, .89135932, 1.61400218}, "mbg_nbd", 6);
}

TEST_CASE("mbg_nbd: somebody new may have dropped out at once", "[ltv]") {
  // P(no purchase ever) is at least a / (a + b).
  CHECK(close(published.probability_alive({}), 1.614 / (0.891 + 1.614), 1e-15));
  CHECK(published.probability_of(0, weeks{100'000}) > 0.891 / (0.891 + 1.614));
}

TEST_CASE("mbg_nbd: P(alive) of a one-time buyer falls with silence", "[ltv]") {
  double before = 1.0;
  for (int week = 0; week < 200; week += 10) {
    double const alive = published.probability_alive(once, weeks{week});
    CHECK(alive < before);
    before = alive;
  }
  CHECK(before < 0.25);
}

TEST_CASE("mbg_nbd: somebody seen on the last day adds nothing", "[ltv]") {
  CHECK(std::abs(published.log_likelihood({})) < 1e-15);
}
