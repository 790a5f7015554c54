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

TEST_CASE("html_table: a very long name scrolls in a frame of its own") {
  text_table table{{"who"}};
  table.add({std::string(10'000, 'x')});
  CHECK(patron::detail::html_table(table, "t", "").find("<div class=\"long\" tabindex=\"0\">xxx") !=
        std::string::npos);
}
