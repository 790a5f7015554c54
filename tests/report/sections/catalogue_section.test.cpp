// SPDX-License-Identifier: MIT
#include <patron/report/sections/catalogue_section.hpp>

#include <chrono>
#include <string>
#include <vector>

#include "catch.hpp"
#include "offer/shop.hpp"
#include "support/reviewed.hpp"

using patron::rate;
using patron::detail::make_catalogue_section;
using std::chrono::days;
using support::contains;

namespace {

patron::detail::offer_names const names{"letter", "seminar", "course", "advice", "retainer"};

/// Whoever begins with a letter comes back, so many of forty by seminar do not.
std::vector<shop::order> firm(int leaving) {
  std::vector<shop::order> orders;
  for (int i = 0; i < 80; ++i) {
    bool const by_seminar = i % 2 == 0;
    orders.push_back({i, 0, by_seminar ? "seminar" : "letter"});
    if (!by_seminar || i / 2 >= leaving)
      orders.push_back({i, 10, by_seminar ? "seminar" : "letter"});
  }
  return orders;
}

}  // namespace

TEST_CASE("catalogue_section: an offer that brings customers who leave is found") {
  patron::missing_sections missing;
  auto const s = make_catalogue_section(shop::history(firm(30), 400), names, days{180}, missing);
  REQUIRE(s);
  CHECK(s->rows[1].kept.found);
  CHECK(s->rows[1].kept.with == rate{10, 40});
  auto const said = support::said_of(s);
  CHECK(contains(said,
                 "\"seminar\": of those who had it on their first day 10 of 40 (25.0 %) bought "
                 "again within 180 days, of all others 40 of 40 (100.0 %)."));
  CHECK(contains(said, "Nobody bought \"course\" on a later day than the first"));
  CHECK(contains(support::json_of(s), "\"found\": true"));
}

TEST_CASE("catalogue_section: where none is found it says so") {
  patron::missing_sections missing;
  auto const s = make_catalogue_section(shop::history(firm(1), 400), names, days{180}, missing);
  CHECK(contains(support::said_of(s), "None is shown to."));
}

TEST_CASE("catalogue_section: nobody's time is over") {
  patron::missing_sections missing;
  auto const s = make_catalogue_section(shop::history(firm(30), 100), names, days{180}, missing);
  CHECK(!s);
  REQUIRE(missing.size() == 1);
  CHECK(missing[0].reason == "nobody's first purchase is 180 days ago");
  CHECK(contains(support::json_of(s), "\"catalogue_health\": null"));
}
