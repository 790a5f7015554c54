// SPDX-License-Identifier: MIT
#include <patron/report/detail/retention_maker.hpp>
#include <patron/report/sections/retention_section.hpp>

#include "catch.hpp"
#include "support/reviewed.hpp"

using namespace std::chrono;
using support::contains;

namespace {

auto section_of(std::vector<support::order> const& orders, sys_days until,
                patron::missing_sections& missing) {
  return support::section_by(patron::detail::retention_maker<std::uint32_t>{until}, orders, until,
                             missing);
}

}  // namespace

TEST_CASE("retention_section: cells that are not over are marked, those not begun are empty") {
  auto orders = support::buyers_on(2024y / January / 10, 20);
  for (std::uint32_t i = 100; i < 120; ++i) {
    orders.push_back({i, 2024y / February / 10, support::dollars::from_minor(100)});
  }
  orders.push_back({1, 2024y / March / 2, support::dollars::from_minor(100)});
  patron::missing_sections missing;
  auto const s = section_of(orders, 2024y / March / 15, missing);
  REQUIRE(s);
  CHECK(s->period == patron::calendar_period::month);
  std::string const text = support::text_of(s);
  CHECK(contains(text, "2024-01      20   0  5*\n"));
  CHECK(contains(text, "2024-02      20  0*\n"));
  CHECK(contains(text, "all          40   0\n"));
  CHECK(contains(text, "* not over yet"));
}

TEST_CASE("retention_section: too few, or one period only, is missing with its reason") {
  for (std::uint32_t const people : {3U, 300U}) {
    patron::missing_sections missing;
    sys_days const until = people == 3 ? sys_days{2026y / May / 1} : sys_days{2024y / January / 31};
    auto const s = section_of(support::buyers_on(2024y / January / 10, people), until, missing);
    CHECK(!s);
    REQUIRE(missing.size() == 1);
    CHECK(contains(support::json_of(s), "\"retention\": null"));
    CHECK(support::text_of(s).empty());
  }
}

TEST_CASE("retention_section: the four names, over the cohorts for which the period is over") {
  auto orders = support::buyers_on(2024y / January / 10, 20);
  // Ten are back in February, two of these and three others in March.
  auto const back = [&orders](std::uint32_t from, std::uint32_t to, sys_days on) {
    for (std::uint32_t i = from; i <= to; ++i) {
      orders.push_back({i, on, support::dollars::from_minor(100)});
    }
  };
  back(1, 10, 2024y / February / 10);
  back(9, 13, 2024y / March / 10);
  patron::missing_sections missing;
  auto const s = section_of(orders, 2024y / March / 31, missing);
  REQUIRE(s);
  using patron::rate;
  CHECK(s->all[1].in_period == rate{10, 20});
  CHECK(s->all[1].then_or_later == rate{13, 20});
  CHECK(s->all[2].in_period == rate{5, 20});
  CHECK(s->all[2].unbroken == rate{2, 20});
  CHECK(s->all[2].against_previous == rate{2, 10});
  std::string const text = support::text_of(s);
  CHECK(contains(text, "changes the figure"));
  CHECK(contains(text, "25.0 %            25.0 %         10.0 %               20.0 %\n"));
}
