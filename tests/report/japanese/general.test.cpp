// SPDX-License-Identifier: MIT
#include <patron/report/japanese/general.hpp>

#include "catch.hpp"
#include "report/translations.hpp"

using patron::detail::japanese_general;
using translations::said;

TEST_CASE("japanese: figures and dates have the marks and the units of Japanese") {
  CHECK(translations::faults_of(japanese_general) == "");
  CHECK(said(japanese_general, "{0} of {1}~people") == "{1}人中{0}人");
  CHECK(said(japanese_general, "{0}-{1}-{2}") == "{0}年{1}月{2}日");
  CHECK(said(japanese_general, "{0} %") == "{0}%");
}
