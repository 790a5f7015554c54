// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_PROMOTION_COSTS_HPP
#define PATRON_EXAMPLES_REVIEW_PROMOTION_COSTS_HPP

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "proposal_records.hpp"

/// An order of an offer, with what it cost; amounts are minor units.
struct costed_order {
  std::string customer{};
  std::chrono::sys_days day{};
  std::string product{};
  std::int64_t amount = 0;  ///< below zero: a refund
  std::int64_t delivery = 0;
  std::int64_t promotion = 0;
};

/// Charges what proposals cost to the orders. A proposal is charged to the customer's next purchase
/// from its day on, an accepted one to the next purchase of what was accepted. What was spent on
/// those who bought nothing before and nothing since is carried by all first purchases in equal
/// parts, and what else was spent in vain by the later ones: winning a customer costs what all the
/// attempts cost.
void charge_proposals(std::vector<costed_order>& orders,
                      std::vector<proposal_record> const& proposals);

#endif
