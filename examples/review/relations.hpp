// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_RELATIONS_HPP
#define PATRON_EXAMPLES_REVIEW_RELATIONS_HPP

#include <patron/referral/referral_forest.hpp>
#include <patron/trust/satisfaction.hpp>
#include <patron/trust/trust_account.hpp>

#include <chrono>
#include <optional>
#include <string>

#include "firm_records.hpp"

/// What the files say of trust, satisfaction and referral; none: there is no such file.
struct relations {
  std::optional<patron::trust_account<customer_key, std::string, trust_points>> trust{};
  std::optional<patron::satisfaction<customer_key>> satisfaction{};
  std::optional<patron::referral_forest<customer_key>>
      referrals{};  ///< the earlier one is believed
};

/// Of records none of which is after `until`.
[[nodiscard]] relations relations_of(firm_records const& firm, std::chrono::sys_days until,
                                     patron::score_scale const& scale);

#endif
