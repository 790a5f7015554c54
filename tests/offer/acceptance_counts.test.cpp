// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/offer/acceptance_counts.hpp>

#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "catch.hpp"
#include "support/integers.hpp"
#include "support/sentence.hpp"

using patron::acceptance_counts;
using patron::rate;
using std::chrono::days;
using support::sentence;
using namespace patron::literals;

static_assert(patron::mergeable<acceptance_counts> && patron::has_fields<acceptance_counts>);

TEST_CASE("acceptance_counts: by step, grade and tenure", "[offer]") {
  acceptance_counts counts{3};
  patron::acceptance_step const step{.from = 0, .to = 1, .grade = 1.1_grade, .tenure = days{100}};
  counts.add(step, true);
  counts.add(step, false);
  counts.add({.from = {}, .to = 1, .grade = 1.1_grade, .tenure = days{100}}, false);
  CHECK(counts.seen(step) == rate{1, 2});
  CHECK(counts.seen({.from = 0, .to = 1, .grade = 1.15_grade, .tenure = days{364}}) == rate{1, 2});
  CHECK(counts.seen({.from = 0, .to = 1, .grade = 1.0_grade, .tenure = days{100}}) == rate{});
  CHECK(counts.seen({.from = {}, .to = 1, .grade = 1.1_grade, .tenure = days{90}}) == rate{0, 1});
  rate all;
  for (rate const& cell : counts.cells_to(1)) all.merge(cell);
  CHECK(all == rate{1, 3});
  CHECK(counts.cells_to(2).size() == 4 * 4 * 3);
}

TEST_CASE("acceptance_counts: parts make the whole", "[offer]") {
  support::integers next{3};
  acceptance_counts whole{4};
  std::vector<acceptance_counts> parts(3, acceptance_counts{4});
  for (int i = 0; i < 500; ++i) {
    patron::acceptance_step const step{
        .from = static_cast<std::size_t>(next.between(0, 3)),
        .to = static_cast<std::size_t>(next.between(0, 3)),
        .grade = patron::grade::from_hundredths(static_cast<std::int32_t>(next.between(90, 130))),
        .tenure = days{next.between(0, 500)}};
    bool const accepted = next.between(0, 1) == 1;
    whole.add(step, accepted);
    parts[next() % 3].add(step, accepted);
  }
  acceptance_counts together;
  for (auto const& part : parts) together.merge(part);
  CHECK(together == whole);
  CHECK(patron::merged(whole, acceptance_counts{}) == whole);
  acceptance_counts const no_rungs{0, {.grades = {}, .tenures = {}}};
  CHECK(patron::merged(acceptance_counts{}, no_rungs) == no_rungs);
  CHECK(patron::merged(no_rungs, acceptance_counts{}) == no_rungs);
}

TEST_CASE("acceptance_counts: rungs that are not there, counts that do not fit", "[offer]") {
  acceptance_counts counts{2};
  CHECK(sentence([&] { return counts.seen({.from = 2, .to = 0}); }) ==
        "acceptance_counts: there is no such rung on the ladder");
  CHECK(sentence([&] { return counts.seen({.from = 0, .to = 2}); }) ==
        "acceptance_counts: there is no such rung on the ladder");
  CHECK(sentence([&] { return patron::merged(counts, acceptance_counts{3}); }) ==
        "acceptance_counts: counts merge that are of one ladder and the same bands");
  CHECK(sentence([&] {
          return patron::merged(counts, acceptance_counts{2, {.grades = {}}});
        }) == "acceptance_counts: counts merge that are of one ladder and the same bands");
  CHECK_FALSE(sentence([] {
                return acceptance_counts{2, {.tenures = {days{2}, days{2}}}};
              }).empty());
}
