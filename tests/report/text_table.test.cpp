// SPDX-License-Identifier: MIT
#include <patron/report/text_table.hpp>

#include "catch.hpp"

using patron::text_table;

TEST_CASE("text_table: the first column left, the others right, by characters") {
  text_table table{{"who", "n", ""}};
  table.add({"森さん", "7", "new"});
  table.add({"Li", "1,000", ""});
  CHECK(table.text() ==
        "  who      n\n"
        "  森さん      7  new\n"
        "  Li   1,000\n");
}

TEST_CASE("text_table: a row of another length is refused") {
  text_table table{{"a", "b"}};
  CHECK_THROWS_AS(table.add({"1"}), patron::error);
  CHECK(table.text(0) == "a  b\n");
}
