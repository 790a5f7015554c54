// SPDX-License-Identifier: MIT
#include <patron/cycle/schedule_thanks.hpp>
#include <patron/referral/referral_book.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "cycle/scheduled.hpp"

using namespace scheduled;
using namespace std::chrono_literals;
using prospects::day;

TEST_CASE("schedule_thanks: once for all whom she brought in the window", "[cycle]") {
  patron::referral_book<std::string> book;
  book.add("Abe", "Ono", day(4));
  book.add("Abe", "Ueda", day(2));
  book.add("Abe", "Wada", day(1));   // before the window
  book.add("Sato", "Mori", day(9));  // behind it
  auto const forest = book.forest(day(30));
  auto todo = nothing_yet();
  schedule_thanks(todo, forest, {day(2), day(9)}, [](auto const&) { return std::int64_t{20}; },
                  {.effort = 5min});
  CHECK(told(todo.list()) ==
        std::vector<std::string>{
            "Abe: thank the referrer | brought somebody | since 2026-01-07 | 2 | 20"});

  auto of_no_worth = nothing_yet();
  schedule_thanks(of_no_worth, forest, {day(9), day(10)},
                  [](auto const&) { return std::optional<std::int64_t>{}; }, {.effort = 5min});
  CHECK(told(of_no_worth.list()) ==
        std::vector<std::string>{
            "Sato: thank the referrer | brought somebody | since 2026-01-14 | 1"});

  auto of_less_than_nothing = nothing_yet();
  schedule_thanks(of_less_than_nothing, forest, {day(9), day(10)},
                  [](auto const&) { return std::int64_t{-1}; }, {.effort = 5min});
  CHECK(of_less_than_nothing == of_no_worth);
}
