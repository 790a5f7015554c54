// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_HISTORIC_VALUE_HPP
#define PATRON_LTV_HISTORIC_VALUE_HPP

#include <patron/core/amount.hpp>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <ranges>
#include <type_traits>
#include <vector>

namespace patron::inline v0 {

/// What customers have brought so far: money measured, nothing expected.
template<amount Amount>
struct historic_value_report {
  std::uint64_t customers = 0;
  Amount total{};
  std::optional<double> mean{};    ///< per customer, in major units; none without customers
  std::optional<double> median{};  ///< half of the customers brought less

  friend bool operator==(historic_value_report const&, historic_value_report const&) = default;
};

/// The historic lifetime value of a group of customers: `historic_value(customers,
/// &summary::total)`.
///
///     total = Σ money brought by each customer, refunds taken off
///
/// How to read it: where the mean lies far above the median, few customers carry the firm (see
/// `concentration`). It says nothing of what is still to come; the two are never one figure.
template<std::ranges::input_range R, class Proj = std::identity>
[[nodiscard]] auto historic_value(R&& customers, Proj brought = {}) {
  using Amount = std::decay_t<std::invoke_result_t<Proj&, std::ranges::range_reference_t<R>>>;
  using traits = amount_traits<Amount>;

  std::vector<Amount> amounts;
  if constexpr (std::ranges::sized_range<R>) amounts.reserve(std::ranges::size(customers));
  for (auto&& customer : customers) amounts.push_back(std::invoke(brought, customer));
  std::ranges::sort(amounts);  // a fixed order, so that sums of doubles are the same for any input

  historic_value_report<Amount> found;
  found.customers = amounts.size();
  for (Amount const& a : amounts) found.total = traits::add(found.total, a);
  if (!amounts.empty()) {
    found.mean = traits::to_double(found.total) / static_cast<double>(amounts.size());
    // Of two in the middle the exact sum is halved: the halves of two decimals are no decimals.
    Amount const& below = amounts[(amounts.size() - 1) / 2];
    Amount const& above = amounts[amounts.size() / 2];
    found.median = &below == &above ? traits::to_double(below)
                                    : traits::to_double(traits::add(below, above)) / 2.0;
  }
  return found;
}

}  // namespace patron::inline v0

#endif
