// SPDX-License-Identifier: MIT
#include <patron/report/text_page.hpp>

#include <string>

#include "catch.hpp"

TEST_CASE("text_page: a sentence breaks at a space, before the 101st character") {
  std::string const word(46, 'w');
  patron::text_page page{{"USD", 2}};
  page.say(std::string{word + " " + word + " end more"});
  CHECK(page.text() == "  " + word + " " + word + " end\n  more\n");

  // Columns are counted, and a word longer than a line is left whole.
  std::string const long_word(120, 'w');
  patron::text_page wide{{"USD", 2}};
  wide.say(std::string{long_word} + " and");
  wide.say(std::string{});
  CHECK(wide.text() == "  " + long_word + "\n  and\n  \n");
}

TEST_CASE("text_page: headings, sentences, tables and amounts") {
  patron::text_page page{{"USD", 2}};
  page.heading("First");
  page.say("A sentence with {0}.", {page.amount(123'456)});
  page.heading("Second");
  patron::text_table table{{"a", "b"}};
  table.add({"1", page.bare_amount(-5)});
  page.show(table);
  CHECK(page.text() ==
        "First\n  A sentence with 1,234.56 USD.\n\nSecond\n\n  a      b\n  1  -0.05\n");
}
