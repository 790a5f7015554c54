// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_SATISFACTION_RECORDS_HPP
#define PATRON_EXAMPLES_REVIEW_SATISFACTION_RECORDS_HPP

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "bad_rows.hpp"
#include "customer_key.hpp"

/// Somebody was asked how satisfied she is, answered, or complained.
struct satisfaction_record {
  enum class what { asked, answered, complaint };

  customer_key customer{};
  std::chrono::sys_days day{};
  what kind = what::asked;
  std::int32_t score = 0;  ///< of an answer
  std::uint64_t line = 0;  ///< of the file
};

struct satisfaction_records {
  std::vector<satisfaction_record> rows{};
  std::optional<std::chrono::sys_days> last_day{};
};

/// Reads --satisfaction. Throws `patron::error`, naming file and line, for what cannot be read and
/// a score off the scale of --score-scale.
[[nodiscard]] satisfaction_records read_satisfaction(arguments const& asked, customer_names& names,
                                                     bad_rows& bad);

#endif
