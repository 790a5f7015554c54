// SPDX-License-Identifier: MIT
#include <patron/survival/kaplan_meier.hpp>
#include <patron/survival/log_rank.hpp>

#include <cmath>
#include <cstdint>
#include <fstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/remissions.hpp"
#include "support/sentence.hpp"

using patron::log_rank;
using support::remission;

namespace {

struct trial {
  int time;
  bool event;
  char group;
  int entry = -1;
};

auto test_of(std::vector<trial> const& rows) {
  return log_rank(rows, &trial::time, &trial::event, &trial::group);
}

template<class Group>
concept groups_by = requires(std::vector<trial> const& rows, Group group) {
  log_rank(rows, &trial::time, &trial::event, group);
};
using literal_of = char const* (*)(trial const&);
struct unordered {};
using unordered_of = unordered (*)(trial const&);

}  // namespace

static_assert(groups_by<char trial::*>);
static_assert(!groups_by<literal_of>, "pointers are no groups: their order is that of memory");
static_assert(!groups_by<unordered_of>);

TEST_CASE("log_rank: by hand", "[survival]") {
  // At 1: A of A, A, B, B. At 2: B of A, B, B. Then only censoring.
  auto const test = test_of({{1, true, 'A'}, {3, false, 'A'}, {2, true, 'B'}, {3, false, 'B'}});
  // E(A) = 1/2 + 1/3; V = 1/4 + 2/9.
  double const excess = 1.0 - (1.0 / 2 + 1.0 / 3);
  CHECK(std::abs(test.statistic - excess * excess / (1.0 / 4 + 2.0 / 9)) < 1e-15);
  CHECK(test.degrees_of_freedom == 1);
  REQUIRE(test.groups.size() == 2);
  CHECK(test.groups[0].group == 'A');
  CHECK(test.groups[0].observed == 1);
  CHECK(std::abs(test.groups[0].expected - 5.0 / 6) < 1e-15);
  CHECK(std::abs(test.groups[1].expected - 7.0 / 6) < 1e-15);
}

TEST_CASE("log_rank: treatment against placebo", "[survival]") {
  auto const test =
      log_rank(support::both_arms(), &remission::weeks, &remission::relapsed, &remission::arm);
  CHECK(std::abs(test.statistic - 16.7929410) < 5e-8);
  CHECK(test.degrees_of_freedom == 1);
  CHECK(std::abs(test.p_value - 4.17e-5) < 5e-8);
  REQUIRE(test.groups.size() == 2);
  CHECK(test.groups[0].group == "6-MP");
  CHECK(test.groups[0].subjects == 21);
  CHECK(test.groups[0].observed == 9);
  CHECK(std::abs(test.groups[0].expected - 19.25) < 0.005);
  CHECK(test.groups[1].observed == 21);
  CHECK(std::abs(test.groups[1].expected - 10.75) < 0.005);
}

TEST_CASE("log_rank: fruit flies", "[survival]") {
  std::ifstream file{std::string{PATRON_SHARED_DATA} + "/data/waltons.csv"};
  if (!file) {
    WARN("skipped: no shared data");
    return;
  }
  struct fly {
    double duration;
    int event;
    std::string group;
  };
  std::vector<fly> flies;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    auto const comma = line.find(',');
    auto const second = line.find(',', comma + 1);
    flies.push_back({std::stod(line), std::stoi(line.substr(comma + 1)), line.substr(second + 1)});
  }
  REQUIRE(flies.size() == 163);
  auto const test = log_rank(flies, &fly::duration, &fly::event, &fly::group);
  CHECK(std::abs(test.statistic - 122.249125573) < 5e-10);

  auto const all = patron::kaplan_meier(flies, &fly::duration, &fly::event);
  CHECK(all.events() == 156);
  CHECK(all.median() == 56.0);
  auto const around = all.median_interval(0.95, patron::confidence_limits::log_log);
  CHECK(around == patron::time_interval<double>{53.0, 58.0});
  for (auto const& [group, median] : {std::pair{"control", 58.0}, {"miR-137", 26.0}}) {
    std::vector<fly> part;
    for (fly const& f : flies) {
      if (f.group.starts_with(group)) part.push_back(f);
    }
    CHECK(patron::kaplan_meier(part, &fly::duration, &fly::event).median() == median);
  }
}

