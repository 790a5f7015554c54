// SPDX-License-Identifier: MIT
// Kaplan-Meier and log-rank over many records. Optional argument: the number of records.
#include <patron/numeric.hpp>
#include <patron/survival.hpp>

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "best_of_three.hpp"

namespace {

using std::chrono::days;

struct wait {
  days lasted{};
  double exactly = 0.0;
  double weight = 1.0;
  bool bought_again = false;
  std::uint8_t channel = 0;
};

std::vector<wait> waits(std::size_t size) {
  patron::generator random{1};
  std::vector<wait> rows(size);
  for (wait& row : rows) {
    double const came = patron::draw_exponential(random, 1.0 / 200.0);
    double const watched = patron::draw_uniform(random) * 730.0;
    row.exactly = came < watched ? came : watched;
    row.lasted = days{static_cast<int>(row.exactly)};
    row.weight = 0.5 + patron::draw_uniform(random);
    row.bought_again = came < watched;
    row.channel = static_cast<std::uint8_t>(patron::draw_index(random, 3));
  }
  return rows;
}

// What is measured stands in functions of its own, so that callgrind can look at them alone.

[[gnu::noinline]] double measured_by_day(std::vector<wait> const& rows) {
  return patron::kaplan_meier(rows, &wait::lasted, &wait::bought_again).at(days{365});
}
[[gnu::noinline]] double measured_by_moment(std::vector<wait> const& rows) {
  return patron::kaplan_meier(rows, &wait::exactly, &wait::bought_again).at(365.0);
}
[[gnu::noinline]] double measured_weighted(std::vector<wait> const& rows) {
  return patron::kaplan_meier(rows, &wait::lasted, &wait::bought_again, patron::from_start,
                              &wait::weight)
      .at(days{365});
}
[[gnu::noinline]] double measured_log_rank(std::vector<wait> const& rows) {
  return patron::log_rank(rows, &wait::lasted, &wait::bought_again, &wait::channel).statistic;
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t const size =
      argc > 1 ? static_cast<std::size_t>(std::strtoull(argv[1], nullptr, 10)) : 1'000'000;
  std::vector<wait> const rows = waits(size);
  benchmarks::print_head("rows");
  auto const report = [&](char const* what, auto measured) {
    benchmarks::best_of_three(what, size, [&] { return measured(rows); });
  };
  report("Kaplan-Meier, whole days", measured_by_day);
  report("Kaplan-Meier, every time different", measured_by_moment);
  report("Kaplan-Meier, real weights", measured_weighted);
  report("log-rank, three groups", measured_log_rank);
}
