// SPDX-License-Identifier: MIT
#include <patron/cycle/schedule_proposals.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "cycle/scheduled.hpp"

using namespace scheduled;
using namespace std::chrono_literals;
using patron::estimated;

TEST_CASE("schedule_proposals: rows are positions in the caller's customers and offers",
          "[cycle]") {
  std::vector<std::string> const customers{"Ito", "Abe"};
  std::vector<std::string> const offers{"tea", "feast"};
  std::vector<patron::ranked_offer<std::int64_t>> const best{
      {.customer = 1, .rung = 1, .expected_profit = estimated<std::int64_t>{400}},
      {.customer = 0, .rung = 0, .expected_profit = estimated<std::int64_t>{30}}};
  auto todo = nothing_yet();
  schedule_proposals(
      todo, best, customers, [](auto const& id) { return id; },
      [&](std::size_t rung) { return offers[rung]; }, {.effort = 20min});
  CHECK(told(todo.list()) ==
        std::vector<std::string>{
            "Abe: propose the next offer: feast | an offer is expected to bring a profit | 400",
            "Ito: propose the next offer: tea | an offer is expected to bring a profit | 30"});
  CHECK(todo.effort() == 40min);
}
