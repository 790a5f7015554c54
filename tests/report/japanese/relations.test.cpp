// SPDX-License-Identifier: MIT
#include <patron/report/japanese/relations.hpp>

#include "catch.hpp"
#include "report/translations.hpp"

using patron::detail::japanese_relations;
using translations::said;

TEST_CASE("japanese: trust, satisfaction and referral") {
  CHECK(translations::faults_of(japanese_relations) == "");
  CHECK(said(japanese_relations, "points") == "ポイント");
  CHECK(said(japanese_relations, "half is forgotten after {0}") == "{0}で半分に薄れる");
}
