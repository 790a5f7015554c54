// SPDX-License-Identifier: MIT
#include <patron/report/japanese/cycle.hpp>

#include "catch.hpp"
#include "report/translations.hpp"

using patron::detail::japanese_cycle;
using translations::said;

TEST_CASE("japanese: the mechanisms, what to do next, and where it goes") {
  CHECK(translations::faults_of(japanese_cycle) == "");
  CHECK(said(japanese_cycle, "growing") == "育成");
  CHECK(said(japanese_cycle, "answer the need") == "要望に応える");
}
