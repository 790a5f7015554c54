// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_REVIEW_HPP
#define PATRON_REPORT_REVIEW_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/interval.hpp>
#include <patron/core/observed_rate.hpp>
#include <patron/core/rate.hpp>
#include <patron/grip/calendar_period.hpp>
#include <patron/grip/retention_table.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace patron::inline v0 {

/// Customers who bought on so many days, from `from_days` to `to_days` (none: and more).
struct frequency_band {
  std::uint32_t from_days = 0;
  std::optional<std::uint32_t> to_days{};
  std::uint64_t customers = 0;
  std::int64_t revenue = 0;
};

/// The grip rate of one quarter: of those who bought in the quarter before, who bought in it.
struct grip_row {
  window quarter{};
  observed_rate grip{};
  std::optional<double> revenue_grip{};  ///< by what they spent; none where nothing was at risk
};

/// The retention table, or rather what a page shows of it.
struct retention_section {
  calendar_period period = calendar_period::month;
  std::vector<retention_cohort> cohorts{};
  std::vector<rate> all{};  ///< over all cohorts for which the period is over
};

/// The share of customers who bought a second time within so many days.
struct returned_within {
  std::chrono::days days{};
  double share = 0.0;
  std::optional<patron::interval> interval{};
};

/// How long customers wait for their second purchase; those still waiting are counted as such.
struct waiting_section {
  std::uint64_t customers = 0;
  std::uint64_t came_back = 0;
  std::optional<std::chrono::days> median{};  ///< none: fewer than half have come back
  std::vector<returned_within> within{};
};

/// How much of the revenue the best tenth of the customers brought.
struct concentration_section {
  std::uint64_t top = 0;
  std::uint64_t customers = 0;
  std::int64_t revenue = 0;
  double share = 0.0;
};

/// A section that could not be written, and why.
struct missing_section {
  std::string section{};
  std::string reason{};
};

/// What an owner asks of a file of orders, answered: the one model behind text and JSON, so that no
/// figure is computed twice. Amounts are whole minor units of `currency`, with `decimals` of them
/// behind the point. What could not be said is missing, with the reason in `missing`.
struct review {
  std::string currency{};
  int decimals = 0;
  std::optional<std::chrono::sys_days> first_day{};
  std::chrono::sys_days until{};

  std::uint64_t orders = 0;
  std::uint64_t refunds = 0;
  std::uint64_t customers = 0;
  std::int64_t revenue = 0;  ///< all orders, refunds taken off
  /// People without any purchase have brought refunds alone; they are no customers.
  std::uint64_t refunded_only = 0;
  std::int64_t refunded_only_revenue = 0;

  rate came_back{};  ///< bought on a second day, of all customers
  std::optional<double> mean_revenue{};
  std::optional<double> median_revenue{};
  std::vector<frequency_band> frequencies{};

  std::vector<grip_row> grip{};
  std::optional<retention_section> retention{};
  std::optional<waiting_section> second_purchase{};
  std::optional<concentration_section> concentration{};
  std::vector<missing_section> missing{};

  /// Rows of the input that were left out because they could not be read, a sentence for each.
  std::vector<std::string> skipped_rows{};
};

/// Below so many people a share is not printed: its interval would span half of what is possible.
inline constexpr std::uint64_t enough_customers = 10;

}  // namespace patron::inline v0

#endif
