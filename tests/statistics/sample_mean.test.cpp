// SPDX-License-Identifier: MIT
#include <patron/statistics/sample_mean.hpp>

#include <cmath>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

using patron::mean_of;

namespace {

struct visit {
  double hours = 0.0;
};

template<class Sample>
concept has_mean = requires(Sample const& sample) { mean_of(sample); };

static_assert(has_mean<std::vector<float>>);
static_assert(!has_mean<std::vector<std::string_view>>);

}  // namespace

TEST_CASE("sample_mean: by hand", "[statistics]") {
  auto const of = mean_of(std::vector{1.0, 2.0, 3.0});
  CHECK(of.mean == 2.0);
  CHECK(of.variance == 1.0 / 3.0);  // s² is 1
  auto const within = of.interval(0.95);
  CHECK(within.value == 2.0);
  CHECK(std::abs(within.high - (2.0 + 1.959963984540054 / std::sqrt(3.0))) < 1e-12);
  CHECK(within.low + within.high == 4.0);
  CHECK(within.confidence == 0.95);
}

TEST_CASE("sample_mean: of records, by a projection", "[statistics]") {
  CHECK(mean_of(std::vector<visit>{{1.0}, {4.0}}, &visit::hours).mean == 2.5);
}

TEST_CASE("sample_mean: equal numbers do not differ, however large", "[statistics]") {
  auto const of = mean_of(std::vector<double>(1'000, 1e300));
  CHECK(of.mean == 1e300);
  CHECK(of.variance == 0.0);
  // Plain sums lose the ones beside 1e16.
  CHECK(mean_of(std::vector{1.0, 1e16, 1.0, -1e16}).mean == 0.5);
}

TEST_CASE("sample_mean: one number, or none, is refused", "[statistics]") {
  CHECK_THROWS_AS(mean_of(std::vector{1.0}), patron::error);
  CHECK_THROWS_AS(mean_of(std::vector<double>{}), patron::error);
  CHECK_THROWS_AS(mean_of(std::vector{1.0, 2.0}).interval(1.0), patron::error);
}
