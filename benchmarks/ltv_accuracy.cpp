// SPDX-License-Identifier: MIT
// How often do the intervals hold what they say? Simulates firms, fits them, and counts in how many
// of them a nominal 90 % interval contains the truth. The table of docs/accuracy.md.
//
//     patron_benchmark_ltv_accuracy [firms]
#include <patron/core.hpp>
#include <patron/history.hpp>
#include <patron/ltv.hpp>
#include <patron/numeric.hpp>

#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

using std::chrono::weeks;
using summary = patron::purchase_summary<std::uint32_t, double>;

patron::gamma_gamma const spending{.p = 6.25, .q = 3.74, .gamma = 15.44};
patron::ltv_options const year{
    .horizon = weeks{52}, .discount = patron::discount::annual(0.10), .margin = 0.30};

/// Customers who first bought 27 to 39 weeks ago, in whole days.
template<class Model>
std::vector<summary> make_firm(Model const& buying, std::uint32_t customers,
                               patron::generator& random) {
  std::vector<summary> firm(customers);
  for (summary& c : firm) {
    auto const age = static_cast<std::int32_t>(189 + patron::draw_index(random, 85));
    auto const made = buying.simulate(random, std::chrono::days{age}).pattern;
    c.age = patron::day_count{age};
    c.recency = patron::day_count{static_cast<std::int32_t>(std::ceil(made.recency.count()))};
    c.frequency = made.frequency;
    c.repeat_total = spending.simulate(random, c.frequency) * c.frequency;
    c.total = c.repeat_total;
  }
  return firm;
}

struct tally {
  std::uint32_t firms = 0;
  std::uint32_t fitted = 0;                   // whose purchase model converged
  std::uint32_t valued = 0;                   // whose spend model did as well
  std::array<std::uint32_t, 4> parameters{};  // whose interval holds the true one
  std::uint32_t total = 0;                    // the worth of all customers
  std::uint32_t customer = 0;                 // the worth of the first customer
};

template<class Model>
tally count_coverage(Model const& buying, std::uint32_t customers, std::uint32_t firms) {
  patron::ltv_calculator const truth{buying, spending, year};
  auto const truths = patron::parameters_of(buying);
  patron::generator random{customers};
  tally found{.firms = firms};
  for (std::uint32_t i = 0; i < firms; ++i) {
    auto const firm = make_firm(buying, customers, random);
    auto const purchases = patron::fit<Model>(firm);
    auto const spend = patron::fit<patron::gamma_gamma>(firm);
    if (!purchases.converged) continue;
    ++found.fitted;
    auto const bounds = purchases.intervals(0.90);
    for (std::size_t k = 0; k < 4; ++k) {
      found.parameters[k] +=
          (*bounds)[k].low <= truths[k] && truths[k] <= (*bounds)[k].high ? 1U : 0U;
    }
    if (!spend.converged) continue;
    ++found.valued;
    // Two hundred draws, and of large firms two thousand customers: this is about a thousand firms.
    auto options = year;
    options.draws = 200;
    patron::ltv_calculator const ltv{purchases, spend, options};
    std::vector<summary> const some{firm.begin(),
                                    firm.begin() + (customers < 2000 ? customers : 2000)};
    auto const total = ltv.total(some, 0.90);
    double const true_total = truth.total(some);
    found.total += total.low <= true_total && true_total <= total.high ? 1U : 0U;
    auto const worth = ltv.estimate(firm.front(), 0.90);
    double const true_worth = truth(firm.front());
    found.customer += worth.low <= true_worth && true_worth <= worth.high ? 1U : 0U;
  }
  return found;
}

template<class Model>
void report(Model const& buying, std::uint32_t firms) {
  for (std::uint32_t const customers : {100U, 1'000U, 10'000U}) {
    tally const found = count_coverage(buying, customers, firms);
    auto const percent = [](std::uint32_t n, std::uint32_t of) {
      return of == 0 ? 0.0 : 100.0 * n / of;
    };
    std::printf("| %-7s | %9u | %6.1f |", Model::name.data(), customers,
                percent(found.fitted, found.firms));
    for (std::uint32_t const n : found.parameters) {
      std::printf(" %5.1f |", percent(n, found.fitted));
    }
    std::printf(" %6.1f | %5.1f | %5.1f |\n", percent(found.valued, found.firms),
                percent(found.total, found.valued), percent(found.customer, found.valued));
    std::fflush(stdout);
  }
}

}  // namespace

int main(int argc, char** argv) {
  auto const firms =
      static_cast<std::uint32_t>(argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 1000);
  std::printf("%% of %u firms in which a nominal 90 %% interval holds the truth\n\n", firms);
  std::printf(
      "| model   | customers | fitted | r     | alpha | a     | b     | valued | total | one   "
      "|\n");
  std::printf("|---|---|---|---|---|---|---|---|---|---|\n");
  report(patron::bg_nbd{.r = 0.243, .alpha = 4.414, .a = 0.793, .b = 2.426}, firms);
  report(patron::mbg_nbd{.r = 0.525, .alpha = 6.183, .a = 0.891, .b = 1.614}, firms);
}
