// SPDX-License-Identifier: MIT
#ifndef PATRON_REFERRAL_REFERRAL_VALUE_HPP
#define PATRON_REFERRAL_REFERRAL_VALUE_HPP

#include <patron/core/amount.hpp>
#include <patron/core/estimated.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/referral/detail/listed_people.hpp>
#include <patron/referral/detail/valued_forest.hpp>
#include <patron/referral/referral_credit.hpp>
#include <patron/referral/referral_forest.hpp>
#include <patron/referral/referred_value.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <ranges>

namespace patron::inline v0 {

/// Nobody would have come without a referral: the projection of `referral_value` where nothing is
/// known of it.
struct nobody_came_anyway {
  [[nodiscard]] constexpr bool operator()(auto const&) const noexcept { return false; }
};

/// No acquisition cost is known.
struct no_cost_saved {};

/// What customers are worth, including those whom they brought.
///
///     auto const values = referral_value(forest, customers, referral_credit::direct_referrer(),
///                                        &customer::id, &customer::value,
///                                        &customer::would_have_come, &customer::usual_cost);
///     for (auto const& row : values.rows) … row.customer, row.value()
///
/// Of those who were brought there are two kinds. Type one would not have come: her value is due to
/// the referral, and the share that the policy names is credited to the one who brought her. Type
/// two (`came_anyway`) would have come by herself: her value stays hers. For both the firm was
/// spared what it costs to win a customer (`saved`: for each customer brought, what it would have
/// been), which stands apart in `saved`.
///
///     value = own − credited to the referrer + received from those brought
///
/// What is credited to one is taken from another, so that `total` is the sum of the customers' own
/// values and counts nobody twice. Not so where one adds a "customer referral value" to the value
/// of every customer: there the friend is counted in her own value and in her referrer's. The
/// total is exact for amounts that are; where a share does not go into whole minor units the rest
/// stays with the one who was brought.
///
/// `value` is an amount, or an `estimated` one; the rows then hold what is expected. `saved` is an
/// amount of the same kind, never added to the values. Members of the forest who are not in the
/// list have no value of their own; `without_value` counts them. Throws for a customer who is
/// listed twice and an amount that is not finite.
///
/// Source: Kumar, Petersen and Leone 2007 (Harvard Business Review 85(10)) and 2010 (Journal of
/// Marketing 74(5)): types one and two, and their ACQ1 and ACQ2. That paper discounts each term;
/// here `value` and `saved` come discounted as the caller likes. The policies are ours.
template<customer_id Id, std::ranges::input_range Customers, class Customer, class Value,
         class CameAnyway = nobody_came_anyway, class Saved = no_cost_saved>
  requires std::convertible_to<customer_id_t<Customers, Customer>, Id> &&
           amount<detail::valued_t<Customers, Value>> &&
           std::predicate<CameAnyway&, std::ranges::range_reference_t<Customers>>
[[nodiscard]] auto referral_value(referral_forest<Id> const& forest, Customers&& customers,
                                  referral_credit credit, Customer id, Value value,
                                  CameAnyway came_anyway = {}, Saved saved = {})
    -> referred_values<Id, detail::projected_t<Customers, Value>> {
  using Amount = detail::valued_t<Customers, Value>;
  using known = detail::known_value<Amount>;
  auto const listed = detail::list_people<known>(
      "referral_value", customers, id, [&](std::size_t record, auto const& one) {
        known row{.own = static_cast<Amount>(std::invoke(value, one)),
                  .came_anyway = std::invoke(came_anyway, one)};
        detail::check_amount("referral_value", row.own, record);
        if constexpr (!std::same_as<Saved, no_cost_saved>) {
          row.saved = static_cast<Amount>(std::invoke(saved, one));
          detail::check_amount("referral_value", row.saved, record);
        }
        return row;
      });
  return detail::credit_values<detail::projected_t<Customers, Value>>(forest, listed, credit);
}

}  // namespace patron::inline v0

#endif
