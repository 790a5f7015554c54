// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_DELIVERY_COST_HPP
#define PATRON_EXAMPLES_REVIEW_DELIVERY_COST_HPP

#include <algorithm>
#include <cstdint>

#include "offer_records.hpp"

/// What delivering an order cost: an order of twice the price is two of them.
[[nodiscard]] inline std::int64_t delivery_cost(offer_record const& offer, std::int64_t paid) {
  if (paid < 0) return 0;  // what was sent back had been delivered
  std::int64_t const pieces = offer.price == 0 ? 1 : (paid + offer.price / 2) / offer.price;
  return (std::max)(pieces, std::int64_t{1}) * offer.cost;
}

#endif
