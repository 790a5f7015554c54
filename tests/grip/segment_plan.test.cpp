// SPDX-License-Identifier: MIT
#include <patron/grip/segment_plan.hpp>

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

using patron::rfm_bins;
using patron::rfm_score;
using patron::segment_plan;
using patron::segment_rule;
using support::sentence;

namespace {

constexpr segment_plan constant{rfm_bins{3, 3, 1}, segment_rule{"regulars", {2, 3}, {2, 3}},
                                segment_rule{"new", {2, 3}, {1, 1}}, segment_rule{"gone", {1, 1}}};
static_assert(constant.segment_of({3, 2, 1}) == "regulars");
static_assert(constant.segment_of({2, 1, 1}) == "new");
static_assert(constant.segment_of({1, 3, 1}) == "gone");
static_assert(std::is_same_v<decltype(segment_rule{"a", {1, 1}}), segment_rule<std::string_view>>);

enum class kind { good, other };
constexpr segment_plan by_kind{rfm_bins{2, 2, 2}, segment_rule{kind::good, {2, 2}, {2, 2}},
                               segment_rule{kind::other, {1, 1}},
                               segment_rule{kind::other, {2, 2}, {1, 1}}};
static_assert(by_kind.segment_of({2, 1, 2}) == kind::other);  // a segment may have several rules

template<class Segment>
std::string complaint(rfm_bins bins, std::vector<segment_rule<Segment>> const& rules) {
  return sentence([&] { return segment_plan<Segment>{bins, rules}; });
}

}  // namespace

TEST_CASE("segment_plan: made at run time it owns its names") {
  std::string const name = "everybody, with a name that is too long for a small buffer";
  segment_plan const plan{rfm_bins{}, std::vector{segment_rule<std::string>{name, {}}}};
  CHECK(plan.segment_of({5, 5, 5}) == name);
  CHECK(plan.rules().size() == 1);
}

TEST_CASE("segment_plan: a gap or an overlap is refused, naming the scores") {
  using rule = segment_rule<std::string>;
  CHECK(complaint<std::string>({2, 2, 1}, {rule{"a", {2, 2}}, rule{"b", {1, 1}, {2, 2}}}) ==
        "segment_plan: score \"1-1-1\" is in no segment");
  CHECK(complaint<std::string>({2, 2, 1}, {rule{"a", {}}, rule{"b", {2, 2}, {2, 2}}}) ==
        "segment_plan: score \"2-2-1\" is in more than one segment");
  CHECK(complaint<std::string>({2, 2, 1}, {}) == "segment_plan: score \"1-1-1\" is in no segment");
}

TEST_CASE("segment_plan: scores that there are not are refused, naming the rule") {
  using rule = segment_rule<std::string>;
  std::string const refusal =
      "segment_plan: record 0: segment \"a\" names scores that there are not";
  CHECK(complaint<std::string>({2, 2, 1}, {rule{"a", {1, 3}}}) == refusal);
  CHECK(complaint<std::string>({2, 2, 1}, {rule{"a", {0, 2}}}) == refusal);
  CHECK(complaint<std::string>({2, 2, 1}, {rule{"a", {2, 1}}}) == refusal);
  CHECK(complaint<std::string>({2, 2, 1}, {rule{"a", {3, patron::any_score.to}}}) == refusal);
  CHECK(sentence([] {
          return constant.segment_of({4, 1, 1});
        }) == "segment_plan: score \"4-1-1\" is beyond the scores of the plan");
}

TEST_CASE("segment_plan: every score of a plan that stands has one rule") {
  for (std::uint32_t r = 1; r <= 3; ++r) {
    for (std::uint32_t f = 1; f <= 3; ++f) {
      int rules = 0;
      for (auto const& rule : constant.rules()) rules += rule.contains({r, f, 1}) ? 1 : 0;
      CHECK(rules == 1);
    }
  }
}
