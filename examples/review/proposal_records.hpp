// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_PROPOSAL_RECORDS_HPP
#define PATRON_EXAMPLES_REVIEW_PROPOSAL_RECORDS_HPP

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "bad_rows.hpp"
#include "customer_key.hpp"
#include "offer_records.hpp"

/// Something was proposed to somebody.
struct proposal_record {
  customer_key customer{};
  std::chrono::sys_days day{};
  std::string offer{};
  std::optional<bool> accepted{};  ///< none: it is open
  std::int64_t cost = 0;           ///< in minor units
  std::uint64_t line = 0;          ///< of the file
};

struct proposal_records {
  std::vector<proposal_record> proposals{};
  std::optional<std::chrono::sys_days> last_day{};
};

/// Reads --proposals. Throws `patron::error`, naming file and line, for what cannot be read and for
/// a proposal of something that is not on the ladder.
[[nodiscard]] proposal_records read_proposals(arguments const& asked, customer_names& names,
                                              offer_records const& offers, bad_rows& bad);

#endif
