// SPDX-License-Identifier: MIT
// How often the 95 % interval of what an effort gains holds the true gain, and how often the
// mechanism named as the bottleneck is the true one, where the parameters of a firm are counted on
// so many cases each. The figures of docs/projection.md. Optional argument: the firms of each row.
#include <patron/core.hpp>
#include <patron/cycle.hpp>
#include <patron/numeric.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "firm_claims.hpp"

namespace {

constexpr std::size_t periods = 36;

/// The firm as somebody sees it who watches `cases` people, or as many periods, for each parameter.
firm_claims::firm watched(firm_claims::firm f, std::uint64_t cases, patron::generator& random) {
  auto const share = [&](patron::chance& c) {
    if (c.value > 0.0 && c.value < 1.0) {
      c = patron::rate{patron::draw_binomial(random, cases, c.value), cases};
    }
  };
  auto const count = [&](patron::pace& p) {
    if (p.value > 0.0) {
      p = patron::pace{patron::draw_poisson(random, p.value * static_cast<double>(cases)), cases};
    }
  };
  for (auto& rung : f.prospects) {
    count(rung.sown);
    share(rung.climb);
    share(rung.leave);
  }
  for (auto& rung : f.customers) {
    share(rung.grip);
    share(rung.climb);
    for (auto& buys : rung.buys) count(buys);
    count(rung.refers);
  }
  share(f.former.back);
  share(f.former.forgotten);
  return f;
}

}  // namespace

int main(int argc, char** argv) {
  int const firms = argc > 1 ? std::atoi(argv[1]) : 300;
  patron::generator random{1};
  std::printf("%d firms a row, five gains each\n", firms);
  std::printf("%8s %18s %22s\n", "cases", "interval holds", "bottleneck is right");
  for (std::uint64_t const cases : {50U, 200U, 1000U, 5000U}) {
    patron::rate held;
    patron::rate right;
    for (int i = 0; i < firms; ++i) {
      auto const truth = firm_claims::draw(random).as_it_is;
      patron::projection const seen{watched(truth, cases, random)};
      auto const real = patron::projection{truth}.sensitivity(periods, random);
      auto const found = seen.sensitivity(periods, random);
      for (auto const m : patron::all_mechanisms) {
        auto const& gain = found[m].gain;
        double const is = real[m].gain.value;
        held.merge({gain.low <= is && is <= gain.high ? 1U : 0U, 1});
      }
      right.merge({found.bottleneck().mechanism == real.bottleneck().mechanism ? 1U : 0U, 1});
    }
    std::printf("%8d %16.1f %% %20.1f %%\n", static_cast<int>(cases), 100.0 * *held.value(),
                100.0 * *right.value());
  }
}
