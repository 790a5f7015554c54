// SPDX-License-Identifier: MIT
#include <patron/report/missing_section.hpp>

#include "catch.hpp"

static_assert(patron::enough_customers == 10, "documented in docs/report.md");

TEST_CASE("missing_section: a section and its reason") {
  patron::missing_sections const missing = {{"grip", "nobody has bought yet"}};
  CHECK(missing.front().section == "grip");
  CHECK(missing.front().reason == "nobody has bought yet");
}
