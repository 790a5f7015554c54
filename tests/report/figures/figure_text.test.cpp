// SPDX-License-Identifier: MIT
#include <patron/report/figures/figure_text.hpp>

#include "catch.hpp"

using namespace patron::detail;
using patron::wording;

TEST_CASE("figure_text: amounts in the units that people count in, or in thousands of them") {
  wording usd{{"USD", 2}};
  amount_scale const few{usd, 99'999'999};  // 999,999.99
  CHECK(few(12'345) == 123.45);
  CHECK(few.axis().title == "USD");
  CHECK(!few.axis().text);  // with cents, as many decimals as the ticks need
  amount_scale const many{usd, 100'000'000};
  CHECK(many(100'000'000) == 1000.0);
  CHECK(many.axis(0.0).title == "1,000 USD");
  CHECK(many.axis(0.0).from == 0.0);
  CHECK(many.axis().text(1234.0) == "1,234");
  amount_scale const lost{usd, -100'000'000};
  CHECK(lost.axis().title == "1,000 USD");
}

TEST_CASE("figure_text: yen are whole, and have a name in either language") {
  wording english{{"JPY", 0}};
  CHECK(amount_scale{english, 10}.axis().title == "JPY");
  CHECK(amount_scale{english, 10}.axis().text(10.0) == "10");
  CHECK(amount_scale{english, 10}(10) == 10.0);
  wording japanese{{"JPY", 0}, patron::language::japanese};
  CHECK(amount_scale{japanese, 2'000'000}.axis().title == "千円");
}

TEST_CASE("figure_text: a share of too few is not told") {
  CHECK(!share_value({4, 9}).value);
  CHECK(!share_value({4, 9}).range);
  auto const told = share_value({5, 10}, true);
  CHECK(told.value == 0.5);
  CHECK(told.range);
  CHECK(told.partial);
}

TEST_CASE("figure_text: a chart and its axes speak the language of the page") {
  wording japanese{{"JPY", 0}, patron::language::japanese};
  auto const about = about_chart(japanese, "grip_chart", "Grip by quarter");
  CHECK(about.id == "grip_chart");
  CHECK(about.title == "四半期ごとのグリップ率");
  CHECK(about.words.missing == "少数のため不明");
  auto const axis = share_axis(japanese, "", 1.0);
  CHECK(axis.text(0.527) == "53%");
  CHECK(axis.from == 0.0);
  CHECK(axis.to == 1.0);
}
