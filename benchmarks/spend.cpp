// SPDX-License-Identifier: MIT
// How long the spend model takes on many repeat buyers: its fit, and its prediction.
//
//     patron_benchmark_spend [customers]
#include <patron/ltv/fit_spend.hpp>
#include <patron/ltv/gamma_gamma.hpp>
#include <patron/numeric/draw_count.hpp>
#include <patron/numeric/generator.hpp>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

using customers = std::vector<patron::spend_history>;

/// CDNOW's spend; one repeat purchase and more, few of them often.
customers make_customers(std::uint64_t count) {
  patron::gamma_gamma const model{.p = 6.25, .q = 3.74, .gamma = 15.44};
  patron::generator random{1};
  customers made(count);
  for (patron::spend_history& customer : made) {
    customer.frequency = 1 + static_cast<std::uint32_t>(patron::draw_geometric(random, 0.4));
    customer.mean = model.simulate(random, customer.frequency);
  }
  return made;
}

}  // namespace

[[gnu::noinline]] static double measured_fit_gamma_gamma(customers const& all) {
  return patron::fit<patron::gamma_gamma>(all).model.p;
}

[[gnu::noinline]] static double measured_expected_spend(customers const& all) {
  patron::gamma_gamma const model{.p = 6.25, .q = 3.74, .gamma = 15.44};
  double sum = 0.0;
  for (patron::spend_history const& customer : all) sum += model.expected_spend(customer);
  return sum / static_cast<double>(all.size());
}

int main(int argc, char** argv) {
  std::uint64_t const count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
  customers const all = make_customers(count);
  std::printf("%-20s %12s %10s %14s %14s\n", "what", "customers", "seconds", "ns a customer",
              "answer");
  auto const time = [&](char const* what, auto measured) {
    auto const start = std::chrono::steady_clock::now();
    double const answer = measured(all);
    std::chrono::duration<double> const seconds = std::chrono::steady_clock::now() - start;
    std::printf("%-20s %12llu %10.3f %14.1f %14.4f\n", what, static_cast<unsigned long long>(count),
                seconds.count(), seconds.count() * 1e9 / static_cast<double>(count), answer);
  };
  time("fit gamma_gamma", measured_fit_gamma_gamma);
  time("expected_spend", measured_expected_spend);
}
