// SPDX-License-Identifier: MIT
#include <patron/report/japanese/page.hpp>

#include "catch.hpp"
#include "report/translations.hpp"

using patron::detail::japanese_page;
using translations::said;

TEST_CASE("japanese: what stands around the sections of a page, and on its charts") {
  CHECK(translations::faults_of(japanese_page) == "");
  CHECK(said(japanese_page, "Sections") == "目次");
  CHECK(said(japanese_page, "Grip by quarter") == "四半期ごとのグリップ率");
}
