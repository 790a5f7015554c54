// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/stage/counted_from.hpp>
#include <patron/stage/detail/for_each_step.hpp>
#include <patron/stage/journeys.hpp>

#include <cstddef>
#include <optional>
#include <tuple>
#include <vector>

#include "catch.hpp"
#include "stage/firm.hpp"

namespace {

using namespace stage_test;
using patron::counted_from;

// Rung, day of the start and of the arrival, in days since the first one.
using step = std::tuple<std::size_t, int, std::optional<int>>;

std::vector<step> steps_of(std::vector<move> const& moves, counted_from from) {
  auto const all = patron::journeys(moves, stages, &move::who, &move::to, &move::on);
  auto const number = [](auto const& stay) {
    return static_cast<int>((std::chrono::sys_days{*stay.from} - start).count());
  };
  std::vector<step> steps;
  patron::detail::for_each_step(
      all[0], stages, from, [&](std::size_t rung, auto const& begin, auto const* arrival) {
        steps.emplace_back(rung, number(begin),
                           arrival != nullptr ? std::optional{number(*arrival)} : std::nullopt);
      });
  return steps;
}

std::vector<move> const climb{
    {1, reader, start}, {1, trial, start + days{10}}, {1, lead, start + days{12}}};

TEST_CASE("counted from the previous rung, only those who came there are in the running") {
  CHECK(steps_of(climb, counted_from::previous_rung) ==
        std::vector<step>{{1, 0, 0}, {2, 0, 10}, {3, 10, 10}, {4, 10, std::nullopt}});
}

TEST_CASE("counted from entry, everybody is in the running for every rung") {
  CHECK(steps_of(climb, counted_from::entry) ==
        std::vector<step>{
            {1, 0, 0}, {2, 0, 10}, {3, 0, 10}, {4, 0, std::nullopt}, {5, 0, std::nullopt}});
}

TEST_CASE("who was only seen leaving is in no running") {
  CHECK(steps_of({{1, lost, start}}, counted_from::entry).empty());
}

}  // namespace
