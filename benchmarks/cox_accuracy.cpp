// SPDX-License-Identifier: MIT
// May a hazard ratio's interval, and the alarm about its assumption, be believed? On simulated
// customers of whom it is known how fast discounts make them leave: how often the 95 % interval
// holds the truth, and how often the check at 5 % cries out where nothing is wrong, and where the
// effect does fade.
//
//     patron_benchmark_cox_accuracy [simulated firms in each row]
#include <patron/numeric.hpp>
#include <patron/survival.hpp>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

constexpr double effect = 0.7;

struct stay {
  double lasted = 0.0;
  bool left = false;
  bool discount = false;
  double size = 0.0;
};

/// Discounts bring people who leave e^effect times as fast until `fades`, then as fast as others.
std::vector<stay> firm(patron::generator& random, int people, double fades) {
  std::vector<stay> rows;
  for (int i = 0; i < people; ++i) {
    stay row{.discount = patron::draw_bernoulli(random, 0.5), .size = patron::draw_uniform(random)};
    double const pace = std::exp(row.discount ? effect : 0.0);
    double const risk = patron::draw_exponential(random) / std::exp(0.5 * row.size);
    double const leaves = risk < pace * fades ? risk / pace : fades + risk - pace * fades;
    double const watched = 2.5 * patron::draw_uniform(random);
    row.left = leaves <= watched;
    row.lasted = row.left ? leaves : watched;
    rows.push_back(row);
  }
  return rows;
}

void simulate(int people, double fades, int firms) {
  patron::generator random{1972};
  int converged = 0;
  int covered = 0;
  int alarms = 0;
  double events = 0.0;
  double bias = 0.0;
  for (int run = 0; run < firms; ++run) {
    auto const fit = patron::cox(firm(random, people, fades), &stay::lasted, &stay::left,
                                 patron::covariates(&stay::discount, &stay::size));
    events += static_cast<double>(fit.events) / firms;
    if (!fit.converged) continue;
    ++converged;
    bias += fit.coefficients[0] - effect;
    auto const ratio = fit.hazard_ratio(0);
    covered += std::log(ratio->low) <= effect && effect <= std::log(ratio->high) ? 1 : 0;
    alarms += fit.proportional_hazards.overall.p_value < 0.05 ? 1 : 0;
  }
  double const of = converged;
  std::printf("%9d %8.0f %10s %10.1f %% %9.1f %% %8.3f %9.1f %%\n", people, events,
              fades < 100.0 ? "fades" : "constant", 100.0 * of / firms, 100.0 * covered / of,
              bias / of, 100.0 * alarms / of);
}

}  // namespace

int main(int argc, char** argv) {
  int const firms = argc > 1 ? std::atoi(argv[1]) : 5000;
  std::printf("%9s %8s %10s %12s %11s %8s %11s\n", "customers", "events", "effect", "converged",
              "covered", "bias", "alarms");
  for (int const people : {25, 50, 100, 500, 2000}) simulate(people, 1e9, firms);
  for (int const people : {100, 500, 2000}) simulate(people, 0.3, firms);
}
