// SPDX-License-Identifier: MIT
#include <patron/report/add_stages.hpp>

#include <vector>

#include "catch.hpp"
#include "report/prospects.hpp"
#include "support/sentence.hpp"

using reported_prospects::day;

TEST_CASE("add_stages: adds its sections to a review of the same day") {
  patron::review r;
  r.customers.until = day(60);
  std::vector<reported_prospects::move> const moves{{1, day(0), "lead", ""},
                                                    {2, day(2), "customer", ""}};
  patron::review_options const options{.climb_within = reported_prospects::days{45}};
  add_stages(r, reported_prospects::people(moves, day(60)), options);
  REQUIRE(r.stages);
  CHECK(r.stages->people == 2);
  CHECK(r.stages->within == reported_prospects::days{45});
  REQUIRE(r.refill_only);
  CHECK(r.refill_only->periods == 2);
  CHECK(r.missing.empty());

  CHECK(support::sentence([&] {
          add_stages(r, reported_prospects::people(moves, day(61)));
          return 0;
        }) == "add_stages: until \"2024-03-02\" is not the last day of the review, 2024-03-01");
}
