// SPDX-License-Identifier: MIT
#include <patron/report/japanese/offers.hpp>

#include "catch.hpp"
#include "report/translations.hpp"

using patron::detail::japanese_offers;
using translations::said;

TEST_CASE("japanese: the ladder of offers, from light to heavy") {
  CHECK(translations::faults_of(japanese_offers) == "");
  CHECK(said(japanese_offers, "price") == "価格");
  CHECK(said(japanese_offers, "From light to heavy: {0}.") == "軽い商品から順に：{0}。");
}
