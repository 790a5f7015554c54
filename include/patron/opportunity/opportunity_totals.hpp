// SPDX-License-Identifier: MIT
#ifndef PATRON_OPPORTUNITY_OPPORTUNITY_TOTALS_HPP
#define PATRON_OPPORTUNITY_OPPORTUNITY_TOTALS_HPP

#include <patron/core/amount.hpp>
#include <patron/core/checked.hpp>
#include <patron/core/error.hpp>
#include <patron/core/estimated.hpp>
#include <patron/core/fields.hpp>
#include <patron/opportunity/opportunity_entry.hpp>

#include <cstdint>
#include <string_view>
#include <tuple>

namespace patron::inline v0 {

/// How many entries, and what they are worth together: what was measured and what is estimated
/// each by itself. There is no sum of the two.
template<exact_amount Amount>
struct opportunity_totals {
  std::uint64_t entries = 0;
  std::uint64_t without_amount = 0;  ///< of these, what nobody put a figure on
  Amount measured{};
  patron::estimated<Amount> estimated{};

  /// Throws on overflow.
  template<customer_id Id>
  constexpr void add(opportunity_entry<Id, Amount> const& entry) {
    merge({.entries = 1,
           .without_amount = entry.worth() ? 0U : 1U,
           .measured = entry.measured.value_or(Amount{}),
           .estimated = entry.estimated.value_or(patron::estimated<Amount>{})});
  }

  constexpr void merge(opportunity_totals const& other) {
    entries = detail::checked_add(entries, other.entries);
    without_amount = detail::checked_add(without_amount, other.without_amount);
    measured = amount_traits<Amount>::add(measured, other.measured);
    estimated += other.estimated;
  }

  static constexpr std::string_view state_name = "opportunity_totals";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.entries, self.without_amount, self.measured, self.estimated);
  }
  constexpr void check_fields() const {
    detail::require(
        without_amount <= entries && measured >= Amount{} && estimated.amount() >= Amount{},
        "opportunity_totals: no entries come to these totals");
  }
  friend constexpr bool operator==(opportunity_totals const&, opportunity_totals const&) = default;
};

}  // namespace patron::inline v0

#endif
