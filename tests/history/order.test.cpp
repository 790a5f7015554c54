// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/history/order.hpp>

#include <chrono>
#include <cstdint>
#include <limits>
#include <list>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

using patron::orders_or_visits;
using std::chrono::sys_days;

struct sale {
  int who;
  sys_days when;
  patron::day_point compact;
  std::chrono::year_month_day written;
  double paid;
  char const* note;
};
using sales = std::vector<sale>&;
using who = int sale::*;
using when = sys_days sale::*;

static_assert(orders_or_visits<sales, who, when>);
static_assert(orders_or_visits<sales, who, when, double sale::*>);
static_assert(orders_or_visits<std::list<sale> const&, who, when>);
static_assert(orders_or_visits<sales, who, patron::day_point sale::*>);
static_assert(orders_or_visits<sales, who, std::chrono::year_month_day sale::*>);
// A number is no day, text no amount, a record no range, and an order has one amount.
static_assert(!orders_or_visits<sales, who, int sale::*>);
static_assert(!orders_or_visits<sales, who, when, char const * sale::*>);
static_assert(!orders_or_visits<sale&, who, when>);
static_assert(!orders_or_visits<sales, who, when, double sale::*, double sale::*>);

static_assert(patron::detail::is_purchase(0) && patron::detail::is_purchase(0.0));
static_assert(!patron::detail::is_purchase(-1) && !patron::detail::is_purchase(-0.01));

TEST_CASE("what is not a number is no amount") {
  double const infinity = std::numeric_limits<double>::infinity();
  for (double const x : {infinity, -infinity, std::numeric_limits<double>::quiet_NaN()}) {
    auto const said = support::sentence([&] {
      patron::detail::check_amount("summarize", x, 7);
      return 0;
    });
    CHECK(said.find("summarize: record 7: amount") == 0);
    CHECK(said.find("is not a finite number") != std::string::npos);
  }
}

TEST_CASE("a day fits into 32 bits or is refused") {
  using patron::detail::checked_day;
  sys_days const last = std::chrono::year{32767} / std::chrono::December / 31;
  CHECK(checked_day("x", last) == last);
  CHECK(support::sentence([&] { return checked_day("x", last + std::chrono::days{1}, 3); }) ==
        "x: record 3: day \"11248738\" is beyond the civil calendar");
}

}  // namespace
