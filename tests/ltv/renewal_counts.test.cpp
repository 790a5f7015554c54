// SPDX-License-Identifier: MIT
#include <patron/ltv/renewal_counts.hpp>

#include <cstdint>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

using patron::rate;
using patron::renewal_counts;

namespace {

struct year_of_cohort {
  int year{};
  std::uint32_t running{};
};

static_assert(patron::survivor_range<std::vector<int>>);
static_assert(!patron::survivor_range<std::vector<double>>);  // counts, not percentages
static_assert(!patron::survivor_range<std::vector<bool>>);
static_assert(!std::is_constructible_v<renewal_counts, std::vector<year_of_cohort>>);

}  // namespace

static_assert(patron::mergeable<patron::renewal_counts>);
static_assert(patron::has_fields<patron::renewal_counts>);

TEST_CASE("renewal_counts: a cohort as it shrinks") {
  renewal_counts const counts{std::vector{1000, 869, 743, 653}};
  CHECK(counts.size() == 3);
  CHECK(counts.contracts() == 1000);
  CHECK(counts[1] == rate{869, 1000});
  CHECK(counts[2] == rate{743, 869});
  CHECK(counts[3] == rate{653, 743});
  CHECK(counts[4] == rate{});

  std::vector<year_of_cohort> const table{{2003, 100}, {2004, 63}, {2005, 63}};
  renewal_counts const projected{table, &year_of_cohort::running};
  CHECK(projected[1] == rate{63, 100});
  CHECK(projected[2] == rate{63, 63});
}

TEST_CASE("renewal_counts: several cohorts, and parts of one") {
  std::vector<std::vector<int>> const cohorts{{100, 60, 40}, {200, 100}, {300}};
  renewal_counts const counts{cohorts};
  CHECK(counts[1] == rate{160, 300});
  CHECK(counts[2] == rate{40, 60});

  renewal_counts pieces;
  for (auto const& cohort : cohorts) pieces = patron::merged(renewal_counts{cohort}, pieces);
  CHECK(pieces == counts);
  CHECK(patron::merged(counts, renewal_counts{}) == counts);

  // Contracts that were bought in at their second renewal: nothing is known of the first.
  renewal_counts late;
  late.add(2, rate{30, 50});
  CHECK(late.contracts() == 0);
  CHECK(patron::merged(counts, late)[2] == rate{70, 110});
}

TEST_CASE("renewal_counts: what is refused") {
  auto const says = [](std::vector<int> const& survivors) {
    return support::sentence([&] { return renewal_counts{survivors}; });
  };
  CHECK(says({1000, 900, 910}) ==
        "renewal_counts: record 2: survivors \"910\" is above the number before it: contracts that "
        "end do not come back, and new ones are a cohort of their own");
  CHECK(says({10, -1}) == "renewal_counts: record 1: survivors \"-1\" is below 0");
  CHECK(says({}) ==
        "renewal_counts: survivors are empty: a cohort starts with a number of contracts");
  CHECK(!support::sentence([] {
           renewal_counts counts;
           counts.add(0, rate{1, 2});
           return counts;
         }).empty());
}

TEST_CASE("renewal_counts: edges") {
  CHECK(renewal_counts{}.empty());
  CHECK(renewal_counts{}.contracts() == 0);
  CHECK(renewal_counts{std::vector{7}}.empty());  // one number: no renewal was seen
  renewal_counts const ended{std::vector{5, 0, 0}};
  CHECK(ended[1] == rate{0, 5});
  CHECK(ended[2] == rate{0, 0});
}
