// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_TOUCH_RECORDS_HPP
#define PATRON_EXAMPLES_REVIEW_TOUCH_RECORDS_HPP

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "bad_rows.hpp"
#include "customer_key.hpp"

/// Somebody heard from the firm.
struct touch_record {
  customer_key customer{};
  std::chrono::sys_days day{};
  std::string kind{};
  std::uint64_t line = 0;  ///< of the file
};

struct touch_records {
  std::vector<touch_record> touches{};
  std::optional<std::chrono::sys_days> last_day{};
};

/// Reads --touches. Throws `patron::error`, naming file and line, for what cannot be read.
[[nodiscard]] touch_records read_touches(arguments const& asked, customer_names& names,
                                         bad_rows& bad);

#endif
