// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLE_SPARK_SCORE_HPP
#define PATRON_EXAMPLE_SPARK_SCORE_HPP

#include <patron/core/discount.hpp>
#include <patron/grip/rhythm.hpp>
#include <patron/grip/rhythm_counts.hpp>
#include <patron/ltv/bg_nbd.hpp>
#include <patron/ltv/customer_value.hpp>
#include <patron/ltv/gamma_gamma.hpp>
#include <patron/ltv/ltv_calculator.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <vector>

#include "customer.hpp"
#include "firm_models.hpp"
#include "next_action.hpp"

namespace patron_spark {

/// What is meant by worth: the next year, 30 % of what is paid, 10 % a year off what comes later.
[[nodiscard]] inline patron::ltv_options worth_of_a_year() {
  return {.horizon = std::chrono::weeks{52},
          .discount = patron::discount::annual(0.10),
          .margin = 0.30};
}

/// What is said of a customer.
struct score {
  double probability_alive = 0.0;
  double expected_purchases = 0.0;  ///< within the year
  std::int64_t worth = 0;           ///< of the year, in minor units
  double chance_of_longer = 0.0;  ///< how often a gap of hers that ends is longer than her silence
  next_action action{};
};

/// Judges customers by what is known of all.
class scorer {
 public:
  scorer(firm_models const& models, patron::rhythm_counts const& rhythm)
      : worth_{models.purchases, models.spend, worth_of_a_year()}, rhythm_{rhythm} {}

  /// A score for each customer, in their order.
  [[nodiscard]] std::vector<score> operator()(std::vector<customer> const& customers) const {
    std::vector<patron::customer_score<std::int64_t>> worths;
    worths.reserve(customers.size());
    worth_.score(customers, std::back_inserter(worths));
    std::vector<score> scores;
    scores.reserve(customers.size());
    for (std::size_t i = 0; i < customers.size(); ++i) {
      double const longer = rhythm_.exceedance(customers[i].gaps(), customers[i].silence());
      scores.push_back({.probability_alive = worths[i].probability_alive,
                        .expected_purchases = worths[i].expected_purchases,
                        .worth = worths[i].value.amount(),
                        .chance_of_longer = longer,
                        .action = choose_action(customers[i].frequency, longer)});
    }
    return scores;
  }

 private:
  patron::ltv_calculator<patron::bg_nbd, patron::gamma_gamma> worth_;
  patron::rhythm rhythm_;
};

}  // namespace patron_spark

#endif
