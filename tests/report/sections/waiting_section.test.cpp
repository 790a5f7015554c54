// SPDX-License-Identifier: MIT
#include <patron/report/detail/waiting_maker.hpp>
#include <patron/report/sections/waiting_section.hpp>

#include <cmath>

#include "catch.hpp"
#include "support/reviewed.hpp"

using namespace std::chrono;
using support::contains;

namespace {

auto section_of(std::vector<support::order> const& orders, sys_days until,
                patron::missing_sections& missing) {
  return support::section_by(patron::detail::waiting_maker<std::uint32_t>{}, orders, until,
                             missing);
}

}  // namespace

TEST_CASE("waiting_section: who still waits counts as waiting") {
  auto orders = support::buyers_on(2024y / January / 10, 20);
  for (std::uint32_t i = 1; i <= 4; ++i) {
    orders.push_back({i, sys_days{2024y / January / 10} + days{10 * i}, orders[0].total});
  }
  patron::missing_sections missing;
  auto const s = section_of(orders, 2024y / May / 1, missing);
  REQUIRE(s);
  CHECK(s->customers == 20);
  CHECK(s->came_back == 4);
  CHECK(!s->median);
  REQUIRE(s->within.size() == 2);  // nobody has been watched for 180 days
  CHECK(std::abs(s->within[0].share - 0.15) < 1e-15);
  CHECK(std::abs(s->within[1].share - 0.20) < 1e-15);
  CHECK(s->within[0].interval->low < 0.15);
  CHECK(s->within[0].interval->high > 0.15);
  REQUIRE(s->curve.size() == 17);  // 112 days
  CHECK(s->curve.front().share == 0.0);
  CHECK(s->curve.back().share == s->within[1].share);
  CHECK(contains(support::text_of(s), "Fewer than half of the customers have come back so far"));
}

TEST_CASE("waiting_section: too few customers are missing with the reason") {
  patron::missing_sections missing;
  auto const s = section_of(support::buyers_on(2024y / January / 10, 9), 2024y / May / 1, missing);
  CHECK(!s);
  CHECK(missing.front().section == "time_to_second_purchase");
  CHECK(contains(support::json_of(s), "\"time_to_second_purchase\": null"));
}
