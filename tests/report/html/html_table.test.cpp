// SPDX-License-Identifier: MIT
#include <patron/report/html/html_table.hpp>

#include <string>

#include "catch.hpp"

using patron::text_table;

TEST_CASE("html_table: headers, rows with names, and figures that stand right") {
  text_table table{{"who", "what", "share", ""}};
  table.add({"Abe <a>", "call 2 times", "5 %", ""});
  table.add({"Mori", "", "-", ""});
  CHECK(
      patron::detail::html_table(table, "t", "Whom & what") ==
      "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-labelledby=\"t\">\n<table>\n"
      "<caption id=\"t\">Whom &amp; what</caption>\n<thead>\n"
      "<tr><th scope=\"col\">who</th><th scope=\"col\">what</th>"
      "<th scope=\"col\" class=\"n\">share</th></tr>\n</thead>\n<tbody>\n"
      "<tr><th scope=\"row\">Abe &lt;a&gt;</th><td>call 2 times</td><td class=\"n\">5 %</td></tr>\n"
      "<tr><th scope=\"row\">Mori</th><td></td><td class=\"n\">-</td></tr>\n"
      "</tbody>\n</table>\n</div>\n");
}

TEST_CASE("html_table: what is a figure, in either language") {
  for (char const* text : {"5", "+1.2 (-0.3 to 2.7)", "22.2 to 24.4", "480 min", "6.8%", "2,428人",
                           "2025年1月1日", "5,593のうち1,301", "-3.7（-5.6〜-1.8）"}) {
    INFO(text);
    CHECK(patron::detail::is_figure(text));
  }
  for (char const* text : {"too few", "day 1 to 90", "2025年5月2日から待っている", "-",
                           "272 needs no offer answers"}) {
    INFO(text);
    CHECK(!patron::detail::is_figure(text));
  }
}

TEST_CASE("html_table: a very long name scrolls in a frame of its own") {
  text_table table{{"who"}};
  table.add({std::string(10'000, 'x')});
  CHECK(patron::detail::html_table(table, "t", "").find("<div class=\"long\" tabindex=\"0\">xxx") !=
        std::string::npos);
}
