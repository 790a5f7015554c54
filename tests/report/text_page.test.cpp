// SPDX-License-Identifier: MIT
#include <patron/report/text_page.hpp>

#include <optional>
#include <string>

#include "catch.hpp"

using namespace std::chrono;
using patron::calendar_period;
using patron::detail::grouped;
using patron::detail::percent;
using patron::detail::period_name;

TEST_CASE("text_page: thousands are grouped") {
  CHECK(grouped(std::uint64_t{0}) == "0");
  CHECK(grouped(std::uint64_t{999}) == "999");
  CHECK(grouped(std::uint64_t{1000}) == "1,000");
  CHECK(grouped("1234567.89") == "1,234,567.89");
  CHECK(grouped("-123.45") == "-123.45");
  CHECK(grouped("-1234") == "-1,234");
}

TEST_CASE("text_page: shares and periods by name") {
  CHECK(percent(std::optional{0.2281}) == "22.8 %");
  CHECK(percent(std::optional<double>{}) == "-");
  CHECK(percent(std::optional{patron::interval{0.25, 0.5}}) == "25.0 to 50.0");
  CHECK(period_name(patron::month(1997y, February), calendar_period::month) == "1997-02");
  CHECK(period_name(patron::quarter(1997y, 4), calendar_period::quarter) == "1997 Q4");
  CHECK(period_name(patron::year(1997y), calendar_period::year) == "1997");
}

TEST_CASE("text_page: counts and shares with their counts") {
  using patron::detail::count_of;
  using patron::detail::share_of;
  CHECK(count_of(1, "week") == "1 week");
  CHECK(count_of(1'200, "week") == "1,200 weeks");
  CHECK(count_of(2, "person", "people") == "2 people");
  CHECK(share_of({41, 57}) == "41 of 57 (71.9 %)");
  CHECK(share_of({1'000, 2'000}, "weeks") == "1,000 of 2,000 weeks (50.0 %)");
  CHECK(share_of({4, 9}) == "4 of 9, too few for a share");
}

TEST_CASE("text_page: a sentence breaks at a space, before the 101st character") {
  std::string const word(46, 'w');
  patron::text_page page{{"USD", 2}};
  page.say(word + " " + word + " end more");
  CHECK(page.text() == "  " + word + " " + word + " end\n  more\n");

  // Characters are counted, not bytes, and a word longer than a line is left whole.
  std::string trees;
  for (int i = 0; i < 98; ++i) trees += "森";
  patron::text_page wide{{"USD", 2}};
  wide.say(trees + " and");
  wide.say(trees + trees);
  wide.say("");
  CHECK(wide.text() == "  " + trees + "\n  and\n  " + trees + trees + "\n  \n");
}

TEST_CASE("text_page: a number stays with its unit") {
  using patron::detail::line_end;
  CHECK(line_end("kept 91.5 % of them", 10) == 4);
  CHECK(line_end("kept 91.5 % of them", 11) == 11);
  CHECK(line_end("12 34 56", 4) == 8);  // nowhere to break: the line is longer
  CHECK(line_end("2 of 3", 4) == 4);
}

TEST_CASE("text_page: headings, sentences, tables and amounts") {
  patron::text_page page{{"USD", 2}};
  page.heading("First");
  page.say("A sentence with " + page.amount(123'456) + ".");
  page.heading("Second");
  patron::text_table table{{"a", "b"}};
  table.add({"1", page.bare_amount(-5)});
  page.show(table);
  CHECK(page.text() ==
        "First\n  A sentence with 1,234.56 USD.\n\nSecond\n\n  a      b\n  1  -0.05\n");
  CHECK(patron::text_page{{"JPY", 0}}.rounded_amount(1999.6) == "2,000 JPY");
  CHECK(page.bare_rounded_amount(-1999.5) == "-1,999.50");
}

TEST_CASE("text_page: about an amount, in its first two digits") {
  patron::text_page const yen{{"JPY", 0}};
  CHECK(yen.about(0) == "0 JPY");
  CHECK(yen.about(99) == "99 JPY");
  CHECK(yen.about(104) == "100 JPY");
  CHECK(yen.about(105) == "110 JPY");
  CHECK(yen.about(22'045) == "22,000 JPY");
  CHECK(yen.about(99'999) == "100,000 JPY");
  CHECK(patron::text_page{{"USD", 2}}.about(14'142) == "140.00 USD");
}
