// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/trust/trust_totals.hpp>

#include <cstdint>
#include <limits>

#include "catch.hpp"
#include "support/sentence.hpp"

using totals = patron::trust_totals<std::int64_t>;

static_assert(patron::mergeable<totals> && patron::has_fields<totals>);
static_assert(patron::mergeable<patron::trust_totals<patron::money<patron::usd>>>);
template<class Weight>
concept weighs = requires { typename patron::trust_totals<Weight>; };
static_assert(weighs<int> && !weighs<double>);  // sums of doubles depend on their order

namespace {

constexpr totals of(auto... weights) {
  totals t;
  (t.add(weights), ...);
  return t;
}

}  // namespace

static_assert(of(3, -5, 0) == totals{2, 1, 3, 5});
static_assert(of(3, -5).net() == -2);
static_assert(of().empty() && !of(0).empty());
static_assert(patron::merged(of(1, -2), of(4)) == of(4, 1, -2));
static_assert([] {
  totals t = of(3, 4, -5);
  return t.take_back(3) && t == of(4, -5) && t.take_back(-5) && t.take_back(4) && t.empty();
}());

TEST_CASE("trust_totals: what cannot have been added is not taken back", "[trust]") {
  totals t = of(3, -5);
  totals const before = t;
  CHECK_FALSE(t.take_back(2));   // nothing would be left with a sum of 1
  CHECK_FALSE(t.take_back(-6));  // more than was withdrawn
  CHECK_FALSE(of(-1).take_back(1));
  CHECK(t == before);
}

TEST_CASE("trust_totals: sums that no entries could have made", "[trust]") {
  CHECK(of(3, -5).possible());
  CHECK(totals{}.possible());
  CHECK_FALSE(totals{0, 0, 1, 0}.possible());
  CHECK_FALSE(totals{1, 0, -1, 0}.possible());
}

TEST_CASE("trust_totals: overflow is an error", "[trust]") {
  constexpr auto most = (std::numeric_limits<std::int64_t>::max)();
  CHECK_FALSE(support::sentence([] { return of(most, 1); }).empty());
}
