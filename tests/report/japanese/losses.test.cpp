// SPDX-License-Identifier: MIT
#include <patron/report/japanese/losses.hpp>

#include "catch.hpp"
#include "report/translations.hpp"

using patron::detail::japanese_losses;
using translations::said;

TEST_CASE("japanese: what is being lost, measured and estimated") {
  CHECK(translations::faults_of(japanese_losses) == "");
  CHECK(said(japanese_losses, "What are you losing?") == "機会損失");
  CHECK(said(japanese_losses, "customer left") == "離れた顧客");
}
