// SPDX-License-Identifier: MIT
#include <patron/report/detail/fold_parts.hpp>
#include <patron/report/detail/holdout_maker.hpp>
#include <patron/report/sections/holdout_section.hpp>

#include <vector>

#include "catch.hpp"
#include "support/reviewed.hpp"
#include "support/simulated_firm.hpp"

using namespace std::chrono;
using support::contains;

namespace {

using maker = patron::detail::holdout_maker<std::uint32_t>;

auto section_of(std::vector<support::order> const& orders, sys_days until,
                patron::missing_sections& missing) {
  return support::section_by(maker{}, orders, until, missing);
}

}  // namespace

TEST_CASE("holdout_section: the first half of the days foretells the second") {
  sys_days const until = 2025y / June / 30;
  patron::missing_sections missing;
  auto const s = section_of(support::simulated_firm(800, 200.0, until, 4), until, missing);
  REQUIRE(s);
  CHECK(s->calibration_until == sys_days{2024y / October / 3});  // the 270th of 540 days
  CHECK(s->total.actual > 0);
  double const actual = static_cast<double>(s->total.actual);
  CHECK(s->total.expected > 0.7 * actual);
  CHECK(s->total.expected < 1.3 * actual);

  std::uint64_t customers = 0;
  for (auto const& group : s->by_frequency) customers += group.customers;
  CHECK(customers == s->total.customers);
  CHECK(contains(support::text_of(s), "Had the model known the orders up to 2024-10-03 alone"));
}

TEST_CASE("holdout_section: too little to learn from is said in words") {
  for (sys_days const until : {sys_days{2024y / January / 10}, sys_days{2024y / May / 1}}) {
    patron::missing_sections missing;
    auto const s = section_of(support::buyers_on(2024y / January / 10, 50), until, missing);
    CHECK(!s);
    REQUIRE(missing.size() == 1);
    CHECK(contains(missing[0].reason, "in the first half of the days"));
    CHECK(contains(support::json_of(s), "\"holdout\": null"));
  }
}

TEST_CASE("holdout_section: customers in parts are foretold as those of one book") {
  sys_days const until = 2025y / June / 30;
  auto const orders = support::simulated_firm(500, 200.0, until, 5);
  patron::missing_sections missing;
  auto const whole = section_of(orders, until, missing);
  REQUIRE(whole);
  auto parts = support::parts_of(orders, 7);
  maker in_parts;
  auto const facts = patron::detail::fold_parts(parts, until, in_parts);
  CHECK(support::json_of(in_parts.finish(facts, missing)) == support::json_of(whole));
}
