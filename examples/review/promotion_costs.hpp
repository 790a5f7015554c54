// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_PROMOTION_COSTS_HPP
#define PATRON_EXAMPLES_REVIEW_PROMOTION_COSTS_HPP

#include <chrono>
#include <cstdint>
#include <string_view>
#include <vector>

#include "proposal_records.hpp"

/// An order of an offer, with what it cost; amounts are minor units.
struct costed_order {
  customer_key customer{};
  patron::day_point day{};
  std::string_view product{};
  std::int64_t amount = 0;  ///< below zero: a refund
  std::int64_t delivery = 0;
  std::int64_t promotion = 0;
};

/// What was spent on proposals that no order followed.
struct spent_in_vain {
  std::int64_t on_strangers = 0;  ///< who bought nothing at all
  std::int64_t on_customers = 0;
};

/// Charges what proposals cost to the orders that followed on them, and sorts these. A proposal is
/// charged to the customer's next purchase from its day on, an accepted one to the next purchase of
/// what was accepted.
spent_in_vain charge_to_orders(std::vector<costed_order>& orders,
                               std::vector<proposal_record> const& proposals);

/// The same, and charges what was spent in vain as well: on those who bought nothing before and
/// nothing since to all first purchases in equal parts, what else to the later ones. Winning a
/// customer costs what all the attempts cost.
void charge_proposals(std::vector<costed_order>& orders,
                      std::vector<proposal_record> const& proposals);

#endif
