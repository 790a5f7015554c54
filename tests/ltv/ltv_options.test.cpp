// SPDX-License-Identifier: MIT
#include <patron/ltv/ltv_options.hpp>

#include <chrono>
#include <limits>

#include "catch.hpp"
#include "support/sentence.hpp"

using namespace std::chrono;
using patron::ltv_options;
using patron::real_days;
using patron::detail::check_options;
using support::sentence;

TEST_CASE("ltv_options: a year, no discount, the whole amount unless said otherwise", "[ltv]") {
  ltv_options const options;
  CHECK(options.horizon == real_days{years{1}});
  CHECK(options.margin == 1.0);
  check_options(options);
  check_options({.horizon = days{0}, .margin = 0.0, .draws = 20});
}

TEST_CASE("ltv_options: what cannot be meant is refused by name and value", "[ltv]") {
  CHECK(sentence([] { check_options({.margin = 1.2}); }) ==
        "ltv_calculator: margin \"1.2\" is not a share between 0 and 1");
  CHECK(sentence([] { check_options({.horizon = days{-1}}); }) ==
        "ltv_calculator: horizon \"-1\" is not a time from 0 on, in days");
  CHECK(sentence([] { check_options({.draws = 19}); }) ==
        "ltv_calculator: draws \"19\" are too few for an interval: 20 or more");
  double const nan = std::numeric_limits<double>::quiet_NaN();
  double const infinity = std::numeric_limits<double>::infinity();
  CHECK_THROWS_AS(check_options({.margin = nan}), patron::error);
  CHECK_THROWS_AS(check_options({.horizon = real_days{nan}}), patron::error);
  CHECK_THROWS_AS(check_options({.horizon = real_days{infinity}}), patron::error);
}
