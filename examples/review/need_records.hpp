// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_NEED_RECORDS_HPP
#define PATRON_EXAMPLES_REVIEW_NEED_RECORDS_HPP

#include <patron/opportunity/need_event.hpp>
#include <patron/opportunity/need_history.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "bad_rows.hpp"
#include "customer_key.hpp"

/// Something happened to a need of a customer.
struct need_record {
  customer_key customer{};
  std::chrono::sys_days day{};
  std::string need{};
  patron::need_event event{};
  std::optional<std::int64_t> worth{};  ///< in minor units; none: not stated
  std::string reason{};
  std::string seller{};
  std::uint64_t line = 0;  ///< of the file
};

struct need_records {
  std::vector<need_record> events{};
  std::optional<std::chrono::sys_days> last_day{};
};

/// Reads --needs. Throws `patron::error`, naming file and line, for what cannot be read.
[[nodiscard]] need_records read_needs(arguments const& asked, customer_names& names, bad_rows& bad);

/// Needs by their names, with the reasons why nothing was proposed, and who sells.
using need_book =
    patron::need_history<customer_key, std::string, std::int64_t, std::string, std::string>;

/// The needs as they were known on the evening of a day; records of doubts are positions in the
/// events of the file only where that day is the last one.
[[nodiscard]] need_book needs_known_on(std::chrono::sys_days day, need_records const& records);

#endif
