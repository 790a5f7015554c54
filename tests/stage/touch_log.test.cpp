// SPDX-License-Identifier: MIT
#include <patron/stage/touch_log.hpp>

#include <concepts>
#include <cstddef>
#include <string>
#include <vector>

#include "catch.hpp"
#include "stage/prospects.hpp"
#include "support/integers.hpp"
#include "support/sentence.hpp"

static_assert(patron::mergeable<patron::touch_log<int>>);
static_assert(patron::has_fields<patron::touch_log<int>>);

using patron::touch_log;
using prospects::day;
using prospects::touch;

static_assert(patron::mergeable<touch_log<std::string>>);
static_assert(patron::has_fields<touch_log<std::string>>);

TEST_CASE("touch_log: the last touch up to a day", "[stage]") {
  std::vector<touch> const touches = {
      {"Abe", day(9)}, {"Abe", day(2)}, {"Ito", day(5)}, {"Abe", day(2)}};  // twice on a day
  touch_log const log{touches, &touch::who, &touch::on};
  static_assert(std::same_as<decltype(log), touch_log<std::string> const>);
  CHECK(log.people() == 2);
  CHECK_FALSE(log.last("Abe", day(1)));
  CHECK(log.last("Abe", day(2)) == day(2));
  CHECK(log.last("Abe", day(8)) == day(2));
  CHECK(log.last("Abe", day(99)) == day(9));
  CHECK_FALSE(log.last("Ono", day(99)));
  CHECK(log.days("Abe").size() == 2);
  CHECK(log.days("Ono").empty());
}

TEST_CASE("touch_log: any partition in any order gives the same log", "[stage]") {
  support::integers random{6};
  for (int round = 0; round < 50; ++round) {
    std::vector<touch> all;
    std::vector<touch_log<std::string>> parts(3);
    for (int i = 0; i < 100; ++i) {
      touch const one{std::string(1, static_cast<char>('a' + random.between(0, 9))),
                      day(static_cast<int>(random.between(0, 30)))};
      all.push_back(one);
      parts[static_cast<std::size_t>(random.between(0, 2))].add(one.who, one.on);
    }
    touch_log const whole{all, &touch::who, &touch::on};
    touch_log<std::string> merged;
    for (auto const& part : parts) merged.merge(part);
    CHECK(merged == whole);
    CHECK(patron::merged(parts[2], patron::merged(parts[1], parts[0])) == whole);
  }
}

TEST_CASE("touch_log: a day beyond the calendar is refused", "[stage]") {
  CHECK(!support::sentence([] {
           touch_log<int>{}.add(1, std::chrono::sys_days{std::chrono::days{1'000'000'000}});
           return 0;
         }).empty());
}
