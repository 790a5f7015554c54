// SPDX-License-Identifier: MIT
#include <patron/grip/tenures.hpp>
#include <patron/survival/kaplan_meier.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "support/integers.hpp"
#include "support/sentence.hpp"

using patron::day_count;
using patron::tenures;
using std::chrono::days, std::chrono::sys_days;
using stay = patron::tenure<std::string>;

namespace {

sys_days const start = std::chrono::year{2024} / 1 / 1;
sys_days on(int day) {
  return start + days{day};
}

struct contract {
  std::string who{};
  sys_days from{};
  std::optional<sys_days> to{};
};

auto tenures_of(std::vector<contract> const& rows, int until,
                patron::tenure_options const& options = {}) {
  return tenures(rows, on(until), &contract::who, &contract::from, &contract::to, options);
}

template<class To>
concept ends_by = requires(std::vector<contract> const& rows, To to) {
  tenures(rows, start, &contract::who, &contract::from, to);
};

}  // namespace

static_assert(ends_by<std::optional<sys_days> contract::*>);
static_assert(ends_by<sys_days contract::*>);
static_assert(!ends_by<std::string contract::*>, "a name is not a day");

TEST_CASE("tenures: renewals and overlaps are one stay, a gap begins another", "[grip]") {
  auto const stays = tenures_of({{"Ito", on(90), on(120)},  // renewed on the day
                                 {"Ito", on(0), on(90)},
                                 {"Ito", on(100), on(110)},  // beside it
                                 {"Abe", on(0), on(30)},
                                 {"Abe", on(40), {}}},  // back after ten days
                                200);
  REQUIRE(stays.size() == 3);
  CHECK(stays[0] == stay{"Abe", on(0), day_count{30}, true, {}, 3, 3});
  CHECK(stays[1] == stay{"Abe", on(40), day_count{160}, false, {}, 4, 4});
  CHECK(stays[2] == stay{"Ito", on(0), day_count{120}, true, {}, 1, 0});
}

TEST_CASE("tenures: what lies after the last day has not been seen", "[grip]") {
  auto const stays = tenures_of({{"ends that day", on(0), on(50)},
                                 {"ends later", on(0), on(51)},
                                 {"begins that day", on(50), {}},
                                 {"begins later", on(51), {}}},
                                50);
  REQUIRE(stays.size() == 3);
  CHECK(stays[0] == stay{"begins that day", on(50), day_count{0}, false, {}, 2, 2});
  CHECK(stays[1] == stay{"ends later", on(0), day_count{50}, false, {}, 1, 1});
  CHECK(stays[2] == stay{"ends that day", on(0), day_count{50}, true, {}, 0, 0});
}

TEST_CASE("tenures: within the grace nobody has left", "[grip]") {
  std::vector<contract> const rows{{"Abe", on(0), on(30)}, {"Abe", on(40), on(95)}};
  auto const strict = tenures_of(rows, 100);
  REQUIRE(strict.size() == 2);
  auto const mild = tenures_of(rows, 100, {.grace = days{10}});
  REQUIRE(mild.size() == 1);
  CHECK(mild[0].lasted == day_count{95});
  CHECK(!mild[0].left);  // may still renew
  CHECK(tenures_of(rows, 105, {.grace = days{10}})[0].left);
  CHECK(tenures_of(rows, 105, {.grace = days{9}}).size() == 2);
}

TEST_CASE("tenures: older than the records", "[grip]") {
  auto const stays = tenures_of(
      {{"older", on(0), on(150)}, {"ended before", on(0), on(100)}, {"younger", on(100), on(130)}},
      200, {.recorded_from = on(100)});
  REQUIRE(stays.size() == 2);
  CHECK(stays[0].entry == day_count{100});
  CHECK(stays[0].lasted == day_count{150});
  CHECK(!stays[1].entry);
  auto const curve = patron::kaplan_meier(stays, &stay::lasted, &stay::left, &stay::entry);
  CHECK(curve.at(days{40}) == 0.0);  // the only one who was watched from the start has left
}

TEST_CASE("tenures: any order of the records, and every day of a customer once", "[grip]") {
  support::integers random{9};
  for (int round = 0; round < 300; ++round) {
    std::vector<contract> rows;
    std::vector<std::vector<bool>> covered(4, std::vector<bool>(100));
    for (int i = 0; i < 12; ++i) {
      auto const who = random.between(0, 3);
      auto const from = static_cast<int>(random.between(0, 80));
      auto const to = static_cast<int>(random.between(from, 100));
      rows.push_back({std::string(1, static_cast<char>('a' + who)), on(from), on(to)});
      for (int d = from; d < to; ++d) {
        covered[static_cast<std::size_t>(who)][static_cast<std::size_t>(d)] = true;
      }
    }
    std::int64_t all = 0;
    for (auto const& one : covered) {
      for (bool const day : one) all += day ? 1 : 0;
    }
    auto const stays = tenures_of(rows, 100);
    std::int64_t lasted = 0;
    for (stay const& s : stays) lasted += s.lasted.count();
    REQUIRE(lasted == all);
    for (std::size_t i = rows.size(); i > 1; --i) {
      std::swap(rows[i - 1],
                rows[static_cast<std::size_t>(random.between(0, std::int64_t(i) - 1))]);
    }
    auto shuffled = tenures_of(rows, 100);
    REQUIRE(shuffled.size() == stays.size());
    for (std::size_t i = 0; i < stays.size(); ++i) {
      CHECK(rows[shuffled[i].last_contract].to == stays[i].from + stays[i].lasted);
      shuffled[i].first_contract = stays[i].first_contract;
      shuffled[i].last_contract = stays[i].last_contract;
    }
    REQUIRE(shuffled == stays);
  }
}

TEST_CASE("tenures: edges", "[grip]") {
  CHECK(tenures_of({}, 10).empty());
  CHECK(tenures_of({{"taken back on its first day", on(3), on(3)}}, 10).empty());
  CHECK(support::sentence([] {
          return tenures_of({{"a", on(0), {}}, {"b", on(9), on(8)}}, 99);
        }) ==
        "tenures: record 1: to \"2024-01-09\" is before the day on which the contract starts");
  CHECK(support::sentence([] { return tenures_of({}, 5, {.recorded_from = on(5)}); }) ==
        "tenures: recorded_from \"2024-01-06\" is not before the last day observed");
  CHECK(support::sentence([] { return tenures_of({}, 5, {.grace = days{-1}}); }) ==
        "tenures: a grace is not negative");
}
