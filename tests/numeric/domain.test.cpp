// SPDX-License-Identifier: MIT
#include <patron/numeric/domain.hpp>

#include <limits>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

template<class Check>
bool refuses(Check check, double x) {
  return !support::sentence([&] {
            check("verb", "x", x);
            return 0;
          }).empty();
}

}  // namespace

TEST_CASE("domain: what is not a number is never inside", "[numeric]") {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  constexpr double infinite = std::numeric_limits<double>::infinity();
  namespace d = patron::detail;
  for (auto const check :
       {d::check_above_zero, d::check_from_zero, d::check_finite, d::check_probability}) {
    CHECK(refuses(check, nan));
    CHECK(refuses(check, infinite));
    CHECK(refuses(check, -infinite));
    CHECK(!refuses(check, 0.5));
  }
  CHECK(refuses(d::check_above_zero, 0.0));
  CHECK(!refuses(d::check_from_zero, 0.0));
  CHECK(refuses(d::check_from_zero, -1e-300));
  CHECK(!refuses(d::check_finite, -1e300));
  CHECK(!refuses(d::check_probability, 1.0));
  CHECK(refuses(d::check_probability, 1.0000001));
}
