// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLE_SPARK_CUSTOMER_HPP
#define PATRON_EXAMPLE_SPARK_CUSTOMER_HPP

#include <patron/core/calendar.hpp>
#include <patron/grip/rhythm_gaps.hpp>
#include <patron/history/purchase_pattern.hpp>

#include <cstdint>
#include <optional>

namespace patron_spark {

/// A customer as one row of a table: all that is asked of her orders later on. Amounts are whole
/// minor units.
struct customer {
  std::int64_t id = 0;
  std::uint32_t frequency = 0;    ///< purchase days after the first one
  patron::day_count recency{};    ///< from the first purchase day to the last
  patron::day_count age{};        ///< from the first purchase day to the last day observed
  std::int64_t total = 0;         ///< everything paid, less every refund
  std::int64_t repeat_total = 0;  ///< the part of it that is dated after the first purchase day
  patron::day_count first_gap{};  ///< from the first purchase day to the second; 0 without one
  std::int64_t gap_logs = 0;      ///< `rhythm_gaps::logs`
  std::int64_t gap_squares = 0;   ///< `rhythm_gaps::squares`

  /// How long she has not bought.
  [[nodiscard]] patron::day_count silence() const { return age - recency; }
  /// The gaps between her purchase days.
  [[nodiscard]] patron::rhythm_gaps gaps() const {
    return {.gaps = frequency, .logs = gap_logs, .squares = gap_squares};
  }
  /// As purchase models take her.
  [[nodiscard]] operator patron::purchase_pattern() const {
    return {.frequency = frequency, .recency = recency, .age = age};
  }
  /// As spend models take her.
  [[nodiscard]] std::optional<double> mean_repeat_spend() const {
    if (frequency == 0) return std::nullopt;
    return static_cast<double>(repeat_total) / static_cast<double>(frequency);
  }
};

}  // namespace patron_spark

#endif
