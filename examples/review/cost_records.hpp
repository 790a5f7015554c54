// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_COST_RECORDS_HPP
#define PATRON_EXAMPLES_REVIEW_COST_RECORDS_HPP

#include <patron/ltv/effort_split.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "bad_rows.hpp"
#include "customer_key.hpp"

/// Money or work spent on winning or on keeping customers.
struct cost_record {
  std::chrono::sys_days day{};
  std::string channel{};                   ///< empty: of none
  std::optional<customer_key> customer{};  ///< none: of nobody in particular
  std::int64_t amount = 0;                 ///< in minor units; below zero: money that came back
  patron::work_minutes time{};
  bool is_for_winning = true;  ///< otherwise for keeping
  std::uint64_t line = 0;      ///< of the file
};

struct cost_records {
  std::vector<cost_record> costs{};
  std::optional<std::chrono::sys_days> last_day{};
};

/// Reads --costs. Throws `patron::error`, naming file and line, for what cannot be read.
[[nodiscard]] cost_records read_costs(arguments const& asked, customer_names& names, bad_rows& bad);

#endif
