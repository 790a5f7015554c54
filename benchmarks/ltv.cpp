// SPDX-License-Identifier: MIT
// How long it takes to fit the purchase models to a firm's customers, and to say what they are
// worth.
//
//     patron_benchmark_ltv [customers]
#include <patron/core.hpp>
#include <patron/history.hpp>
#include <patron/ltv.hpp>
#include <patron/numeric.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

using dollars = patron::money<patron::usd>;
using summary = patron::purchase_summary<std::uint32_t, dollars>;
using std::chrono::weeks;

patron::bg_nbd const firm{.r = 0.243, .alpha = 4.414, .a = 0.793, .b = 2.426};
patron::gamma_gamma const spending{.p = 6.25, .q = 3.74, .gamma = 15.44};
using calculator = patron::ltv_calculator<patron::bg_nbd, patron::gamma_gamma>;
calculator const ltv{
    firm,
    spending,
    {.horizon = weeks{52}, .discount = patron::discount::annual(0.10), .margin = 0.30}};

/// Customers who first bought 27 to 39 weeks ago, in whole days.
std::vector<summary> make_customers(std::uint64_t count) {
  patron::generator random{1};
  std::vector<summary> customers(count);
  for (std::uint64_t i = 0; i < count; ++i) {
    patron::day_count const age{
        static_cast<std::int32_t>(27 * 7 + patron::draw_index(random, 12 * 7 + 1))};
    auto const made = firm.simulate(random, age).pattern;
    summary& c = customers[i];
    c.customer = static_cast<std::uint32_t>(i);
    c.age = age;
    c.recency = patron::day_count{static_cast<std::int32_t>(std::ceil(made.recency.count()))};
    // No more than one purchase day a day.
    c.frequency = (std::min)(made.frequency, static_cast<std::uint32_t>(c.recency.count()));
    double const mean = spending.simulate(random, c.frequency);
    c.repeat_total = dollars::from_double(mean * c.frequency, patron::rounding::half_even);
    c.total = c.repeat_total;
  }
  return customers;
}

}  // namespace

[[gnu::noinline]] static double measured_fit_bg_nbd(std::vector<summary> const& customers) {
  return patron::fit<patron::bg_nbd>(customers).log_likelihood;
}

[[gnu::noinline]] static double measured_fit_mbg_nbd(std::vector<summary> const& customers) {
  return patron::fit<patron::mbg_nbd>(customers).log_likelihood;
}

static std::vector<patron::customer_score<dollars>> scores;

[[gnu::noinline]] static double measured_score(std::vector<summary> const& customers) {
  ltv.score(customers, scores.begin());
  return scores.back().expected_purchases;
}

[[gnu::noinline]] static double measured_one_by_one(std::vector<summary> const& customers) {
  double sum = 0.0;
  for (summary const& c : customers) sum += ltv(c).amount().to_double();
  return sum;
}

[[gnu::noinline]] static double measured_rank(std::vector<summary> const& customers) {
  return ltv.rank(customers).front().value.amount().to_double();
}

int main(int argc, char** argv) {
  std::uint64_t const count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
  std::vector<summary> const customers = make_customers(count);
  std::printf("%llu customers, %zu distinct patterns\n", static_cast<unsigned long long>(count),
              patron::pattern_counts{customers}.size());
  scores.resize(customers.size());
  std::printf("%-34s %12s %10s %14s %16s\n", "what", "customers", "seconds", "ns a customer",
              "answer");
  auto const time = [&](char const* what, auto measured) {
    auto const start = std::chrono::steady_clock::now();
    double const answer = measured(customers);
    std::chrono::duration<double> const seconds = std::chrono::steady_clock::now() - start;
    std::printf("%-34s %12llu %10.3f %14.1f %16.3f\n", what, static_cast<unsigned long long>(count),
                seconds.count(), seconds.count() * 1e9 / static_cast<double>(count), answer);
  };
  time("count and fit BG/NBD", measured_fit_bg_nbd);
  time("count and fit MBG/NBD", measured_fit_mbg_nbd);
  time("score: P(alive), 52 weeks, value", measured_score);
  time("ltv(customer), one by one", measured_one_by_one);
  time("rank", measured_rank);
}
