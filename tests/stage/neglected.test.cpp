// SPDX-License-Identifier: MIT
#include <patron/stage/neglected.hpp>

#include <chrono>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "stage/prospects.hpp"
#include "support/sentence.hpp"

using namespace prospects;
using patron::cadence;
using patron::neglected;
using patron::touch_log;
using std::chrono::days;
using std::chrono::weeks;

namespace {

cadence<stage> const rhythm{{stage::reader, weeks{2}}, {stage::lead, days{3}}};

auto firm() {
  return people({{"Abe", stage::reader, day(0)},
                 {"Ito", stage::lead, day(0)},
                 {"Ono", stage::reader, day(0)},
                 {"Sato", stage::reader, day(20)},
                 {"Wada", stage::reader, {}}},
                day(30));
}

touch_log<std::string> touched() {
  std::vector<touch> const touches = {{"Abe", day(3)}, {"Ito", day(18)}};
  return {touches, &touch::who, &touch::on};
}

std::vector<std::string> names(auto const& rows) {
  std::vector<std::string> all;
  for (auto const& row : rows) all.push_back(row.person);
  return all;
}

}  // namespace

TEST_CASE("neglected: longest overdue first", "[stage]") {
  auto const rows = neglected(firm(), touched(), rhythm, day(25));
  CHECK(names(rows) == std::vector<std::string>{"Wada", "Ono", "Abe", "Ito"});
  CHECK_FALSE(rows[0].since);
  CHECK_FALSE(rows[0].due);
  CHECK_FALSE(rows[1].last_touch);
  CHECK(rows[1].since == day(0));
  CHECK(rows[1].due == day(14));
  CHECK(rows[3].stage == stage::lead);
  CHECK(rows[3].last_touch == day(18));
  CHECK(rows[3].due == day(21));
  CHECK(neglected(firm(), touched(), rhythm, day(3)).size() == 1);  // Wada
  CHECK(neglected(people({}, day(0)), touched(), rhythm, day(3)).empty());
}

TEST_CASE("neglected: worth most first", "[stage]") {
  auto const worth = [](auto const& one) { return one.stage() == stage::lead ? 900 : 100; };
  CHECK(names(neglected(firm(), touched(), rhythm, day(25), worth)) ==
        std::vector<std::string>{"Ito", "Abe", "Ono", "Wada"});

  auto const unknown = [](auto const& one) { return one.person == "Ono" ? std::nan("") : 1.0; };
  CHECK(support::sentence([&] { return neglected(firm(), touched(), rhythm, day(25), unknown); }) ==
        "neglected: record 2: worth \"nan\" is not a finite number");
}
