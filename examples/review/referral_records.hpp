// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_REFERRAL_RECORDS_HPP
#define PATRON_EXAMPLES_REVIEW_REFERRAL_RECORDS_HPP

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "bad_rows.hpp"
#include "customer_key.hpp"

/// Somebody brought somebody.
struct referral_record {
  customer_key referrer{};
  customer_key referred{};
  std::chrono::sys_days day{};
  std::uint64_t line = 0;  ///< of the file
};

struct referral_records {
  std::vector<referral_record> referrals{};
  std::optional<std::chrono::sys_days> last_day{};
};

/// Reads --referrals. Throws `patron::error`, naming file and line, for what cannot be read; what
/// contradicts itself is read like the rest.
[[nodiscard]] referral_records read_referrals(arguments const& asked, customer_names& names,
                                              bad_rows& bad);

#endif
