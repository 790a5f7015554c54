// SPDX-License-Identifier: MIT
#include <patron/stage/cadence_by_grade.hpp>
#include <patron/stage/stage_ladder.hpp>

#include "catch.hpp"

using namespace patron::literals;
using std::chrono::weeks;

namespace {

enum class stage { stranger, reader, lead, trial, pupil };
constexpr patron::stage_ladder ladder{
    patron::rung{stage::stranger, 0.0_grade}, patron::rung{stage::reader, 0.2_grade},
    patron::rung{stage::lead, 0.4_grade}, patron::rung{stage::trial, 0.8_grade},
    patron::rung{stage::pupil, 1.0_grade}};

}  // namespace

TEST_CASE("cadence_by_grade: each rung below 1.0 has that of the highest step not above it") {
  auto const wanted = cadence_by_grade(ladder, {{0.2_grade, weeks{4}}, {0.6_grade, weeks{2}}});
  CHECK(!wanted.at(stage::stranger));
  CHECK(wanted.at(stage::reader) == weeks{4});
  CHECK(wanted.at(stage::lead) == weeks{4});
  CHECK(wanted.at(stage::trial) == weeks{2});
  CHECK(!wanted.at(stage::pupil));
  CHECK(!cadence_by_grade(ladder, {}).at(stage::lead));
}

TEST_CASE("cadence_by_grade: steps ascend, and have a day or more") {
  CHECK_THROWS_AS(cadence_by_grade(ladder, {{0.6_grade, weeks{2}}, {0.2_grade, weeks{4}}}),
                  patron::error);
  CHECK_THROWS_AS(cadence_by_grade(ladder, {{0.6_grade, weeks{0}}}), patron::error);
}
