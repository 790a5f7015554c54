// SPDX-License-Identifier: MIT
// From moves to journeys, and from journeys to conversion, dwell and speed. Optional argument: the
// number of moves.
#include <patron/core.hpp>
#include <patron/numeric.hpp>
#include <patron/stage.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "best_of_three.hpp"

namespace {

using namespace std::chrono_literals;
using namespace patron::literals;
using patron::exits;
using patron::rung;
using std::chrono::days;
using std::chrono::sys_days;

enum class stage { stranger, reader, lead, talk, trial, customer, regular, advocate, lost, closed };
using enum stage;

inline constexpr patron::stage_ladder stages{
    rung{stranger, 0.0_grade}, rung{reader, 0.2_grade},   rung{lead, 0.4_grade},
    rung{talk, 0.6_grade},     rung{trial, 0.8_grade},    rung{customer, 1.0_grade},
    rung{regular, 1.1_grade},  rung{advocate, 1.2_grade}, exits{lost, closed}};

struct move {
  std::uint32_t who{};
  stage to{};
  sys_days on{};
};

constexpr sys_days opening = 2024y / std::chrono::January / 1;
constexpr sys_days until = 2025y / std::chrono::December / 31;

// Five moves a person on average, in no order at all.
std::vector<move> shuffled_moves(std::size_t size) {
  patron::generator random{1};
  std::vector<move> rows(size);
  for (move& row : rows) {
    row.who = static_cast<std::uint32_t>(patron::draw_index(random, size / 5 + 1));
    row.to = static_cast<stage>(patron::draw_index(random, 10));
    row.on = opening + days{static_cast<int>(patron::draw_index(random, 730))};
  }
  return rows;
}

using journey_list = patron::journeys<std::uint32_t, decltype(patron::stage_ladder{stages})>;

// What is measured stands in functions of its own, so that callgrind can look at them alone.

[[gnu::noinline]] journey_list measured_journeys(std::vector<move> const& moves) {
  return patron::journeys(moves, stages, until, &move::who, &move::to, &move::on);
}
[[gnu::noinline]] std::uint64_t measured_conversion(journey_list const& journeys) {
  return patron::conversion(journeys).at(customer).reached;
}
[[gnu::noinline]] std::uint64_t measured_within(journey_list const& journeys) {
  return patron::conversion_within(journeys, days{90}).at(customer).in_time.kept;
}
[[gnu::noinline]] std::uint64_t measured_dwell(journey_list const& journeys) {
  return patron::dwell(journeys).at(customer).events();
}
[[gnu::noinline]] std::uint64_t measured_speed(journey_list const& journeys) {
  return patron::speed(journeys).at(customer).events();
}
[[gnu::noinline]] std::size_t measured_book(std::vector<move> const& moves) {
  patron::move_book<std::uint32_t, stage> book;
  for (move const& m : moves) book.add(m.who, m.to, m.on);
  return book.moves().size();
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t const size =
      argc > 1 ? static_cast<std::size_t>(std::strtoull(argv[1], nullptr, 10)) : 1'000'000;
  std::vector<move> const moves = shuffled_moves(size);
  journey_list const journeys = measured_journeys(moves);
  benchmarks::print_head("moves");
  benchmarks::best_of_three("journeys", size, [&] { return measured_journeys(moves).size(); });
  benchmarks::best_of_three("conversion", size, [&] { return measured_conversion(journeys); });
  benchmarks::best_of_three("conversion_within", size, [&] { return measured_within(journeys); });
  benchmarks::best_of_three("dwell", size, [&] { return measured_dwell(journeys); });
  benchmarks::best_of_three("speed", size, [&] { return measured_speed(journeys); });
  benchmarks::best_of_three("move_book::add", size, [&] { return measured_book(moves); });
}
