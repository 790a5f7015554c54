// SPDX-License-Identifier: MIT
// A firm over 60 periods: expected, simulated, and what efforts are worth. Optional argument: the
// number of simulated periods.
#include <patron/core.hpp>
#include <patron/cycle/projection.hpp>
#include <patron/numeric/generator.hpp>

#include <cstddef>
#include <cstdlib>

#include "best_of_three.hpp"

namespace {

constexpr std::size_t periods = 60;

using ahead_of_firm = patron::projection<double>;

// Three rungs of prospects, three of customers, three offers, hours and satisfaction.
patron::firm<double> studio() {
  return {.offers = {{"trial", 5.0}, {"course", 60.0}, {"year", 400.0}},
          .prospects = {{.now = 300, .sown = 25.0, .climb = 0.1, .leave = 0.05},
                        {.now = 120, .sown = 5.0, .climb = 0.2, .leave = 0.1},
                        {.now = 40, .climb = 0.3, .leave = 0.2}},
          .customers = {{.now = 300,
                         .grip = {patron::rate{950, 1000}},
                         .climb = 0.03,
                         .buys = {0.1, 0.3},
                         .refers = 0.02},
                        {.now = 100, .grip = 0.97, .climb = 0.02, .buys = {0.05, 0.2, 0.02}},
                        {.now = 40, .grip = 0.98, .buys = {0.0, 0.1, 0.08}, .refers = 0.05}},
          .former = {.now = 200, .back = 0.01, .forgotten = 0.03},
          .satisfaction = {.now = 7.0,
                           .level = 7.0,
                           .unserved = 2.0,
                           .adapts = 0.3,
                           .on_grip = 0.2,
                           .on_referral = 0.3},
          .hours = {.a_period = 500.0, .per_sown = 1.0, .per_prospect = 0.1, .per_customer = 1.0},
          .costs = {.a_period = 3000.0, .per_sown = 4.0}};
}

[[gnu::noinline]] double measured_expected(ahead_of_firm const& ahead) {
  return ahead.expected(periods).end().all_customers();
}
[[gnu::noinline]] double measured_simulate(ahead_of_firm const& ahead, std::size_t paths) {
  patron::generator random{1};
  return ahead.simulate(periods, paths, random).periods.back().customers.value;
}
[[gnu::noinline]] double measured_sensitivity(ahead_of_firm const& ahead) {
  patron::generator random{1};
  return ahead.sensitivity(periods, random).bottleneck().gain.value;
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t const rows =
      argc > 1 ? static_cast<std::size_t>(std::strtoull(argv[1], nullptr, 10)) : 600'000;
  std::size_t const paths = rows / periods;
  ahead_of_firm const ahead{studio()};
  benchmarks::print_head("rows");
  benchmarks::best_of_three("expected, 60 periods", 1, [&] { return measured_expected(ahead); });
  benchmarks::best_of_three("simulate, periods of paths of 60", rows,
                            [&] { return measured_simulate(ahead, paths); });
  benchmarks::best_of_three("sensitivity, 400 firms drawn", 400,
                            [&] { return measured_sensitivity(ahead); });
}
