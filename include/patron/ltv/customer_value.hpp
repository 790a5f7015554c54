// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_CUSTOMER_VALUE_HPP
#define PATRON_LTV_CUSTOMER_VALUE_HPP

#include <patron/core/amount.hpp>
#include <patron/core/estimated.hpp>

namespace patron::inline v0 {

/// Who, and what is expected of them: a row of `ltv_calculator::rank`.
template<class Id, amount Amount>
struct ranked_customer {
  Id customer{};
  estimated<Amount> value{};

  friend bool operator==(ranked_customer const&, ranked_customer const&) = default;
};

/// What a customer is expected to bring, and what of it is in doubt: a row of `ltv_total::add`.
template<amount Amount>
struct customer_stake {
  estimated<Amount> value{};     ///< as `ltv_calculator` gives it
  estimated<Amount> at_stake{};  ///< the value of somebody still a customer, times 1 − P(alive)

  friend bool operator==(customer_stake const&, customer_stake const&) = default;
};

/// All that is foretold of one customer: a row of `ltv_calculator::score`.
template<amount Amount>
struct customer_score {
  double probability_alive = 0.0;
  double expected_purchases = 0.0;  ///< within the horizon, not discounted
  estimated<Amount> value{};        ///< as `ltv_calculator` gives it

  friend bool operator==(customer_score const&, customer_score const&) = default;
};

}  // namespace patron::inline v0

#endif
