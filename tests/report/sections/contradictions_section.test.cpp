// SPDX-License-Identifier: MIT
#include <patron/report/sections/contradictions_section.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/reviewed.hpp"

using patron::contradiction;
using support::contains;
using contradictions = std::vector<contradiction>;

static_assert(std::regular<contradiction>);

namespace {

/// So many people whose referral is told too late.
contradictions late(int people) {
  contradictions all;
  for (int i = 0; i < people; ++i) {
    all.push_back({"a referral after the first order", "C" + std::to_string(i), "referrals.csv",
                   static_cast<std::uint64_t>(10 + i), 2});
  }
  return all;
}

}  // namespace

TEST_CASE("contradictions_section: in the same order however the rows came") {
  contradictions const sorted{{"a", "C2", "one.csv", 9},
                              {"a", "C1", "two.csv", 1},
                              {"a", "C1", "two.csv", 2},
                              {"b", "C0", "one.csv", 1}};
  std::vector<std::size_t> order{0, 1, 2, 3};
  do {
    contradictions rows;
    for (std::size_t const i : order) rows.push_back(sorted[i]);
    patron::detail::sort_contradictions(rows);
    REQUIRE(rows == sorted);
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("contradictions_section: how many, of whom, and the first five places") {
  std::string const few = support::said_of(late(1));
  CHECK(
      contains(few, "a referral after the first order: 2 rows of 1 person. referrals.csv:10 C0."));
  std::string const five = support::said_of(late(5));
  CHECK(contains(five, "referrals.csv:14 C4."));
  std::string const seven = support::said_of(late(7));
  CHECK(contains(seven, "14 rows of 7 people"));
  CHECK(contains(seven, "referrals.csv:14 C4, and 2 more in the JSON."));
  CHECK(!contains(seven, "C5"));
  CHECK(contains(support::json_of(late(7)), R"("customer": "C6")"));
}

TEST_CASE("contradictions_section: none") {
  CHECK(support::text_of(contradictions{}).empty());
  CHECK(contains(support::json_of(contradictions{}), R"("contradictions": [])"));
}
