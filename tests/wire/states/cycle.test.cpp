// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/cycle/agenda.hpp>
#include <patron/cycle/gauge_counts.hpp>
#include <patron/cycle/gauges.hpp>
#include <patron/cycle/plan_facts.hpp>

#include <chrono>
#include <string>
#include <vector>

#include "catch.hpp"
#include "wire/travels.hpp"

namespace {

using namespace std::chrono_literals;
using namespace patron::literals;
using wire_test::check_travels;

using yen = patron::money<patron::jpy>;

TEST_CASE("wire: gauges travel") {
  patron::gauge_counts const counts{.sowing = {80, 100}, .gripping = {90, 100}};
  patron::gauges a;
  a.add(patron::year(2024y), counts);
  a.add(patron::year(2023y), {.referring = {4, 20}});
  patron::gauges b;
  b.add(patron::year(2024y), {.growing = {0, 3}});
  b.add(patron::year(2025y), counts);
  check_travels("gauges", a, b);
  check_travels("gauge_counts", counts, patron::gauge_counts{.extending = {1, 1}});
}

TEST_CASE("wire: an agenda travels, with its people") {
  using week = patron::agenda<int, yen>;
  std::vector<patron::agenda_person<int>> const people{{.id = 7, .grade = 1.1_grade},
                                                       {.id = 8, .grade = 0.4_grade, .left = true}};
  auto const day = std::chrono::time_point_cast<patron::day_count>(
      std::chrono::sys_days{2025y / std::chrono::May / 2});
  week a{people};
  a.add(7, {.kind = patron::action_kind::answer_need,
            .about = "back pain",
            .why = {.cause = patron::action_cause::need_waits, .since = day, .times = 2},
            .worth = patron::estimated<yen>{3000_jpy},
            .effort = 30min,
            .by = day});
  a.add({.kind = patron::action_kind::add_rung, .about = "between", .effort = 90min});
  week b{people};
  b.add(8, {.kind = patron::action_kind::get_in_touch, .effort = 5min});
  check_travels("agenda", a, b);
}

TEST_CASE("wire: what a plan is held against travels") {
  struct named {
    std::string name;
    std::vector<std::string> answers{};
  };
  patron::plan_facts a;
  a.needs(std::vector<named>{{"Back pain"}, {"sleep"}, {"sleep"}}, &named::name);
  a.offers(std::vector<named>{{"course", {"sleep"}}}, &named::name, &named::answers);
  patron::plan_facts b;
  b.touches(std::vector<named>{{"letter"}}, &named::name);
  b.trainings(std::vector<named>{}, &named::name);
  check_travels("plan_facts", a, b);
}

}  // namespace
