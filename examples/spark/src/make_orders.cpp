// SPDX-License-Identifier: MIT
// Orders of a made firm, the same ones for the same number:
//
//     make_orders 1000000 > orders.csv
//
// A customer comes on any day and buys as BG/NBD says, each time for an amount
// about a mean of her own; one order in fifty is sent back.
#include <patron/core/to_string.hpp>
#include <patron/numeric/draw_gamma.hpp>
#include <patron/numeric/draw_uniform.hpp>
#include <patron/numeric/generator.hpp>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "made_firm.hpp"

namespace {

using patron_spark::observed_days;
using patron_spark::opening;

/// A purchase, and now and then its refund a week later. Returns how many lines that were.
std::uint64_t print_order(patron::generator& random, std::uint64_t customer, double day,
                          double mean) {
  auto const print = [&](int on, long amount) {
    std::printf("%llu,%s,%ld\n", static_cast<unsigned long long>(customer),
                patron::to_string(opening + std::chrono::days{on}).c_str(), amount);
  };
  int const on = static_cast<int>(day);
  long const amount = 1 + static_cast<long>(patron::draw_gamma(random, 4.0, mean / 4.0));
  print(on, amount);
  if (!patron::draw_bernoulli(random, 0.02) || on + 7 >= observed_days) return 1;
  print(on + 7, -amount);
  return 2;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::fputs("usage: make_orders NUMBER > FILE\n", stderr);
    return 2;
  }
  std::uint64_t const wanted = std::strtoull(arguments[1], nullptr, 10);
  patron::generator random{20'230'101};
  std::puts("customer,day,amount");
  std::uint64_t made = 0;
  for (std::uint64_t customer = 1; made < wanted; ++customer) {
    double const rate = patron::draw_gamma(random, 0.8, 1.0 / 40.0);  // a day
    double const dropout = patron::draw_beta(random, 0.8, 4.0);
    double const mean = 1.0 / patron::draw_gamma(random, 3.0, 1.0 / 9000.0);
    double day = static_cast<double>(patron::draw_index(random, observed_days));
    while (day < observed_days && made < wanted) {
      made += print_order(random, customer, day, mean);
      if (patron::draw_bernoulli(random, dropout)) break;
      day += patron::draw_exponential(random) / rate;
    }
  }
  return std::ferror(stdout) != 0 || std::fflush(stdout) != 0 ? 1 : 0;
}
