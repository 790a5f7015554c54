// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_FIRM_RECORDS_HPP
#define PATRON_EXAMPLES_REVIEW_FIRM_RECORDS_HPP

#include <chrono>
#include <optional>

#include "arguments.hpp"
#include "bad_rows.hpp"
#include "contract_records.hpp"
#include "cost_records.hpp"
#include "need_records.hpp"
#include "offer_records.hpp"
#include "proposal_records.hpp"
#include "referral_records.hpp"
#include "satisfaction_records.hpp"
#include "stage_records.hpp"
#include "touch_records.hpp"
#include "trust_records.hpp"

/// What the firm's files say beside its orders; none: there is no such file.
struct firm_records {
  std::optional<stage_records> stages{};
  std::optional<touch_records> touches{};
  std::optional<need_records> needs{};
  std::optional<contract_records> contracts{};
  std::optional<offer_records> offers{};
  std::optional<proposal_records> proposals{};
  std::optional<trust_records> trust{};
  std::optional<satisfaction_records> satisfaction{};
  std::optional<referral_records> referrals{};
  std::optional<cost_records> costs{};

  /// The latest day of all these files.
  [[nodiscard]] std::optional<std::chrono::sys_days> last_day() const;
};

/// Reads the files that were asked for, but for the orders. Throws as the readers do.
[[nodiscard]] firm_records read_firm(arguments const& asked, customer_names& names, bad_rows& bad);

#endif
