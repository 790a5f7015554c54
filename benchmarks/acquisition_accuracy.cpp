// SPDX-License-Identifier: MIT
// How often does the interval of ltv_to_cac hold what customers of the same kind are worth on
// average? Firms with a fixed seed, whose customers' lifetime values are exp(spread · normal).
//
//     patron_benchmark_acquisition_accuracy [firms of each kind]
#include <patron/core.hpp>
#include <patron/ltv/ltv_to_cac.hpp>
#include <patron/numeric/draw_normal.hpp>
#include <patron/numeric/generator.hpp>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

int main(int count, char** words) {
  int const firms = count > 1 ? std::atoi(words[1]) : 10'000;
  if (firms < 1) return 2;
  std::printf("%10s %8s %12s %14s\n", "customers", "spread", "best tenth", "95 % holds, %");
  patron::generator random{7};
  for (double const spread : {0.6, 1.0, 1.4}) {
    for (int const customers : {10, 25, 50, 100, 500}) {
      int holds = 0;
      for (int firm = 0; firm < firms; ++firm) {
        std::vector<patron::estimated<double>> values;
        for (int i = 0; i < customers; ++i) {
          values.emplace_back(std::exp(spread * patron::draw_normal(random)));
        }
        double const truth = customers * std::exp(spread * spread / 2.0);
        auto const found = patron::ltv_to_cac(values, std::identity{}, truth).ratio;
        if (found && found->low <= 1.0 && 1.0 <= found->high) ++holds;
      }
      // What the best tenth bring of it all: 1 - F(z - spread) at the 0.9 quantile z.
      double const of_best = 0.5 * std::erfc((1.281551565544600 - spread) / std::sqrt(2.0));
      std::printf("%10d %8.1f %12.2f %14.1f\n", customers, spread, of_best, 100.0 * holds / firms);
    }
  }
  return 0;
}
