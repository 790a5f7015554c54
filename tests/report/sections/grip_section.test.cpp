// SPDX-License-Identifier: MIT
#include <patron/report/detail/grip_maker.hpp>
#include <patron/report/sections/grip_section.hpp>

#include "catch.hpp"
#include "support/reviewed.hpp"

using namespace std::chrono;
using support::contains;

namespace {

patron::grip_section section_of(std::vector<support::order> const& orders, sys_days until,
                                patron::missing_sections& missing) {
  return support::section_by(patron::detail::grip_maker<std::uint32_t>{until}, orders, until,
                             missing);
}

}  // namespace

TEST_CASE("grip_section: a row for each quarter after the first, to the last day observed") {
  patron::missing_sections missing;
  auto const s =
      section_of(support::buyers_on(2022y / February / 1, 12), 2022y / July / 1, missing);
  REQUIRE(s.quarters.size() == 2);
  CHECK(s.quarters[0].grip.rate == patron::rate{0, 12});
  CHECK(s.quarters[1].grip.rate == patron::rate{0, 0});
  CHECK(s.quarters[1].grip.completeness.is_partial());
  CHECK(missing.empty());
  CHECK(contains(support::text_of(s), "12 of 12 did not come back in 2022 Q2"));
}

TEST_CASE("grip_section: within one quarter nobody could come back in a next one") {
  patron::missing_sections missing;
  auto const s =
      section_of(support::buyers_on(2022y / February / 1, 12), 2022y / March / 31, missing);
  CHECK(s.quarters.empty());
  REQUIRE(missing.size() == 1);
  CHECK(missing[0].section == "grip");
  CHECK(support::text_of(s).empty());
  CHECK(contains(support::json_of(s), "\"grip\": []"));
}

TEST_CASE("grip_section: the text shows the last twelve quarters, the JSON all") {
  patron::missing_sections missing;
  auto const s =
      section_of(support::buyers_on(2018y / February / 1, 12), 2022y / March / 31, missing);
  CHECK(s.quarters.size() == 16);
  CHECK(contains(support::text_of(s), "Earlier quarters: 4, in the JSON."));
  CHECK(contains(support::json_of(s), "\"from\": \"2018-04-01\""));
}
