// SPDX-License-Identifier: MIT
#ifndef PATRON_HISTORY_PURCHASE_SUMMARY_HPP
#define PATRON_HISTORY_PURCHASE_SUMMARY_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/purchase_pattern.hpp>

#include <cstdint>
#include <optional>

namespace patron::inline v0 {

/// One customer's orders in a few figures: who, since when, how often, how much.
///
/// A purchase is a record with an amount of zero or more; several on one day are one purchase day.
/// A refund is a negative amount: it reduces the money and is no activity. Whoever has refunds only
/// is not a customer and has no summary. Times are whole days.
template<customer_id Id, amount Amount>
struct purchase_summary {
  // Kept by the million: this order leaves no more than one gap of four bytes.
  Id customer{};
  day_point first{};            ///< the first purchase day
  day_point last{};             ///< the last purchase day
  std::uint32_t frequency = 0;  ///< x: purchase days after the first one
  day_count recency{};          ///< t_x: from the first purchase day to the last
  day_count age{};              ///< T: from the first purchase day to `until`
  std::uint32_t orders = 0;     ///< purchases; refunds are not counted
  Amount total{};               ///< everything paid, less every refund
  Amount repeat_total{};        ///< the part of it that is dated after the first purchase day

  /// What was paid on a day with a repeat purchase, on average, in major units; none where there
  /// was no repeat purchase.
  ///
  ///     m = repeat_total / frequency
  ///
  /// The first purchase day is left out, as spend models want it: Fader and Hardie 2013.
  [[nodiscard]] constexpr std::optional<double> mean_repeat_spend() const {
    if (frequency == 0) return std::nullopt;
    return amount_traits<Amount>::to_double(repeat_total) / static_cast<double>(frequency);
  }

  /// The summary without who and how much, as purchase models take it.
  [[nodiscard]] constexpr operator purchase_pattern() const noexcept {
    return {.frequency = frequency, .recency = recency, .age = age};
  }

  friend constexpr bool operator==(purchase_summary const&, purchase_summary const&) = default;
};

}  // namespace patron::inline v0

#endif
