// SPDX-License-Identifier: MIT
#include <patron/report/add_plan.hpp>

#include <string>
#include <vector>

#include "catch.hpp"
#include "support/reviewed.hpp"

using support::contains;
using support::json_of;
using support::said_of;

namespace {

patron::plan const ours{.needs = {{"brewing", ""}, {"sourcing", ""}},
                        .expertise = {{"tea", {"brewing"}}},
                        .position = {"tea for others"},
                        .message = {{"letter", ""}}};

patron::review with(patron::plan const& plan) {
  std::vector<std::string> raised{"brewing"};
  raised.insert(raised.end(), 4, "gift");
  std::vector<std::string> const touches;
  auto const itself = [](std::string const& name) { return name; };
  patron::plan_facts facts;
  facts.needs(raised, itself);
  facts.touches(touches, itself);
  patron::review r;
  add_plan(r, plan, facts);
  return r;
}

}  // namespace

TEST_CASE("add_plan: what is open, and what the records say otherwise") {
  auto const r = with(ours);
  REQUIRE(r.plan);
  CHECK(r.plan->unanswered == std::vector{patron::plan_question::anchoring});
  std::string const text = said_of(r.plan);
  CHECK(contains(text, "Not answered yet: How do we anchor it inside the firm?"));
  CHECK(contains(text, "Nobody raised the need sourcing."));
  CHECK(contains(text, "The need gift was raised 4 times and is not in the plan."));
  CHECK(contains(text, "The message letter reached nobody."));
  std::string const json = json_of(r.plan);
  CHECK(contains(json, R"("anchoring")"));
  CHECK(contains(json, R"("says": "nobody raised the need \"sourcing\"")"));
  CHECK(contains(json, R"("times": 4)"));
}

TEST_CASE("add_plan: nothing to say against it, and no plan at all") {
  patron::review r;
  patron::plan whole = ours;
  whole.anchoring = {{"tea", "on Mondays"}};
  add_plan(r, whole, patron::plan_facts{});
  CHECK(contains(said_of(r.plan), "All five have an answer."));
  CHECK(contains(said_of(r.plan), "The records do not contradict it."));

  r.plan.reset();
  CHECK(contains(json_of(r.plan), R"("plan": null)"));
  CHECK(said_of(r.plan).empty());
}
