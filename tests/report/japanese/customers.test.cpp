// SPDX-License-Identifier: MIT
#include <patron/report/japanese/customers.hpp>

#include "catch.hpp"
#include "report/translations.hpp"

using patron::detail::japanese_customers;
using translations::said;

TEST_CASE("japanese: who they are, how firmly they are held, what they are worth") {
  CHECK(translations::faults_of(japanese_customers) == "");
  CHECK(said(japanese_customers, "Who your customers are") == "顧客の全体像");
  CHECK(said(japanese_customers, "{0} to {1} days") == "{0}〜{1}日");
}
