// SPDX-License-Identifier: MIT
#include <patron/report/sections/offers_section.hpp>

#include <string>
#include <vector>

#include "catch.hpp"
#include "offer/shop.hpp"
#include "support/reviewed.hpp"

using patron::currency_info;
using patron::detail::make_offers_section;
using support::contains;

namespace {

constexpr currency_info yen{"JPY", 0};

std::string text_of(std::optional<patron::offers_section> const& s) {
  patron::text_page page{yen};
  patron::detail::write_text(page, s);
  return page.text();
}

}  // namespace

TEST_CASE("offers_section: the ladder, its gap and what would fill it") {
  std::optional const s = make_offers_section(shop::ladder, 9.0, {});
  REQUIRE(s->rungs.size() == 5);
  CHECK(s->rungs[2].offer == "course");
  CHECK(s->rungs[2].price == 40'000);
  REQUIRE(s->gaps.size() == 1);  // letter 500, seminar 5,000
  CHECK(s->gaps[0].ratio == 10.0);
  CHECK(s->gaps[0].suggested == 1'581);
  CHECK(contains(text_of(s), "costs 10.0 times as much as \"letter\" (500 JPY)."));
  CHECK(contains(text_of(s), "1,600 JPY"));
  CHECK(contains(support::json_of(s, yen), "\"suggested\": \"1581\""));
}

TEST_CASE("offers_section: without a gap it is one line and the ladder") {
  std::optional const s = make_offers_section(shop::ladder, 10.0, {});
  CHECK(contains(text_of(s), "No: no offer costs more than 10 times as much as the one below it."));
  CHECK(contains(support::json_of(s, yen), "\"gaps\": []"));
}

TEST_CASE("offers_section: what is not on the ladder is named with its lines and its nearest") {
  std::optional const s = make_offers_section(
      shop::ladder, 10.0, {{"semniar", "seminar", {7, 12}}, {"", "letter", {9}}});
  CHECK(contains(support::said_of(s), "3 orders name something that is not on the ladder"));
  CHECK(contains(support::said_of(s), "\"semniar\" 2 times, first in line 7 (is it \"seminar\"?)"));
  CHECK(contains(support::json_of(s, yen), "\"nearest\": \"seminar\""));
  CHECK(contains(support::json_of(s, yen), "7,\n"));
}

TEST_CASE("offers_section: none were given") {
  std::optional<patron::offers_section> const none;
  CHECK(text_of(none).empty());
  CHECK(contains(support::json_of(none, yen), "\"offers\": null"));
}
