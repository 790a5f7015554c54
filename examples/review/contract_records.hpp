// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_CONTRACT_RECORDS_HPP
#define PATRON_EXAMPLES_REVIEW_CONTRACT_RECORDS_HPP

#include <patron/core/calendar.hpp>
#include <patron/grip/recurring_revenue.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "bad_rows.hpp"
#include "customer_key.hpp"

/// A contract, its price in minor units of the currency.
struct contract_record {
  customer_key customer{};
  std::chrono::sys_days from{};
  std::optional<std::chrono::sys_days> to{};  ///< the first day without it; none: it runs
  patron::recurring_revenue<std::int64_t> price{};
  std::optional<patron::window> paused{};
  std::string channel{};
  std::string reason{};
  std::uint64_t line = 0;  ///< of the file
};

struct contract_records {
  std::vector<contract_record> contracts{};
  std::optional<std::chrono::sys_days> last_day{};  ///< on which a contract began
};

/// Reads --contracts. Throws `patron::error`, naming file and line, for what cannot be read.
[[nodiscard]] contract_records read_contracts(arguments const& asked, customer_names& names,
                                              bad_rows& bad);

#endif
