// SPDX-License-Identifier: MIT
#include <patron/report/japanese/translation.hpp>

#include <type_traits>

#include "catch.hpp"
#include "report/translations.hpp"

using patron::detail::translation;
using translations::faults_of;

// Hundreds of them stand in the headers: they take no work where the program starts.
static_assert(std::is_trivially_copyable_v<translation> && std::is_aggregate_v<translation>);
static_assert(sizeof(translation) == 2 * sizeof(char const*));

TEST_CASE("translation: the same places in whatever order, and no form for one") {
  translation const good[] = {{"{0} of {1}", "{1}のうち{0}"},
                              {"{0} day|{0} days", "{0}日"},
                              {"left~of contracts {0}", "終了"}};
  CHECK(faults_of(good) == "");
  translation const lost[] = {{"{0} of {1}", "{1}のうち"}, {"{0} day", "{1}日"}};
  CHECK(faults_of(lost) == "{0} of {1}\n{0} day\n");
  translation const two_forms[] = {{"{0} day|{0} days", "{0}日|{0}日"}};
  CHECK(faults_of(two_forms) != "");
  translation const twice[] = {{"day", "日"}, {"day", "日"}};
  CHECK(faults_of(twice) == "day\n");
  translation const empty[] = {{}};
  CHECK(faults_of(empty) == "\n");
}
