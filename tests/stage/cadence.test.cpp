// SPDX-License-Identifier: MIT
#include <patron/stage/cadence.hpp>

#include <chrono>
#include <string>

#include "catch.hpp"
#include "stage/prospects.hpp"
#include "support/sentence.hpp"

using patron::cadence;
using prospects::stage;
using std::chrono::days;
using std::chrono::weeks;

TEST_CASE("cadence: a time for each rung that is named", "[stage]") {
  cadence<stage> const rhythm{{stage::reader, weeks{4}}, {stage::lead, days{3}}};
  CHECK(rhythm.at(stage::reader) == days{28});
  CHECK(rhythm.at(stage::lead) == days{3});
  CHECK_FALSE(rhythm.at(stage::stranger));
  CHECK_FALSE(cadence<stage>{}.at(stage::lead));
}

TEST_CASE("cadence: once for each rung, and some time", "[stage]") {
  using support::sentence;
  using by_name = cadence<std::string>;
  CHECK(sentence([] {
          return by_name{{"lead", weeks{1}}, {"lead", weeks{2}}};
        }) == "cadence: record 1: stage \"lead\" has a cadence already");
  CHECK(sentence([] {
          return by_name{{"lead", days{0}}};
        }) == "cadence: record 0: cadence \"0\" is not a day or more");
}
