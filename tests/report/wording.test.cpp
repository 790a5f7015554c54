// SPDX-License-Identifier: MIT
#include <patron/report/wording.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace std::chrono;
using patron::calendar_period;
using patron::wording;

TEST_CASE("wording: figures, dates and amounts in English") {
  wording page{{"USD", 2}};
  CHECK(page.percent(std::optional{0.2281}) == "22.8 %");
  CHECK(page.percent(std::optional<double>{}) == "-");
  CHECK(page.percent(std::optional{patron::interval{0.25, 0.5}}) == "25.0 to 50.0");
  CHECK(page.share_of({41, 57}) == "41 of 57 (71.9 %)");
  CHECK(page.share_of({4, 9}) == "4 of 9, too few for a share");
  CHECK(page.days(days{1}) == "1 day");
  CHECK(page.days(days{1'200}) == "1,200 days");
  CHECK(page.day(2025y / June / 30) == "2025-06-30");
  CHECK(page.period(patron::month(1997y, February), calendar_period::month) == "1997-02");
  CHECK(page.period(patron::quarter(1997y, 4), calendar_period::quarter) == "1997 Q4");
  CHECK(page.period(patron::year(1997y), calendar_period::year) == "1997");
  CHECK(page.amount(123'456) == "1,234.56 USD");
  CHECK(page.bare_rounded_amount(-1999.5) == "-1,999.50");
  CHECK(page.sentences({"One.", "", "Two."}) == "One. Two.");
  CHECK(page.list({"a", "b"}) == "a, b");
}

TEST_CASE("wording: the same in Japanese") {
  wording page{{"JPY", 0}, patron::language::japanese};
  CHECK(page.percent(std::optional{0.2281}) == "22.8%");
  CHECK(page.percent(std::optional{patron::interval{0.25, 0.5}}) == "25.0〜50.0");
  CHECK(page.share_of({41, 57}, "{0} of {1} customers") == "顧客57人中41人（71.9%）");
  CHECK(page.days(days{1}) == "1日");
  CHECK(page.day(2025y / June / 30) == "2025年6月30日");
  CHECK(page.period(patron::month(1997y, February), calendar_period::month) == "1997年2月");
  CHECK(page.period(patron::quarter(1997y, 4), calendar_period::quarter) == "1997年第4四半期");
  CHECK(page.period(patron::year(1997y), calendar_period::year) == "1997年");
  CHECK(page.amount(123'456) == "123,456円");
  CHECK(page.list({"a", "b"}) == "a、b");
  CHECK(page.missing_words().empty());
}

TEST_CASE("wording: what a language does not have is written in English, and noted once") {
  wording page{{"JPY", 0}, patron::language::japanese};
  CHECK(page.words("{0} nobody translates this", {7}) == "7 nobody translates this");
  CHECK(page.term("it is 12.5 of 7 zzz.") == "it is 12.5 of 7 zzz.");
  CHECK(page.term("it is 1 of 2 zzz.") == "it is 1 of 2 zzz.");
  CHECK(page.missing_words() ==
        std::vector<std::string>{"{0} nobody translates this", "it is {0} of {1} zzz."});
}

TEST_CASE("wording: about an amount, in its first two digits") {
  wording yen{{"JPY", 0}};
  CHECK(yen.about(0) == "0 JPY");
  CHECK(yen.about(99) == "99 JPY");
  CHECK(yen.about(104) == "100 JPY");
  CHECK(yen.about(105) == "110 JPY");
  CHECK(yen.about(22'045) == "22,000 JPY");
  CHECK(yen.about(99'999) == "100,000 JPY");
  CHECK(yen.rounded_amount(1999.6) == "2,000 JPY");
  CHECK(wording{{"USD", 2}}.about(14'142) == "140.00 USD");
}
