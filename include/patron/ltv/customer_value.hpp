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
