// SPDX-License-Identifier: MIT
#ifndef PATRON_OFFER_OFFER_PROPOSAL_HPP
#define PATRON_OFFER_OFFER_PROPOSAL_HPP

#include <patron/core/amount.hpp>
#include <patron/core/estimate.hpp>
#include <patron/core/estimated.hpp>
#include <patron/core/grade.hpp>
#include <patron/offer/acceptance_bands.hpp>
#include <patron/offer/acceptance_chance.hpp>

#include <chrono>
#include <cstddef>
#include <optional>

namespace patron::inline v0 {

/// What an offer brings and costs, and to whom it is made.
template<amount Amount>
struct offer_terms {
  using amount_type = Amount;

  Amount margin{};          ///< what a sale leaves
  Amount promotion_cost{};  ///< of proposing it once, accepted or not
  grade least_grade{};      ///< nobody below is asked
  bool repeatable = false;  ///< asked of those who have it already

  friend bool operator==(offer_terms const&, offer_terms const&) = default;
};

/// An offer for a customer, with what it is expected to bring and why.
template<amount Amount>
struct offer_proposal {
  std::size_t rung = 0;
  acceptance_step step{};      ///< where she stands
  acceptance_chance chance{};  ///< how likely she accepts, and whose answers say so
  Amount margin{};
  Amount promotion_cost{};
  /// chance · margin − promotion cost; the interval is that of the chance.
  estimate<estimated<Amount>> expected_profit{};

  friend bool operator==(offer_proposal const&, offer_proposal const&) = default;
};

/// Why an offer is not proposed.
enum class left_out {
  owned,          ///< she has it, and it is bought once
  beyond_grade,   ///< her grade is below the least one
  cooling_down,   ///< it was proposed to her lately
  nothing_known,  ///< nobody was ever asked anything: there is no chance to go by
  no_profit       ///< it is expected to cost as much as it brings, or more
};

/// An offer that is not proposed to a customer now, and why.
struct left_out_offer {
  std::size_t rung = 0;
  left_out why{};
  std::optional<std::chrono::sys_days> until{};  ///< the first day after the cool-down

  friend bool operator==(left_out_offer const&, left_out_offer const&) = default;
};

}  // namespace patron::inline v0

#endif
