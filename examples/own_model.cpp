// SPDX-License-Identifier: MIT
// A purchase model of your own, fitted and used like those of the library.
//
// The question here: do customers leave at all? In this model nobody does: all buy on and on, each
// at a rate of their own, Gamma(r, alpha) in days (the NBD model of Ehrenberg 1959).
#include <patron/patron.hpp>

#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string_view>
#include <tuple>
#include <vector>

struct faithful_buyers {
  double r = 1.0;       // how alike the rates are
  double alpha = 30.0;  // in days

  // What fit() needs: a name, the parameters (all above 0), and the likelihood of a customer.
  static constexpr std::string_view name = "faithful buyers";
  static constexpr std::array<std::string_view, 2> parameter_names{"r", "alpha"};
  template<class Self>
  static constexpr auto fields(Self& self) {
    return std::tie(self.r, self.alpha);
  }
  friend bool operator==(faithful_buyers const&, faithful_buyers const&) = default;

  double log_likelihood(patron::purchase_pattern const& c) const {
    double const x = c.frequency;
    return patron::log_gamma(r + x) - patron::log_gamma(r) + r * std::log(alpha) -
           (r + x) * std::log(alpha + c.age.count());
  }

  // What ltv_calculator needs: is she still a customer, and how often will she buy?
  double probability_alive(patron::purchase_pattern const&) const { return 1.0; }
  double expected_purchases(patron::purchase_pattern const& c, patron::real_days horizon) const {
    return (r + c.frequency) / (alpha + c.age.count()) * horizon.count();
  }
};
static_assert(patron::fittable_purchase_model<faithful_buyers>);

struct client {
  std::uint32_t frequency = 0;  // repeat purchases
  patron::real_days recency{};
  patron::real_days age{};
  double spent_each_time = 0.0;

  operator patron::purchase_pattern() const { return {frequency, recency, age}; }
  std::optional<double> mean_repeat_spend() const {
    return frequency == 0 ? std::nullopt : std::optional{spent_each_time};
  }
};

int main() {
  // Clients who do leave, as the library makes them.
  patron::bg_nbd const truth{.r = 0.5, .alpha = 6.0, .a = 0.8, .b = 2.4};
  patron::gamma_gamma const spending{.p = 6.0, .q = 4.0, .gamma = 15.0};
  patron::generator random{1};
  std::vector<client> clients;
  double bought_later = 0.0;
  for (int i = 0; i < 2000; ++i) {
    auto const made = truth.simulate(random, std::chrono::weeks{52}, std::chrono::weeks{26});
    auto const [x, recency, age] = made.pattern;
    clients.push_back({x, recency, age, spending.simulate(random, x)});
    bought_later += made.future_purchases;
  }

  auto const mine = patron::fit<faithful_buyers>(clients);
  // Likelihoods are compared in one unit of time: both models count in days.
  auto const other = patron::fit<patron::basic_bg_nbd<std::chrono::days>>(clients);
  std::printf("%-16s log-likelihood %10.2f, AIC %9.2f, %s\n", mine.model.name.data(),
              mine.log_likelihood, mine.aic(), to_string(mine.status).data());
  std::printf("%-16s log-likelihood %10.2f, AIC %9.2f, %s\n", other.model.name.data(),
              other.log_likelihood, other.aic(), to_string(other.status).data());

  // Both in the calculator, for half a year ahead.
  patron::ltv_options const half_a_year{.horizon = std::chrono::weeks{26}, .margin = 0.4};
  patron::ltv_calculator const with_mine{mine, spending, half_a_year};
  patron::ltv_calculator const with_other{other, spending, half_a_year};
  double expected_by_mine = 0.0;
  double expected_by_other = 0.0;
  for (client const& c : clients) {
    expected_by_mine += mine.model.expected_purchases(c, std::chrono::weeks{26});
    expected_by_other += other.model.expected_purchases(c, std::chrono::weeks{26});
  }
  std::printf("purchases in the next half year: %.0f and %.0f expected, %.0f made\n",
              expected_by_mine, expected_by_other, bought_later);
  std::printf("worth of the first client: %.2f and %.2f; of all: %.0f and %.0f\n",
              with_mine(clients.front()).amount(), with_other(clients.front()).amount(),
              with_mine.total(clients).amount(), with_other.total(clients).amount());
  std::printf("%s\n", mine.aic() < other.aic() ? "nobody leaves" : "customers do leave");

  bool const told_apart = mine.converged && other.converged && other.aic() < mine.aic();
  bool const nearer =
      std::abs(expected_by_other - bought_later) < std::abs(expected_by_mine - bought_later);
  return told_apart && nearer ? 0 : 1;
}
