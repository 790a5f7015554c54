// SPDX-License-Identifier: MIT
#include <patron/chart/value_text.hpp>

#include <limits>

#include "catch.hpp"

using patron::grouped_text;
using patron::percent_text;
using patron::detail::plain_text_of;

TEST_CASE("value_text: shares as percentages") {
  CHECK(percent_text{}(0.527) == "53 %");
  CHECK(percent_text{1}(0.527) == "52.7 %");
  CHECK(percent_text{}(0.0) == "0 %");
  CHECK(percent_text{}(-0.001) == "0 %");  // never -0
  CHECK(percent_text{}(12.5) == "1,250 %");
}

TEST_CASE("value_text: commas between thousands, and words around the number") {
  CHECK(grouped_text{.after = " yen"}(1250.0) == "1,250 yen");
  CHECK(grouped_text{2, "EUR "}(-1234567.891) == "EUR -1,234,567.89");
  CHECK(grouped_text{}(999.0) == "999");
  CHECK(grouped_text{}(-999.0) == "-999");
  CHECK(grouped_text{}(1000.0) == "1,000");
  CHECK(grouped_text{}(999'999'999'999'999.0) == "999,999,999,999,999");
  CHECK(grouped_text{}(1e15) == "1e+15");
  CHECK(grouped_text{}(-1.2345678e300) == "-1.235e+300");
}

TEST_CASE("value_text: a number whose step is unknown has six digits, and none that is idle") {
  CHECK(plain_text_of(0.0) == "0");
  CHECK(plain_text_of(-0.0) == "0");
  CHECK(plain_text_of(0.1 + 0.2) == "0.3");
  CHECK(plain_text_of(1.0 / 3.0) == "0.333333");
  CHECK(plain_text_of(12345.678) == "12,345.7");
  CHECK(plain_text_of(1234567.8) == "1,234,568");
  CHECK(plain_text_of(2e-9) == "2e-09");
  CHECK(plain_text_of(std::numeric_limits<double>::denorm_min()) == "4.941e-324");
}
