// SPDX-License-Identifier: MIT
// What users of lifetimes in Python know by other names, with the figures that they know.
#include <patron/core.hpp>
#include <patron/history.hpp>
#include <patron/ltv.hpp>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

using namespace std::chrono;
using namespace patron::literals;

struct order {
  std::string id{};
  sys_days date{};
  patron::money<patron::eur> amount{};
};

int main() {
  // summary_data_from_transaction_data(df, "id", "date", "amount", observation_period_end=...)
  std::vector<order> const df = {{"a", 2025y / January / 1, 10_eur},
                                 {"a", 2025y / January / 5, 20_eur},
                                 {"a", 2025y / January / 5, 5_eur},  // the same day: one purchase
                                 {"a", 2025y / February / 1, -20_eur},  // a refund is none
                                 {"b", 2025y / January / 3, 10_eur},
                                 {"c", 2025y / January / 3, -5_eur}};  // and makes no customer
  auto const summary =
      patron::summarize(df, 2025y / March / 1, &order::id, &order::date, &order::amount);
  std::printf("id  frequency  recency   T\n");
  for (auto const& s : summary) {
    std::printf("%-2s  %9u  %7d  %2d\n", s.customer.c_str(), s.frequency,
                static_cast<int>(s.recency.count()), static_cast<int>(s.age.count()));
  }

  // BetaGeoFitter with the parameters of CDNOW. There is no `freq`: a week is a week.
  patron::bg_nbd const bgf{.r = 0.243, .alpha = 4.414, .a = 0.793, .b = 2.426};
  patron::purchase_pattern const customer{
      .frequency = 2, .recency = patron::real_weeks{30.43}, .age = patron::real_weeks{38.86}};
  double const alive = bgf.probability_alive(customer);                  // 0.7266
  double const purchases = bgf.expected_purchases(customer, weeks{39});  // 1.226
  double const somebody_new = bgf.expected_purchases(weeks{39});         // 1.197

  // GammaGammaFitter; what lifetimes calls v is gamma.
  patron::gamma_gamma const ggf{.p = 6.25, .q = 3.74, .gamma = 15.44};
  double const spend = ggf.expected_spend(2, 22.35);  // 24.66

  std::printf("P(alive) %.4f, %.3f purchases in 39 weeks, %.3f of somebody new, %.2f each\n", alive,
              purchases, somebody_new, spend);

  // A mean that does not exist is none, where lifetimes answers -50.
  patron::gamma_gamma const heavy{.p = 1.0, .q = 0.8, .gamma = 10.0};
  bool const has_mean = heavy.mean_spend().has_value();

  return summary.size() == 2 && summary[0].frequency == 1 && std::abs(purchases - 1.226) < 1e-3 &&
                 std::abs(alive - 0.7266) < 1e-4 && !has_mean
             ? 0
             : 1;
}
