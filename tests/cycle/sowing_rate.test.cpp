// SPDX-License-Identifier: MIT
#include <patron/cycle/sowing_rate.hpp>

#include <chrono>
#include <string>

#include "catch.hpp"
#include "stage/prospects.hpp"
#include "support/sentence.hpp"

using namespace prospects;
using patron::rate;
using std::chrono::days;

TEST_CASE("sowing_rate: prospects alone, whatever the cadence names", "[cycle]") {
  auto const firm = people({{"Abe", stage::reader, day(0)},
                            {"Ito", stage::lead, day(0)},
                            {"Mori", stage::customer, day(0)}},
                           day(30));
  patron::touch_log<std::string> log;
  log.add("Abe", day(8));
  patron::cadence<stage> const wanted{
      {stage::reader, days{7}}, {stage::lead, days{7}}, {stage::customer, days{7}}};
  CHECK(patron::sowing_rate(firm, log, wanted, day(10)) == rate{1, 2});
  CHECK(patron::sowing_rate(firm, log, wanted, day(7)) == rate{2, 2});
  CHECK(patron::sowing_rate(firm, log, patron::cadence<stage>{}, day(7)) == rate{});
  CHECK(support::sentence([&] {
          return patron::sowing_rate(firm, log, wanted, day(31));
        }).ends_with("is not over: it ends after the last day observed"));
}
