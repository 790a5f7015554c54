// SPDX-License-Identifier: MIT
#include <patron/core/fields.hpp>
#include <patron/grip/rhythm_counts.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "support/orders.hpp"
#include "support/sentence.hpp"

using namespace std::chrono;
using patron::day_count;
using patron::rhythm_counts;
using support::sentence;

namespace {

sys_days const until = 2024y / December / 31;

std::vector<sys_days> random_days(support::chance& random) {
  std::vector<sys_days> bought;
  sys_days day = 2024y / January / 1;
  for (std::uint32_t n = random.below(8); n > 0; --n) {
    day += days{1 + random.below(45)};
    bought.push_back(day);
  }
  return bought;
}

/// What is said of members from outside: as many customers with two gaps each as came back after a
/// day, with these sums, and those who never did.
std::string said_of(patron::rhythm_group const& group, std::uint64_t came_back,
                    std::uint64_t never = 0) {
  rhythm_counts counts{until};
  auto const [day, groups, waits] = patron::fields_of(counts);
  groups = {{}, {}, group};
  if (came_back + never > 0) waits = {{}, {.events = came_back, .censored = never}};
  return sentence([&] {
    counts.check_fields();
    return 0;
  });
}

}  // namespace

static_assert(patron::mergeable<patron::rhythm_counts>);

TEST_CASE("rhythm_counts: counted by hand") {
  rhythm_counts counts{until};
  counts.add_customer(std::vector<sys_days>{});                  // nobody
  counts.add_customer(std::vector<sys_days>{until - days{40}});  // once
  counts.add_customer(std::vector<sys_days>{until - days{8}, until - days{7}});
  counts.add_customer(std::vector<sys_days>{until - days{9}, until - days{8}, until - days{7}});
  CHECK(counts.customers() == 3);
  CHECK(counts.customers(1) == 2);
  CHECK(counts.customers(2) == 1);
  REQUIRE(counts.groups().size() == 3);
  CHECK(counts.groups()[0] == patron::rhythm_group{});
  CHECK(counts.groups()[1] == patron::rhythm_group{.customers = 1});  // ln 1 is 0
  // Two gaps of a day: what rounding brings about is 2/12, ln of it -1.79176, times 1024 -1834.8.
  CHECK(counts.groups()[2] == patron::rhythm_group{.customers = 1,
                                                   .log_variances = -1835,
                                                   .squared_log_variances = 1835LL * 1835});
  auto const curve = counts.first_waits().curve();
  CHECK(curve.subjects() == 3);
  CHECK(curve.events() == 2);
  CHECK(curve.at(day_count{1}) == 1.0 / 3.0);
  CHECK(curve.followed_until() == day_count{40});
}

TEST_CASE("rhythm_counts: any partition of the customers gives the same state") {
  support::chance random{17};
  for (int firm = 0; firm < 100; ++firm) {
    rhythm_counts all{until};
    std::vector<rhythm_counts> parts(1 + random.below(4), rhythm_counts{until});
    for (std::uint32_t n = random.below(60); n > 0; --n) {
      auto const bought = random_days(random);
      all.add_customer(bought);
      parts[random.below(static_cast<std::uint32_t>(parts.size()))].add_customer(bought);
    }
    support::shuffle(parts, random);
    rhythm_counts merged;
    for (auto const& part : parts) merged.merge(part);
    CHECK(merged == all);
    CHECK(sentence([&] { return merged.check_fields(), 0; }).empty());
  }
}

TEST_CASE("rhythm_counts: members that no customers could have made are refused") {
  patron::rhythm_group const two{.customers = 2,
                                 .logs = 20'000,
                                 .squares = 110'000'000,
                                 .squared_logs = 220'000'000,
                                 .log_variances = -4,
                                 .squared_log_variances = 10};
  auto const with = [two](auto member, std::int64_t value) {
    patron::rhythm_group changed = two;
    changed.*member = value;
    return changed;
  };
  using group = patron::rhythm_group;
  CHECK(said_of(two, 2).empty());
  CHECK(said_of(two, 2, 5).empty());
  for (std::uint64_t const came_back : {0U, 1U, 3U}) {
    CHECK(said_of(two, came_back) ==
          "rhythm_counts: whoever bought again has a gap, and nobody else");
  }
  CHECK(said_of(two, 2, ~std::uint64_t{0}) == "a sum is beyond the range of its type");

  constexpr std::string_view no_sums = "rhythm_counts: no customers have these sums";
  for (std::int64_t const far : {-4'000'000'000'000'000'000, 4'000'000'000'000'000'000}) {
    group const varied = with(&group::log_variances, far);
    CHECK(sentence([&] {
            varied.check_fields();
            return 0;
          }) == no_sums);
    group even = varied;
    even.squared_log_variances = std::numeric_limits<std::int64_t>::max();
    CHECK(sentence([&] {
            even.check_fields();
            return 0;
          }) == no_sums);
  }
  group const uneven = with(&group::squared_logs, 199'999'999);
  CHECK(sentence([&] {
          uneven.check_fields();
          return 0;
        }) == no_sums);
  constexpr std::string_view no_gaps = "rhythm_counts: no customers have such gaps";
  CHECK(said_of(with(&group::logs, 90'000), 2) == no_gaps);
  CHECK(said_of(with(&group::squares, 500'000'000), 2) == no_gaps);
  CHECK(said_of(with(&group::squared_logs, 220'000'001), 2) == no_gaps);
}

TEST_CASE("rhythm_counts: bad input is refused") {
  CHECK(sentence([] {
          rhythm_counts counts{until};
          counts.add({}, day_count{1}, true);
          return 0;
        }) == "rhythm_counts: whoever bought again has a gap, and nobody else");
  CHECK(sentence([] {
          rhythm_counts nobody;
          nobody.add_customer(std::vector<sys_days>{until});
          return 0;
        }) == "rhythm_counts: needs the last day observed");
  CHECK(sentence([] {
          rhythm_counts counts{until};
          counts.add_customer(std::vector<sys_days>{until + days{1}});
          return 0;
        }) == "rhythm_counts: day \"2025-01-01\" is after until, 2024-12-31");
  CHECK(sentence([] {
          rhythm_counts counts{until};
          counts.add_customer(std::vector<sys_days>{until, until - days{1}});
          return 0;
        }) == "rhythm_gaps: a gap is a day or more");
  CHECK(sentence([] {
          rhythm_counts counts{until};
          counts.merge(rhythm_counts{until - days{1}});
          return 0;
        }) == "rhythm_counts: counts merge that have one last day");
}
