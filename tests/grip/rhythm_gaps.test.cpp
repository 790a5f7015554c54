// SPDX-License-Identifier: MIT
#include <patron/core/fields.hpp>
#include <patron/grip/rhythm_gaps.hpp>

#include <cmath>

#include "catch.hpp"
#include "support/sentence.hpp"

using patron::day_count;
using patron::rhythm_gaps;

static_assert(patron::mergeable<rhythm_gaps> && patron::has_fields<rhythm_gaps>);

TEST_CASE("rhythm_gaps: logarithms in units of 1/1024") {
  rhythm_gaps own;
  CHECK(own == rhythm_gaps{});
  CHECK(own.squared_deviations() == 0.0);
  own.add(day_count{1});
  CHECK(own == rhythm_gaps{1, 0, 0});
  own.add(day_count{30});  // ln 30 = 3.40120, times 1024 is 3482.8
  CHECK(own == rhythm_gaps{2, 3483, 3483LL * 3483});
  CHECK(std::abs(own.mean_log() - std::log(30.0) / 2.0) < 0.5 / 1024.0);
}

TEST_CASE("rhythm_gaps: scatter, and never less than days are rounded by") {
  rhythm_gaps even;
  for (int i = 0; i < 4; ++i) even.add(day_count{7});
  double const rounding = 4.0 / 12.0 / 49.0;  // the logarithm of 7 is off by less than 0.0005
  CHECK(std::abs(even.squared_deviations() - rounding) < 0.002 * rounding);
  CHECK(std::abs(even.variance() - rounding / 3.0) < 0.001 * rounding);

  rhythm_gaps uneven;
  uneven.add(day_count{10});
  uneven.add(day_count{1000});
  double const apart = std::log(100.0);
  double const expected = apart * apart / 2.0 + 2.0 / 12.0 / 1e4;  // the geometric mean is 100
  CHECK(std::abs(uneven.squared_deviations() - expected) < 0.005);
}

TEST_CASE("rhythm_gaps: parts merge into the whole") {
  rhythm_gaps all;
  rhythm_gaps first;
  rhythm_gaps rest;
  for (int gap = 1; gap < 40; ++gap) {
    all.add(day_count{gap});
    (gap % 3 == 0 ? first : rest).add(day_count{gap});
  }
  CHECK(merged(first, rest) == all);
  CHECK(merged(rest, first) == all);
  CHECK(merged(all, {}) == all);
}

TEST_CASE("rhythm_gaps: sums that no gaps could have are refused") {
  auto const said_of = [](rhythm_gaps const& own) {
    return support::sentence([own] {
      own.check_fields();
      return 0;
    });
  };
  rhythm_gaps longest;
  for (int i = 0; i < 3; ++i) longest.add((day_count::max)());
  CHECK(said_of(longest).empty());
  for (rhythm_gaps const& own :
       {rhythm_gaps{0, 0, 5}, rhythm_gaps{0, 1, 1}, rhythm_gaps{1, -1, 1}, rhythm_gaps{1, 0, 1},
        rhythm_gaps{2, 4, 7}, rhythm_gaps{1, 3'000'000, 9'000'000'000'000},
        rhythm_gaps{2, 22'003, 22'003LL * 22'003 + 1}}) {
    CHECK(said_of(own) == "rhythm_gaps: no gaps have these sums");
  }
}

TEST_CASE("rhythm_gaps: so many long gaps that their products are beyond 64 bits") {
  rhythm_gaps const even{138'000, 138'000LL * 22'000, 138'000LL * 22'000 * 22'000};
  even.check_fields();
  rhythm_gaps all = merged(even, even);
  all.merge({1, 21'000, 21'000LL * 21'000});
  // The one is 1000 units from the mean of so many others.
  double const apart = 1000.0 / 1024.0;
  CHECK(std::abs(all.squared_deviations() - apart * apart) < 1e-4);
}

TEST_CASE("rhythm_gaps: a gap of no day is refused") {
  CHECK(support::sentence([] {
          rhythm_gaps own;
          own.add(day_count{0});
          return 0;
        }) == "rhythm_gaps: a gap is a day or more");
}
