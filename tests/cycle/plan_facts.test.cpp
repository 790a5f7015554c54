// SPDX-License-Identifier: MIT
#include <patron/core/fields.hpp>
#include <patron/cycle/plan_facts.hpp>

#include <cstddef>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

using patron::plan_facts;

static_assert(patron::mergeable<plan_facts> && patron::has_fields<plan_facts> &&
              patron::has_field_check<plan_facts>);

struct counted {
  std::string name{};
  int times = 1;
};
struct offered {
  std::string name{};
  std::vector<std::string> answers{};
};

TEST_CASE("plan_facts: names without regard to capitals, blanks, hyphens and underscores",
          "[cycle]") {
  plan_facts facts;
  facts.needs(std::vector<counted>{{"Back_pain", 2}, {"back-pain", 3}, {"  BACK  pain ", 0}},
              &counted::name, &counted::times);
  CHECK(*facts.needs() == plan_facts::counts{{"back pain", 5}});
  facts.trainings(std::vector<counted>{{"tea", 7}, {"Tea", 7}}, &counted::name);
  CHECK(*facts.trainings() == plan_facts::counts{{"tea", 2}});  // a record is once
}

TEST_CASE("plan_facts: what was not given is not known, what is empty is known to be", "[cycle]") {
  plan_facts facts;
  CHECK(!facts.touches());
  facts.touches(std::vector<counted>{}, &counted::name);
  REQUIRE(facts.touches());
  CHECK(facts.touches()->empty());
  CHECK(facts != plan_facts{});
}

TEST_CASE("plan_facts: parts merge into the same facts", "[cycle]") {
  std::vector<counted> const raised = {{"a", 1}, {"b", 2}, {"a", 3}};
  std::vector<offered> const offers = {{"x", {"a"}}, {"x", {"b"}}};
  plan_facts whole;
  whole.needs(raised, &counted::name, &counted::times);
  whole.offers(offers, &offered::name, &offered::answers);
  plan_facts merged;
  for (std::size_t i = 3; i-- > 0;) {
    plan_facts part;
    part.needs(std::vector{raised[i]}, &counted::name, &counted::times);
    if (i < 2) part.offers(std::vector{offers[i]}, &offered::name, &offered::answers);
    merged.merge(part);
  }
  CHECK(merged == whole);
  CHECK(patron::merged(whole, {}) == whole);
  CHECK_FALSE(merged.touches().has_value());
}

TEST_CASE("plan_facts: what is no fact", "[cycle]") {
  plan_facts facts;
  std::vector<counted> const negative = {{"a"}, {"b", -1}};
  CHECK(support::sentence([&] {
          facts.needs(negative, &counted::name, &counted::times);
          return 0;
        }) == "plan_facts: record 1: needs \"-1\" is no number of times");
  CHECK(support::sentence([&] {
          facts.needs(std::vector<counted>{{"a"}, {"_"}}, &counted::name);
          return 0;
        }) == "plan_facts: record 1: needs \"_\" is no name");
  CHECK(support::sentence([&] {
          facts.offers(std::vector<offered>{{"chair", {"back pain", ""}}}, &offered::name,
                       &offered::answers);
          return 0;
        }) == "plan_facts: record 0: offers is no name");
}

}  // namespace
