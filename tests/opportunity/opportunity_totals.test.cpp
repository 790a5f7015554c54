// SPDX-License-Identifier: MIT
#include <patron/core/fields.hpp>
#include <patron/opportunity/opportunity_totals.hpp>

#include <cstdint>
#include <limits>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

using totals = patron::opportunity_totals<std::int64_t>;
using entry = patron::opportunity_entry<int, std::int64_t>;
using patron::estimated;

static_assert(patron::mergeable<totals> && patron::has_fields<totals> &&
              patron::has_field_check<totals>);

constexpr totals of(entry const& one) {
  totals sum;
  sum.add(one);
  return sum;
}
constexpr totals measured = of({.measured = 40});
constexpr totals guessed = of({.estimated = estimated<std::int64_t>{90}});
constexpr totals unknown = of({});

TEST_CASE("opportunity_totals: measured, estimated, and what nobody put a figure on",
          "[opportunity]") {
  STATIC_REQUIRE(measured == totals{.entries = 1, .measured = 40});
  STATIC_REQUIRE(guessed == totals{.entries = 1, .estimated = estimated<std::int64_t>{90}});
  STATIC_REQUIRE(unknown == totals{.entries = 1, .without_amount = 1});
  STATIC_REQUIRE(of({.measured = 0}).without_amount == 0);  // nothing is a figure
}

TEST_CASE("opportunity_totals: in any order and in parts", "[opportunity]") {
  STATIC_REQUIRE(merged(merged(measured, guessed), unknown) ==
                 merged(measured, merged(unknown, guessed)));
  STATIC_REQUIRE(merged(merged(measured, guessed), unknown) ==
                 totals{3, 1, 40, estimated<std::int64_t>{90}});
  STATIC_REQUIRE(merged(totals{}, guessed) == guessed);
}

TEST_CASE("opportunity_totals: what cannot be", "[opportunity]") {
  auto const check = [](totals const& sum) {
    return support::sentence([&] { return sum.check_fields(), 0; });
  };
  CHECK(check({}).empty());
  CHECK(check(unknown).empty());
  for (totals const& none :
       {totals{.entries = 1, .without_amount = 2}, totals{.entries = 1, .measured = -1},
        totals{.entries = 1, .estimated = estimated<std::int64_t>{-1}}}) {
    CHECK(check(none) == "opportunity_totals: no entries come to these totals");
  }
  CHECK(support::sentence([] {
          totals sum = measured;
          sum.add(entry{.measured = (std::numeric_limits<std::int64_t>::max)()});
          return 0;
        }) != "");
}

}  // namespace
