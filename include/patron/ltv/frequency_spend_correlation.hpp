// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_FREQUENCY_SPEND_CORRELATION_HPP
#define PATRON_LTV_FREQUENCY_SPEND_CORRELATION_HPP

#include <patron/core/interval.hpp>
#include <patron/core/normal_quantile.hpp>
#include <patron/ltv/customer_range.hpp>
#include <patron/ltv/spend_table.hpp>
#include <patron/numeric/exact_sum.hpp>

#include <algorithm>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <optional>

namespace patron::inline v0 {

/// Whether those who buy more often also spend more at a time, or less.
struct spend_correlation {
  double value = 0.0;           ///< between −1 and 1
  patron::interval interval{};  ///< where the correlation of such customers lies
  std::uint64_t customers = 0;  ///< repeat buyers with a mean spend above 0

  /// A warning that a spend model which takes the two to be independent will misjudge the best
  /// customers: the correlation differs from 0 by more than chance, and by a tenth at least.
  [[nodiscard]] bool is_notable() const noexcept {
    bool const beyond_chance = interval.low > 0.0 || interval.high < 0.0;
    return beyond_chance && std::abs(value) >= 0.1;
  }

  friend bool operator==(spend_correlation const&, spend_correlation const&) = default;
};

/// The correlation of frequency and mean spend over the repeat buyers among the customers: what
/// `gamma_gamma` takes to be 0. None where there are fewer than four of them, or where all have
/// bought equally often or spent the same.
///
///     r = Σ (x − x̄)(m − m̄) / √(Σ (x − x̄)² Σ (m − m̄)²)
///
/// The interval is Fisher's, tanh(atanh r ± z / √(n − 3)). How to read it: a single customer who
/// bought very often and dearly can make all of it (in CDNOW's sample .114 falls to .057 without
/// the one), so look at the largest first. Customers who come in parts come as a `spend_table`.
/// Source: Fader, Hardie and Lee 2005 (Journal of Marketing
/// Research 42), p. 420; Fisher 1915.
template<std::same_as<spend_table> Table>
[[nodiscard]] std::optional<spend_correlation> frequency_spend_correlation(
    Table const& table, double confidence = 0.95) {
  double const z = detail::two_sided_quantile(confidence);
  auto const n = static_cast<double>(table.customers());
  if (n < 4.0) return std::nullopt;
  double sum_of_frequencies = 0.0;  // whole numbers: exact
  exact_sum sum_of_means;
  for (spend_group const& group : table.groups()) {
    sum_of_frequencies += static_cast<double>(group.means.size()) * group.frequency;
    for (double const mean : group.means) sum_of_means += mean;
  }
  double const mean_of_frequencies = sum_of_frequencies / n;
  double const mean_of_means = sum_of_means.value() / n;
  exact_sum both;
  exact_sum of_means;
  double of_frequencies = 0.0;
  for (spend_group const& group : table.groups()) {
    double const frequency = group.frequency - mean_of_frequencies;
    of_frequencies += static_cast<double>(group.means.size()) * frequency * frequency;
    for (double const of_one : group.means) {
      double const mean = of_one - mean_of_means;
      both += frequency * mean;
      of_means += mean * mean;
    }
  }
  if (table.groups().size() < 2 || !(of_means.value() > 0.0)) return std::nullopt;
  double const r =
      (std::clamp)(both.value() / std::sqrt(of_frequencies * of_means.value()), -1.0, 1.0);
  double const reach = z / std::sqrt(n - 3.0);
  double const centre = std::atanh(r);
  return spend_correlation{.value = r,
                           .interval = {std::tanh(centre - reach), std::tanh(centre + reach)},
                           .customers = table.customers()};
}
template<spending_range Customers>
[[nodiscard]] std::optional<spend_correlation> frequency_spend_correlation(
    Customers&& customers, double confidence = 0.95) {
  spend_table table{"frequency_spend_correlation"};
  table.add(customers);
  return frequency_spend_correlation(table, confidence);
}

}  // namespace patron::inline v0

#endif
