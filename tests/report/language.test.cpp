// SPDX-License-Identifier: MIT
#include <patron/report/language.hpp>
#include <patron/report/text_page.hpp>

#include "catch.hpp"

using patron::language;

TEST_CASE("language: English where nobody says which") {
  CHECK(language{} == language::english);
  CHECK(patron::text_page{{"USD", 2}}.language() == language::english);
  patron::text_page page{{"USD", 2}, language::japanese};
  CHECK(page.language() == language::japanese);
  CHECK(page.words("customers") == "顧客");
}
