// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/numeric.hpp>
#include <patron/offer/acceptance_model.hpp>

#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "catch.hpp"
#include "support/sentence.hpp"

using patron::acceptance_counts;
using patron::acceptance_level;
using patron::acceptance_model;
using patron::acceptance_step;
using patron::rate;
using std::chrono::days;
using support::sentence;
using namespace patron::literals;

static_assert(patron::chance_model<acceptance_model<>>);

namespace {

void add(acceptance_counts& counts, acceptance_step const& step, rate const& seen) {
  for (std::uint64_t i = 0; i < seen.of; ++i) counts.add(step, i < seen.kept);
}

TEST_CASE("acceptance_model: nothing known, nothing said", "[offer]") {
  CHECK_FALSE(acceptance_model{acceptance_counts{3}}.chance({.from = 0, .to = 1}));
  CHECK_FALSE(acceptance_model{acceptance_counts{3}}.chance({.to = 2}));
}

TEST_CASE("acceptance_model: one offer alone is judged by its own answers", "[offer]") {
  acceptance_counts counts{2};
  add(counts, {.from = 0, .to = 1, .grade = 1.0_grade}, {3, 12});
  acceptance_model const likely{counts};
  auto const found = likely.chance({.from = 0, .to = 1, .grade = 1.2_grade});
  REQUIRE(found);
  CHECK(found->level == acceptance_level::offer);
  CHECK(found->seen == rate{3, 12});
  CHECK(std::abs(found->chance.value - 3.5 / 13.0) < 1e-15);  // Jeffreys
  CHECK(found->chance.low < 0.25);
  CHECK(found->chance.high > 0.25);
  // An offer that was never proposed is believed to be like the others.
  auto const other = likely.chance({.from = {}, .to = 0});
  CHECK(other->level == acceptance_level::firm);
  CHECK(other->seen == rate{3, 12});
}

TEST_CASE("acceptance_model: the closest group that has enough and differs", "[offer]") {
  acceptance_counts counts{3};
  // Those who came from rung 0 accept rung 2 far less often than those from rung 1.
  add(counts, {.from = 0, .to = 2, .grade = 1.0_grade}, {10, 200});
  add(counts, {.from = 1, .to = 2, .grade = 1.0_grade}, {80, 200});
  // Rung 1 is taken by all alike, whatever the grade.
  add(counts, {.from = 0, .to = 1, .grade = 1.0_grade}, {40, 100});
  add(counts, {.from = 0, .to = 1, .grade = 1.1_grade}, {40, 100});
  add(counts, {.from = 0, .to = 1, .grade = 1.2_grade}, {3, 5});
  acceptance_model const likely{counts};

  auto const far = likely.chance({.from = 0, .to = 2, .grade = 1.0_grade});
  CHECK(far->level == acceptance_level::grade_and_tenure);
  CHECK(far->seen == rate{10, 200});
  CHECK(std::abs(far->chance.value - 0.05) < 0.01);
  auto const step = likely.chance({.from = 1, .to = 2, .grade = 1.2_grade});
  CHECK(step->level == acceptance_level::step);  // nobody of that grade was asked
  CHECK(std::abs(step->chance.value - 0.4) < 0.01);
  auto const alike = likely.chance({.from = 0, .to = 1, .grade = 1.2_grade});
  CHECK(alike->seen == rate{83, 205});
  CHECK((alike->level == acceptance_level::offer || alike->level == acceptance_level::step));
}

TEST_CASE("acceptance_model: an offer never proposed, a step never made", "[offer]") {
  acceptance_counts counts{4, {.grades = {}, .tenures = {}}};
  for (std::size_t from = 0; from < 4; ++from) {
    for (std::size_t to = 0; to < 3; ++to) {
      if (from != to) add(counts, {.from = from, .to = to}, {10 * (from + 2 * to), 100});
    }
  }
  acceptance_model const likely{counts};
  auto const never = likely.chance({.from = 0, .to = 3});
  CHECK(never->level == acceptance_level::firm);
  CHECK(never->seen.of == 900);
  auto const unmade = likely.chance({.from = 1, .to = 1});
  auto const made = likely.chance({.from = 0, .to = 1});
  CHECK(unmade->level == acceptance_level::offer);
  CHECK(unmade->seen.of == 300);
  CHECK(unmade->chance.high - unmade->chance.low > made->chance.high - made->chance.low);
}

TEST_CASE("acceptance_model: intervals hold what is true", "[offer]") {
  patron::generator random{21};
  int held = 0;
  int asked = 0;
  for (int run = 0; run < 60; ++run) {
    acceptance_counts counts{6, {.grades = {}, .tenures = {}}};
    double truth[6][7];
    for (std::size_t to = 0; to < 6; ++to) {
      for (std::size_t from = 0; from <= 6; ++from) {
        truth[to][from] = patron::draw_beta(random, 2.0, 8.0);
        auto const of = std::uint64_t{20} + patron::draw_index(random, 60);
        auto const kept = patron::draw_binomial(random, of, truth[to][from]);
        acceptance_step step{.from = {}, .to = to};
        if (from > 0) step.from = from - 1;
        add(counts, step, {kept, of});
      }
    }
    acceptance_model const likely{counts};
    for (std::size_t to = 0; to < 6; ++to) {
      for (std::size_t from = 0; from <= 6; ++from) {
        acceptance_step step{.from = {}, .to = to};
        if (from > 0) step.from = from - 1;
        auto const found = likely.chance(step);
        bool const holds =
            found->chance.low <= truth[to][from] && truth[to][from] <= found->chance.high;
        held += holds ? 1 : 0;
        ++asked;
      }
    }
  }
  double const share = static_cast<double>(held) / asked;
  INFO("held: " << share);
  CHECK(share > 0.80);
  CHECK(share <= 0.97);
}

TEST_CASE("acceptance_model: bad questions", "[offer]") {
  acceptance_model const likely{acceptance_counts{2}};
  CHECK(sentence([&] { return likely.chance({.from = 0, .to = 2}); }) ==
        "acceptance_model: there is no such rung on the ladder");
  CHECK(sentence([] {
          return acceptance_model{acceptance_counts{2}, {.confidence = 1.5}};
        }) == "acceptance_model: a confidence lies between 0 and 1");
}

}  // namespace
