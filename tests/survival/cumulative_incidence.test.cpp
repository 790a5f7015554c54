// SPDX-License-Identifier: MIT
#include <patron/survival/cause_table.hpp>
#include <patron/survival/cumulative_incidence.hpp>

#include <cmath>
#include <limits>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

patron::cumulative_incidence<double, char> some() {
  patron::cause_table<double, char> table;
  table.add(1.0, 'a', {}, 2);
  table.add(2.0, 'b', {}, 3);
  table.add(3.0, 'a', {}, 1);
  table.add_censored(4.0, {}, 4);
  return table.incidence();
}

}  // namespace

TEST_CASE("cumulative_incidence: steps by cause", "[survival]") {
  auto const why = some();
  REQUIRE(why.causes().size() == 2);
  CHECK(why.causes()[0].events == 3);
  REQUIRE(why.causes()[0].steps.size() == 2);
  CHECK(why.causes()[0].steps[1].time == 3.0);
  CHECK(std::abs(why.at('a', 2.9) - 0.2) < 1e-15);
  CHECK(std::abs(why.at('a', 3.0) - 0.3) < 1e-15);
  CHECK(std::abs(why.at('b', 1e9) - 0.3) < 1e-15);
  // Without censoring before it a share is a share: its error is that of a binomial.
  CHECK(std::abs(why.standard_error('a', 3.0) - std::sqrt(0.3 * 0.7 / 10)) < 1e-15);
}

TEST_CASE("cumulative_incidence: its interval stays within 0 and 1", "[survival]") {
  auto const why = some();
  CHECK(!why.interval('a', 0.5));
  CHECK(!why.interval('x', 3.0));
  auto const around = why.interval('a', 3.0);
  REQUIRE(around);
  CHECK(around->low > 0.0);
  CHECK(around->low < 0.3);
  CHECK(around->high > 0.3);
  CHECK(around->high < 1.0);
  // On the scale of log(−log F) it is symmetric.
  auto const scale = [](double share) { return std::log(-std::log(share)); };
  CHECK(std::abs(scale(around->low) + scale(around->high) - 2.0 * scale(0.3)) < 1e-14);

  patron::cause_table<int, char> all_of_one;
  all_of_one.add(1, 'a', {}, 5);
  all_of_one.add(2, 'a', {}, 5);
  CHECK(all_of_one.incidence().at('a', 2) == 1.0);
  CHECK(all_of_one.incidence().standard_error('a', 2) == 0.0);
  CHECK(!all_of_one.incidence().interval('a', 2));
}

TEST_CASE("cumulative_incidence: edges", "[survival]") {
  patron::cumulative_incidence<double, char> const nobody;
  CHECK(nobody.at('a', 1.0) == 0.0);
  CHECK(nobody.standard_error('a', 1.0) == 0.0);
  CHECK(support::sentence([] {
          return some().at('a', std::numeric_limits<double>::quiet_NaN());
        }) == "cumulative_incidence: a time is a number");
}
