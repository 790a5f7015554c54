// SPDX-License-Identifier: MIT
// What are my customers still worth? Out of a shop's own orders: who is still a customer, how often
// they will buy, what that is worth today, and how sure all of it is.
#include <patron/patron.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <ranges>
#include <type_traits>
#include <variant>
#include <vector>

using namespace std::chrono_literals;
using std::chrono::sys_days;
using std::chrono::weeks;

namespace shop {
using euros = patron::money<patron::eur>;
struct order {
  std::uint32_t buyer{};
  sys_days day{};
  euros paid{};
};

/// The orders of 1,500 customers over a year and a half; yours come from your own books.
std::vector<order> orders_until(sys_days end) {
  patron::mbg_nbd const buying{.r = 0.5, .alpha = 6.0, .a = 0.9, .b = 1.6};
  patron::generator random{1997};
  sys_days const opening = 2023y / std::chrono::January / 1;
  std::vector<order> orders;
  for (std::uint32_t buyer = 1; buyer <= 1500; ++buyer) {
    double const rate = patron::draw_gamma(random, buying.r, 1.0 / (7.0 * buying.alpha));
    double const leaves = patron::draw_beta(random, buying.a, buying.b);
    double const basket = 4.0 / patron::draw_gamma(random, 4.0) * 30.0;
    patron::real_days since{static_cast<double>(patron::draw_index(random, 180))};
    do {
      sys_days const day = opening + std::chrono::floor<std::chrono::days>(since);
      if (day > end) break;
      double const paid = basket * patron::draw_gamma(random, 6.0, 1.0 / 6.0);
      orders.push_back({buyer, day, euros::from_double(paid, patron::rounding::half_even)});
      since += patron::real_days{patron::draw_exponential(random) / rate};
    } while (!patron::draw_bernoulli(random, leaves) && since < patron::real_days{2000.0});
  }
  return orders;
}
}  // namespace shop

int main() {
  sys_days const until = 2024y / std::chrono::June / 30;
  auto const orders = shop::orders_until(until);
  auto const customers =
      patron::summarize(orders, until, &shop::order::buyer, &shop::order::day, &shop::order::paid);
  std::printf("%zu orders of %zu customers\n", orders.size(), customers.size());

  // Are there enough of them for a model?
  auto const verdict = patron::enough_data(customers);
  for (auto const shortage : verdict.shortages) std::printf("  %s\n", to_string(shortage).data());

  // How do they buy and leave, and what do they spend?
  auto const chosen = patron::choose_model(customers);
  for (auto const& tried : chosen.table) {
    std::printf("  %-8s log-likelihood %.2f, %s\n", tried.name.data(), tried.log_likelihood,
                to_string(tried.status).data());
  }
  auto const spend = patron::fit<patron::gamma_gamma>(customers);
  if (!chosen.converged() || !spend.converged) return 1;  // never a number without an optimum

  // What will the next purchase of a repeat buyer bring? Between her own mean and that of all.
  auto const regular =
      std::ranges::find_if(customers, [](auto const& c) { return c.frequency > 1; });
  std::printf("customer %u spent %.2f each time; next time %.2f, all on average %.2f\n",
              regular->customer, *regular->mean_repeat_spend(),
              spend.model.expected_spend(*regular),
              spend.model.mean_spend().value());  // none where it is infinite
  if (patron::frequency_spend_correlation(customers)->is_notable()) {
    std::printf("who buys often spends otherwise: the model takes the two for independent\n");
  }

  return std::visit(
      [&](auto const& purchases) {
        patron::ltv_calculator const ltv{
            purchases,
            spend,
            {.horizon = weeks{52}, .discount = patron::discount::annual(0.10), .margin = 0.30}};
        auto const total = ltv.total(customers, 0.90);
        std::printf("worth of all customers in the next year: %s\n", to_string(total).c_str());

        std::printf("the five to look after first:\n");
        auto const ranked = ltv.rank(customers);
        for (auto const& [buyer, value] : ranked | std::views::take(5)) {
          std::printf("  customer %u: %s\n", buyer, to_string(value).c_str());
        }

        auto const& somebody = customers.front();
        std::printf(
            "customer %u: alive with probability %.2f, %.2f purchases in a year,\n  worth %s\n",
            somebody.customer, purchases.model.probability_alive(somebody),
            purchases.model.expected_purchases(somebody, weeks{52}),
            to_string(ltv.estimate(somebody, 0.90)).c_str());

        // Would it have been right? The same with what was known half a year ago.
        sys_days const half_a_year_ago = until - weeks{26};
        auto const rows =
            patron::calibration_holdout(orders, half_a_year_ago, until, &shop::order::buyer,
                                        &shop::order::day, &shop::order::paid);
        auto const known =
            rows | std::views::transform([](auto const& r) { return r.calibration; });
        auto const earlier = patron::fit<std::decay_t<decltype(purchases.model)>>(known);
        patron::holdout_check const check{rows, earlier.model, weeks{26}};
        auto const held = check.total();
        std::printf(
            "half a year ago: %.0f purchases expected, %llu made; the best tenth made %llu\n",
            held.expected, static_cast<unsigned long long>(held.actual),
            static_cast<unsigned long long>(check.by_decile().front().actual));

        bool const bounded = total.low < total.value && total.value < total.high;
        bool const in_order = ranked.front().value >= ranked.back().value;
        bool const near_enough = held.expected > 0.8 * static_cast<double>(held.actual) &&
                                 held.expected < 1.2 * static_cast<double>(held.actual);
        return bounded && in_order && near_enough ? 0 : 1;
      },
      chosen.best);
}
