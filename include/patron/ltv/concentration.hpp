// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_CONCENTRATION_HPP
#define PATRON_LTV_CONCENTRATION_HPP

#include <patron/core/amount.hpp>
#include <patron/core/error.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <optional>
#include <ranges>
#include <type_traits>
#include <vector>

namespace patron::inline v0 {

/// How much of all the money came from the customers who brought the most.
template<amount Amount>
struct concentration_report {
  std::uint64_t top = 0;        ///< so many customers
  std::uint64_t customers = 0;  ///< out of so many
  Amount amount{};              ///< brought so much
  Amount total{};               ///< out of so much

  /// Between 0 and 1, above it where others brought less than nothing; none where all of them
  /// together brought nothing.
  [[nodiscard]] std::optional<double> share() const {
    if (!(total > Amount{})) return std::nullopt;
    return amount_traits<Amount>::to_double(amount) / amount_traits<Amount>::to_double(total);
  }

  friend bool operator==(concentration_report const&, concentration_report const&) = default;
};

namespace detail {

/// The next whole number; what lies above one by a rounding error is that one.
[[nodiscard]] inline std::uint64_t whole_customers(double wanted) {
  return static_cast<std::uint64_t>(std::ceil(wanted * (1.0 - 1e-12)));
}

}  // namespace detail

/// The part of the money that came from the best tenth (or another `share`) of the customers:
///
///     concentration(customers, &purchase_summary<...>::total)
///
/// A part of a customer counts as a whole one: the best tenth of 25 are 3. `share` lies above 0 and
/// at or below 1. How to read it: a firm whose best tenth bring half of the money (CDNOW does)
/// loses a lot with each of them, and knows whom to look after first.
template<std::ranges::input_range R, class Proj = std::identity>
[[nodiscard]] auto concentration(R&& customers, Proj brought = {}, double share = 0.1) {
  using Amount = std::decay_t<std::invoke_result_t<Proj&, std::ranges::range_reference_t<R>>>;
  using traits = amount_traits<Amount>;
  detail::require(share > 0.0 && share <= 1.0, "concentration: a share lies above 0, up to 1");

  std::vector<Amount> amounts;
  if constexpr (std::ranges::sized_range<R>) amounts.reserve(std::ranges::size(customers));
  for (auto&& customer : customers) amounts.push_back(std::invoke(brought, customer));
  std::ranges::sort(amounts, std::ranges::greater{});

  concentration_report<Amount> found;
  found.customers = amounts.size();
  found.top = detail::whole_customers(share * static_cast<double>(amounts.size()));
  for (std::uint64_t i = 0; i < found.customers; ++i) {
    found.total = traits::add(found.total, amounts[i]);
    if (i + 1 == found.top) found.amount = found.total;
  }
  return found;
}

}  // namespace patron::inline v0

#endif
