// SPDX-License-Identifier: MIT
#include <patron/report/japanese/prospects.hpp>

#include "catch.hpp"
#include "report/translations.hpp"

using patron::detail::japanese_prospects;
using translations::said;

TEST_CASE("japanese: the rungs of a ladder, and how people come up") {
  CHECK(translations::faults_of(japanese_prospects) == "");
  CHECK(said(japanese_prospects, "grade") == "グレード");
  CHECK(said(japanese_prospects, "half stay") == "半数の滞在");
}