TEST_CASE("log_rank: three groups, and the order of the records does not show", "[survival]") {
  auto rows = support::both_arms();
  for (std::size_t i = 0; i < rows.size(); i += 3) rows[i].arm = "neither";
  auto const test = log_rank(rows, &remission::weeks, &remission::relapsed, &remission::arm);
  CHECK(test.degrees_of_freedom == 2);
  CHECK(test.groups.size() == 3);
  double observed = 0.0;
  double expected = 0.0;
  for (auto const& g : test.groups) {
    observed += static_cast<double>(g.observed);
    expected += g.expected;
  }
  CHECK(std::abs(observed - expected) < 1e-12);
  std::uint64_t state = 3;
  for (std::size_t i = rows.size(); i > 1; --i) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    std::swap(rows[i - 1], rows[(state >> 33U) % i]);
  }
  CHECK(log_rank(rows, &remission::weeks, &remission::relapsed, &remission::arm) == test);
}

TEST_CASE("log_rank: one group against all others", "[survival]") {
  auto rows = support::both_arms();
  for (std::size_t i = 0; i < rows.size(); i += 3) rows[i].arm = "neither";
  auto const test = log_rank(rows, &remission::weeks, &remission::relapsed, &remission::arm);
  for (auto const& g : test.groups) {
    auto const of_two = log_rank(rows, &remission::weeks, &remission::relapsed,
                                 [&g](remission const& r) { return r.arm == g.group; });
    CHECK(std::abs(g.against_others().statistic / of_two.statistic - 1.0) < 1e-13);
    CHECK(g.against_others().degrees_of_freedom == 1);
  }
  CHECK(test_of({{3, true, 'A'}}).groups[0].against_others() == patron::chi_square_test{});
}

TEST_CASE("log_rank: the names of the groups do not matter", "[survival]") {
  auto rows = support::both_arms();
  for (std::size_t i = 0; i < rows.size(); i += 4) rows[i].arm = "a third";
  auto const test = log_rank(rows, &remission::weeks, &remission::relapsed, &remission::arm);
  for (auto& row : rows) row.arm = row.arm == "6-MP" ? "z" : row.arm;
  auto const renamed = log_rank(rows, &remission::weeks, &remission::relapsed, &remission::arm);
  CHECK(std::abs(test.statistic / renamed.statistic - 1.0) < 1e-13);
}

TEST_CASE("log_rank: late entries", "[survival]") {
  // The same people with an entry before everything happens: nothing changes.
  auto const rows = support::both_arms();
  auto const shifted = log_rank(
      rows, [](remission const& r) { return r.weeks + 1; }, &remission::relapsed, &remission::arm,
      [](remission const&) { return 1; });
  CHECK(shifted == log_rank(
                       rows, [](remission const& r) { return r.weeks + 1; }, &remission::relapsed,
                       &remission::arm));
}

TEST_CASE("log_rank: nothing to compare", "[survival]") {
  for (auto const& rows : {std::vector<trial>{}, std::vector<trial>{{3, true, 'A'}, {5, true, 'A'}},
                           std::vector<trial>{{3, false, 'A'}, {5, false, 'B'}},
                           std::vector<trial>{{3, true, 'A'}, {3, true, 'B'}},
                           std::vector<trial>{{1, false, 'A'}, {5, true, 'B'}, {6, true, 'B'}}}) {
    auto const test = test_of(rows);
    CHECK(test.degrees_of_freedom == 0);
    CHECK(test.statistic == 0.0);
    CHECK(test.p_value == 1.0);
  }
  // A third group that was gone before anything happened takes no degree of freedom.
  CHECK(test_of({{1, false, 'C'}, {2, true, 'A'}, {3, true, 'B'}, {4, true, 'A'}})
            .degrees_of_freedom == 1);
}

TEST_CASE("log_rank: bad data is named", "[survival]") {
  CHECK(support::sentence([] {
          return test_of({{1, true, 'A'}, {-4, true, 'B'}});
        }) == "log_rank: record 1: duration \"-4\" is not a time from 0 on");
}
