// SPDX-License-Identifier: MIT
// One half of benchmarks/peers/run.sh: times each step from a file of orders to what every customer
// is worth, and writes the numbers down for measure.py, which does the same with lifetimes.
//
//     measure ORDERS.csv CUSTOMERS.csv >figures
#include <patron/core.hpp>
#include <patron/history.hpp>
#include <patron/io.hpp>
#include <patron/ltv.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <vector>

using std::chrono::days;

namespace {

using dollars = patron::money<patron::usd>;
// The peer is given days, so that parameters and likelihoods can be compared.
using bg_nbd = patron::basic_bg_nbd<days>;

struct order {
  std::uint32_t customer{};
  std::chrono::sys_days date{};
  dollars amount{};
};

constexpr std::chrono::sys_days until = std::chrono::year{1999} / 12 / 28;
// Twelve of the months that the peer makes out of days.
constexpr days year{360};

/// The answer of the work, done three times, and the least of the three processor times.
template<class Work>
auto timed(char const* step, Work work) {
  double best = 1e300;
  auto const once = [&] {
    std::clock_t const start = std::clock();
    auto answer = work();
    best = (std::min)(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    return answer;
  };
  once();
  once();
  auto answer = once();
  std::printf("seconds.%s %.6f\n", step, best);
  return answer;
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 3) {
    std::fprintf(stderr, "usage: %s ORDERS.csv CUSTOMERS.csv\n", argv[0]);
    return 2;
  }
  auto const orders = timed("read", [&] {
    return patron::read_csv<order>(argv[1], patron::column("customer", &order::customer),
                                   patron::column("date", &order::date),
                                   patron::column("amount", &order::amount));
  });
  auto const customers = timed("summarize", [&] {
    return patron::summarize(orders, until, &order::customer, &order::date, &order::amount);
  });
  auto const purchases = timed("fit_purchases", [&] { return patron::fit<bg_nbd>(customers); });
  auto const spend =
      timed("fit_spend", [&] { return patron::fit<patron::gamma_gamma>(customers); });
  auto const expected = timed("predict", [&] {
    std::vector<double> all;
    all.reserve(customers.size());
    for (auto const& c : customers) all.push_back(purchases.model.expected_purchases(c, year));
    return all;
  });
  auto const worth_of_each = [&](patron::ltv_options const& options) {
    patron::ltv_calculator const ltv{purchases.model, spend.model, options};
    std::vector<dollars> all(customers.size());
    ltv.score(customers, all.begin());
    return all;
  };
  // Timed with a discount, as the peer is: 1 % a month. Without one the two can be compared.
  auto const one_percent_a_month = patron::discount::annual(0.1268);
  timed("worth", [&] { return worth_of_each({.horizon = year, .discount = one_percent_a_month}); });
  auto const worth = worth_of_each({.horizon = year});

  std::printf("orders %zu\ncustomers %zu\n", orders.size(), customers.size());
  auto const [r, alpha, a, b] = purchases.model;
  std::printf("r %.17g\nalpha %.17g\na %.17g\nb %.17g\n", r, alpha, a, b);
  std::printf("purchases_log_likelihood %.17g\n", purchases.log_likelihood);
  auto const [p, q, gamma] = spend.model;
  std::printf("p %.17g\nq %.17g\ngamma %.17g\n", p, q, gamma);
  std::printf("spend_converged %d\n", spend.converged ? 1 : 0);

  std::FILE* const file = std::fopen(argv[2], "wb");
  if (file == nullptr) return 2;
  std::fprintf(file, "customer,frequency,recency,age,spend,expected,worth\n");
  for (std::size_t i = 0; i < customers.size(); ++i) {
    auto const& c = customers[i];
    std::fprintf(file, "%u,%u,%d,%d,%.17g,%.17g,%.2f\n", c.customer, c.frequency, c.recency.count(),
                 c.age.count(), c.mean_repeat_spend().value_or(0.0), expected[i],
                 worth[i].to_double());
  }
  return std::fclose(file) == 0 ? 0 : 2;
} catch (patron::error const& e) {
  std::fprintf(stderr, "%s\n", e.what());
  return 1;
}
