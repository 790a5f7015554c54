// SPDX-License-Identifier: MIT
#include <patron/report/text_table.hpp>

#include "catch.hpp"

using patron::text_table;

TEST_CASE("text_table: names and words left, figures right, by columns") {
  text_table table{{"who", "n", ""}};
  table.add({"森さん", "7", "new"});
  table.add({"Li", "1,000", ""});
  CHECK(table.text() ==
        "  who         n\n"
        "  森さん      7  new\n"
        "  Li      1,000\n");
}

TEST_CASE("text_table: a column of figures stays right though a word stands among them") {
  text_table table{{"who", "share", "when"}};
  table.add({"Li", "too few", "never"});
  table.add({"Bo", "41.0 %", "2025-01-02"});
  table.add({"Al", "-3.5 %", "2025-01-12"});
  CHECK(table.text(0) ==
        "who    share        when\n"
        "Li   too few       never\n"
        "Bo    41.0 %  2025-01-02\n"
        "Al    -3.5 %  2025-01-12\n");
}

TEST_CASE("text_table: Japanese words stand left, Japanese figures right") {
  text_table table{{"誰", "人数", "理由"}};
  table.add({"森さん", "57人中41人", "2025年6月から足が遠のいている"});
  CHECK(table.text(0) ==
        "誰            人数  理由\n"
        "森さん  57人中41人  2025年6月から足が遠のいている\n");
}

TEST_CASE("text_table: a row of another length is refused") {
  text_table table{{"a", "b"}};
  CHECK_THROWS_AS(table.add({"1"}), patron::error);
  CHECK(table.text(0) == "a  b\n");
}

TEST_CASE("text_table: a header that makes the lines too long is broken, then the widest cells") {
  text_table table{{"who", "how often they came", "what to do"}};
  table.add({"Li", "7", "ask what she needs next"});
  CHECK(table.text(0, 40) ==
        "who  how often  what to do\n"
        "     they came\n"
        "Li           7  ask what she needs next\n");
  CHECK(table.text(0, 36) ==
        "who  how often  what to do\n"
        "     they came\n"
        "Li           7  ask what she needs\n"
        "                next\n");
}
