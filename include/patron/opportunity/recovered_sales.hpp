// SPDX-License-Identifier: MIT
#ifndef PATRON_OPPORTUNITY_RECOVERED_SALES_HPP
#define PATRON_OPPORTUNITY_RECOVERED_SALES_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/checked.hpp>
#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>
#include <patron/core/observed_rate.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>

namespace patron::inline v0 {

/// What existing customers bought in a period, how much of it without promotion cost, and the
/// essay's indicator of opportunity loss won back: more sales from existing customers, at no cost.
///
/// Existing is who bought on any day before the period. Everything here is measured. Refunds count
/// as what they take away.
template<exact_amount Amount>
struct recovered_sales {
  window when{};    ///< the period
  window before{};  ///< the one that it is compared with
  /// Partial where the last days of the period were not observed: sales are then too low.
  completeness::state observed = completeness::state::complete;

  std::uint64_t existing = 0;           ///< customers
  std::uint64_t bought = 0;             ///< of these, who bought in the period
  std::uint64_t bought_at_no_cost = 0;  ///< of these, nothing of which was promoted
  Amount sales_before{};                ///< to existing customers, in the period before
  Amount sales{};                       ///< to existing customers, in the period
  Amount sales_at_no_cost{};            ///< of these, the orders without promotion cost
  /// What the customers on whom nothing was spent bought more than in the period before; below
  /// zero where they bought less.
  Amount change_at_no_cost{};

  /// The growth of sales to existing customers at no cost, as a share of their sales before.
  ///
  ///     g(t) = Σ (sales(i, t) − sales(i, t−1)) · [no promotion cost of i in t] / Σ sales(i, t−1)
  ///
  /// Both sums are over the customers who existed when t began. It is net revenue retention less
  /// one, of what cost nothing. None where they bought nothing before.
  [[nodiscard]] constexpr std::optional<double> growth() const {
    if (sales_before <= Amount{}) return std::nullopt;
    return amount_traits<Amount>::to_double(change_at_no_cost) /
           amount_traits<Amount>::to_double(sales_before);
  }

  /// Adds the sales to other customers in the same periods. Throws where these differ.
  constexpr void merge(recovered_sales const& other) {
    if (other == recovered_sales{}) return;
    if (*this == recovered_sales{}) {
      *this = other;
      return;
    }
    detail::require(when == other.when && before == other.before && observed == other.observed,
                    "recovered_sales: sales merge that are of the same periods");
    existing = detail::checked_add(existing, other.existing);
    bought = detail::checked_add(bought, other.bought);
    bought_at_no_cost = detail::checked_add(bought_at_no_cost, other.bought_at_no_cost);
    sales_before = amount_traits<Amount>::add(sales_before, other.sales_before);
    sales = amount_traits<Amount>::add(sales, other.sales);
    sales_at_no_cost = amount_traits<Amount>::add(sales_at_no_cost, other.sales_at_no_cost);
    change_at_no_cost = amount_traits<Amount>::add(change_at_no_cost, other.change_at_no_cost);
  }

  static constexpr std::string_view state_name = "recovered_sales";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.when, self.before, self.observed, self.existing, self.bought,
                    self.bought_at_no_cost, self.sales_before, self.sales, self.sales_at_no_cost,
                    self.change_at_no_cost);
  }
  constexpr void check_fields() const {
    detail::require(bought_at_no_cost <= bought && bought <= existing,
                    "recovered_sales: no more customers bought than there were");
  }
  friend constexpr bool operator==(recovered_sales const&, recovered_sales const&) = default;
};

}  // namespace patron::inline v0

#endif
