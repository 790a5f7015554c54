// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_HOLDOUT_GROUP_HPP
#define PATRON_LTV_HOLDOUT_GROUP_HPP

#include <patron/core/rate.hpp>
#include <patron/history/purchase_pattern.hpp>

#include <concepts>
#include <cstdint>
#include <optional>
#include <ranges>

namespace patron::inline v0 {

/// A customer as known at the end of the calibration, and how often they bought afterwards:
/// `holdout_summary`, or the caller's own type with these two members. What takes such customers
/// throws for a number of purchases below 0 or beyond 32 bits.
template<class C>
concept holdout_customer = requires(C const& customer) {
  { customer.calibration } -> std::convertible_to<purchase_pattern>;
  { customer.purchases } -> std::convertible_to<std::uint32_t>;
};
/// A range of customers of a holdout.
template<class R>
concept holdout_range =
    std::ranges::input_range<R> && holdout_customer<std::ranges::range_reference_t<R>>;

/// What was expected of a group of customers after the calibration, and what they did.
struct holdout_group {
  double from = 0.0;  ///< what the group is made by, at least so much
  double to = 0.0;    ///< and at most so much
  std::uint64_t customers = 0;
  double expected = 0.0;         ///< purchases of all of them
  std::uint64_t actual = 0;      ///< purchases of all of them
  rate active{};                 ///< who bought at all, of all of them
  double expected_active = 0.0;  ///< who were expected to; 0 for a model without `probability_of`

  /// Purchases of one of them on average; none for an empty group.
  [[nodiscard]] std::optional<double> mean_expected() const { return mean(expected); }
  [[nodiscard]] std::optional<double> mean_actual() const {
    return mean(static_cast<double>(actual));
  }

  friend bool operator==(holdout_group const&, holdout_group const&) = default;

 private:
  [[nodiscard]] std::optional<double> mean(double sum) const {
    if (customers == 0) return std::nullopt;
    return sum / static_cast<double>(customers);
  }
};

}  // namespace patron::inline v0

#endif
