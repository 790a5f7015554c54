// SPDX-License-Identifier: MIT
#include <patron/report/sections/ascent_section.hpp>

#include <string>
#include <vector>

#include "catch.hpp"
#include "offer/shop.hpp"
#include "support/reviewed.hpp"

using patron::rate;
using patron::detail::make_ascent_section;
using support::contains;

namespace {

patron::detail::offer_names const names{"letter", "seminar", "course", "advice", "retainer"};

}  // namespace

TEST_CASE("ascent_section: who climbed, counted by hand") {
  auto const bought = shop::history({{1, 0, "letter"},
                                     {1, 20, "seminar"},
                                     {2, 0, "letter"},
                                     {2, 5, "letter"},
                                     {3, 0, "letter"},
                                     {3, 0, "seminar"}},
                                    100);
  patron::missing_sections missing;
  auto const s = make_ascent_section(bought, names, missing);
  REQUIRE(s);
  CHECK(s->climbed == rate{1, 3});  // 3 began with both
  CHECK(s->rungs[0].began == 2);
  CHECK(s->rungs[0].climbed == rate{1, 2});
  CHECK(s->rungs[0].climbed_to[0].offer == "seminar");
  CHECK(s->rungs[0].bought_next.size() == 2);
  CHECK(s->rungs[0].now == 1);
  CHECK(s->rungs[1].now == 2);
  CHECK(contains(support::said_of(s), "1 of 3 customers went on to a heavier offer"));
  CHECK(contains(support::json_of(s), "\"climbed_to\""));
}

TEST_CASE("ascent_section: a rung from which nobody of many climbs is named") {
  std::vector<shop::order> orders;
  for (int i = 0; i < 30; ++i) orders.push_back({i, 0, "letter"});
  patron::missing_sections missing;
  auto const said =
      support::said_of(make_ascent_section(shop::history(orders, 10), names, missing));
  CHECK(contains(said, "Nobody climbs from \"letter\": none of 30 so far."));
  CHECK(contains(said, "0 of 30 customers (0.0 %) went on"));
  orders.pop_back();
  auto const few = support::said_of(make_ascent_section(shop::history(orders, 10), names, missing));
  CHECK(!contains(few, "Nobody climbs"));
}

TEST_CASE("ascent_section: nobody has bought") {
  patron::missing_sections missing;
  auto const s = make_ascent_section(shop::history({}, 10), names, missing);
  CHECK(!s);
  CHECK(missing.front().section == "ascent");
  CHECK(contains(support::json_of(s), "\"ascent\": null"));
}
