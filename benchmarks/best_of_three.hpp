// SPDX-License-Identifier: MIT
#ifndef PATRON_BENCHMARKS_BEST_OF_THREE_HPP
#define PATRON_BENCHMARKS_BEST_OF_THREE_HPP

#include <chrono>
#include <cstddef>
#include <cstdio>

namespace benchmarks {

/// The head of a table whose rows `best_of_three` prints.
inline void print_head(char const* rows) {
  std::printf("%-44s %10s %9s %9s\n", "best of three", rows, "seconds", "ns each");
}

/// Runs the work three times and prints the least time, and its answer: so that it is needed.
template<class Work>
void best_of_three(char const* what, std::size_t rows, Work work) {
  using clock = std::chrono::steady_clock;
  double best = 1e300;
  double answer = 0.0;
  for (int run = 0; run < 3; ++run) {
    auto const start = clock::now();
    answer = static_cast<double>(work());
    std::chrono::duration<double> const seconds = clock::now() - start;
    if (seconds.count() < best) best = seconds.count();
  }
  std::printf("%-44s %10zu %9.4f %9.1f   (%.6g)\n", what, rows, best,
              best / static_cast<double>(rows) * 1e9, answer);
}

}  // namespace benchmarks

#endif
