// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_TRUST_RECORDS_HPP
#define PATRON_EXAMPLES_REVIEW_TRUST_RECORDS_HPP

#include <patron/core/money.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.hpp"
#include "bad_rows.hpp"
#include "customer_key.hpp"

/// What trust is counted in: the firm's own points, in exact hundredths.
struct trust_point {
  static constexpr std::string_view code = "points";
  static constexpr int exponent = 2;
};
using trust_points = patron::money<trust_point>;

/// Something that builds trust, or takes it away.
struct trust_record {
  customer_key customer{};
  std::chrono::sys_days day{};
  std::string kind{};
  trust_points weight{};   ///< below zero: a withdrawal
  std::uint64_t line = 0;  ///< of the file
};

struct trust_records {
  std::vector<trust_record> entries{};
  std::optional<std::chrono::sys_days> last_day{};
};

/// Reads --trust. Throws `patron::error`, naming file and line, for what cannot be read.
[[nodiscard]] trust_records read_trust(arguments const& asked, customer_names& names,
                                       bad_rows& bad);

#endif
