// SPDX-License-Identifier: MIT
#ifndef PATRON_BENCHMARKS_SCALING_FITS_HPP
#define PATRON_BENCHMARKS_SCALING_FITS_HPP

#include <patron/core/calendar.hpp>
#include <patron/history/pattern_counts.hpp>
#include <patron/ltv/bg_nbd.hpp>
#include <patron/numeric/draw_uniform.hpp>
#include <patron/numeric/generator.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <mutex>
#include <thread>

#include "scaling_resources.hpp"

namespace scaling {

/// So many times the same customers.
inline patron::pattern_counts repeated(patron::pattern_counts const& counts, int times) {
  patron::pattern_counts all;
  for (int i = 0; i < times; ++i) all.merge(counts);
  return all;
}

/// A thousand customers by chance, the same for the same number whoever asks. They first bought 27
/// to 39 weeks ago, and times are `unit`s begun: `weeks{1}` are what tables in the literature have.
inline patron::pattern_counts thousand_customers(std::uint64_t number, patron::day_count unit) {
  constexpr patron::bg_nbd firm{.r = 0.243, .alpha = 4.414, .a = 0.793, .b = 2.426};
  patron::generator random{number};
  patron::pattern_counts counts;
  auto const longest = static_cast<std::uint64_t>(12 * 7 / unit.count());
  for (int i = 0; i < 1000; ++i) {
    auto const ago = static_cast<std::int32_t>(patron::draw_index(random, longest + 1));
    auto pattern = firm.simulate(random, patron::day_count{27 * 7} + ago * unit).pattern;
    double const units = std::ceil(pattern.recency / patron::real_days{unit});
    pattern.recency = units * patron::real_days{unit};
    // No more than one purchase in each.
    pattern.frequency = (std::min)(pattern.frequency, static_cast<std::uint32_t>(units));
    counts.add(pattern);
  }
  return counts;
}

/// Adds the thousands from one number to another, on every core there is.
inline void add_thousands(patron::pattern_counts& counts, std::uint64_t from, std::uint64_t to,
                          patron::day_count unit) {
  std::atomic<std::uint64_t> next{from};
  std::mutex adding;
  on_each((std::max)(1U, std::thread::hardware_concurrency()), [&] {
    patron::pattern_counts mine;
    for (std::uint64_t i = next++; i < to; i = next++) mine.merge(thousand_customers(i, unit));
    std::scoped_lock const lock{adding};
    counts.merge(mine);
  });
}

/// The least of three times, in processor milliseconds.
template<class Work>
double least_milliseconds(Work work) {
  double least = 1e300;
  for (int run = 0; run < 3; ++run) {
    double const start = thread_seconds();
    work();
    least = (std::min)(least, 1e3 * (thread_seconds() - start));
  }
  return least;
}

/// A row of the table: the fit of so many customers, and what it takes to merge as many more.
template<class Fit>
void print_fit(patron::pattern_counts const& counts, Fit fit) {
  auto found = fit(counts);
  double const fitting = least_milliseconds([&] { found = fit(counts); });
  patron::pattern_counts both = counts;
  double const merging = least_milliseconds([&] { both.merge(counts); });
  std::printf("%11llu %8zu %10d %8.3f %8.3f   r %.4f, alpha %.3f, a %.4f, b %.4f\n",
              static_cast<unsigned long long>(counts.customers()), counts.size(), found.iterations,
              fitting, merging, found.model.r, found.model.alpha, found.model.a, found.model.b);
}

/// What a fit takes for a thousand to a hundred million customers.
template<class Fit>
void fit_many_customers(Fit fit) {
  char const* const head = "%s\n  customers patterns iterations   fit ms merge ms\n";
  std::printf(head, "the same thousand, over and over");
  auto counts = thousand_customers(0, patron::day_count{1});
  for (int power = 3; power <= 8; ++power, counts = repeated(counts, 10)) print_fit(counts, fit);

  std::printf(head, "each by chance, times in weeks");
  counts = {};
  std::uint64_t thousands = 0;
  for (std::uint64_t more = 1; more <= 100'000; more *= 10) {
    add_thousands(counts, thousands, more, patron::day_count{7});
    thousands = more;
    print_fit(counts, fit);
  }
}

}  // namespace scaling

#endif
