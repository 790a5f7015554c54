// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/offer/acceptance_bands.hpp>

#include <chrono>
#include <concepts>

#include "catch.hpp"
#include "support/sentence.hpp"

using patron::acceptance_bands;
using std::chrono::days;
using support::sentence;
using namespace patron::literals;

static_assert(std::regular<patron::acceptance_step> && std::regular<acceptance_bands>);
static_assert(patron::has_fields<acceptance_bands>);

TEST_CASE("acceptance_bands: each cut is the first of its band", "[offer]") {
  acceptance_bands const bands{.grades = {1.0_grade, 1.2_grade}, .tenures = {days{90}}};
  CHECK(bands.grade_bands() == 3);
  CHECK(bands.tenure_bands() == 2);
  CHECK(bands.grade_band(0.9_grade) == 0);
  CHECK(bands.grade_band(1.0_grade) == 1);
  CHECK(bands.grade_band(1.2_grade) == 2);
  CHECK(bands.tenure_band(days{89}) == 0);
  CHECK(bands.tenure_band(days{90}) == 1);
  acceptance_bands const one{.grades = {}, .tenures = {}};
  CHECK(one.grade_band(1.5_grade) == 0);
  CHECK(one.tenure_bands() == 1);
}

TEST_CASE("acceptance_bands: cuts ascend", "[offer]") {
  CHECK(sentence([] {
          acceptance_bands{.grades = {1.0_grade, 1.0_grade}}.check();
          return 0;
        }) == "acceptance_bands: the grades ascend");
  CHECK(sentence([] {
          acceptance_bands{.tenures = {days{9}, days{3}}}.check();
          return 0;
        }) == "acceptance_bands: the tenures ascend");
}
