// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_CRM_SQLITE_POLICY_HPP
#define PATRON_EXAMPLES_CRM_SQLITE_POLICY_HPP

#include <patron/core/discount.hpp>
#include <patron/cycle/action_efforts.hpp>
#include <patron/ltv/ltv_options.hpp>
#include <patron/stage/cadence_by_grade.hpp>
#include <patron/trust/score_scale.hpp>

#include <chrono>
#include <vector>

#include "ladder.hpp"

/// What the owner has decided, and the data cannot tell.
namespace crm::policy {

using std::chrono::days;
using std::chrono::weeks;

/// What a customer is worth: the profit of the next year, in today's money.
inline patron::ltv_options worth() {
  return {.horizon = weeks{52}, .discount = patron::discount::annual(0.10), .margin = 0.60};
}

/// How often a prospect hears from us, from a grade on.
inline std::vector<patron::cadence_step> cadence() {
  return {{0.0_grade, weeks{8}}, {0.2_grade, weeks{4}}, {0.6_grade, weeks{2}}};
}

/// How long a need may wait for a proposal.
inline constexpr days patience{14};
/// What has been over for longer calls for nothing any more.
inline constexpr days follow_within{180};
/// Whoever complained hears of no offer for so long.
inline constexpr days after_complaint{30};
/// Whom to thank: those who brought somebody in this time.
inline constexpr days thanks_for{30};
/// Two offers further apart than this want one between them.
inline constexpr double widest_step = 3.0;
inline constexpr patron::action_efforts efforts{};
inline constexpr patron::score_scale scale{.lowest = 0, .highest = 10, .satisfied = 9};

}  // namespace crm::policy

#endif
