// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_REVENUE_MOVEMENT_HPP
#define PATRON_GRIP_REVENUE_MOVEMENT_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>
#include <patron/core/observed_rate.hpp>
#include <patron/grip/customer_movement.hpp>
#include <patron/grip/quick_ratio.hpp>
#include <patron/grip/revenue_rate.hpp>

#include <string_view>
#include <tuple>

namespace patron::inline v0 {

/// Whether money from those who came back makes up for money lost. Systems differ silently.
enum class reactivation_policy {
  apart,          ///< a movement of its own, no part of net retention (default)
  offsets_losses  ///< counted as retained
};

/// Where revenue came from and where it went, between one period and the next, or one day and
/// another. Every customer enters one movement only, whatever she has bought or subscribed to.
///
///     start + new + expansion − contraction − churn + reactivation + exchange = end
///
/// The identity holds to the minor unit. No part is negative but `exchange`.
///
/// A customer whose refunds of a period exceed her purchases holds no revenue in it. What she got
/// back beyond them stands in `excess_refunds`, so that no one customer's debt hides another's
/// money and the rates keep their bounds: the net revenue of the period is `end − excess_refunds`.
///
/// The default is the identity of `merge`.
template<exact_amount Amount>
struct revenue_movement {
  /// The period in which `end` was earned, or from the one day to the other.
  window when{};
  /// A period of which the first or the last days were not observed is partial: churn is too high
  /// and the rest too low.
  completeness::state observed = completeness::state::complete;

  Amount start{};
  Amount new_business{};  ///< from customers never seen before
  Amount expansion{};     ///< what those who stayed pay more
  Amount contraction{};   ///< what those who stayed pay less
  Amount churn{};         ///< what those who left paid
  Amount reactivation{};  ///< from those who were away at the start, and are back
  Amount exchange{};      ///< the effect of exchange rates alone; zero where no rates were given
  Amount end{};
  Amount excess_refunds{};  ///< of the period, outside `end`

  customer_movement customers{};

  /// Whether the identities of money and of customers hold.
  [[nodiscard]] constexpr bool balances() const {
    using money = amount_traits<Amount>;
    Amount const kept = money::subtract(money::subtract(start, contraction), churn);
    Amount const came = money::add(money::add(new_business, reactivation), expansion);
    return money::add(money::add(kept, came), exchange) == end && customers.balances();
  }

  /// Gross revenue retention: what customers at the start still pay, each of them capped at what
  /// she paid then. Never above 1; the same as `revenue_grip_rate`.
  ///
  ///     GRR = (start − contraction − churn) / start
  [[nodiscard]] constexpr revenue_rate<Amount> gross_retention() const {
    using money = amount_traits<Amount>;
    return {money::subtract(money::subtract(start, contraction), churn), start};
  }

  /// Net revenue retention: what customers at the start pay now, without the cap; may exceed 1.
  ///
  ///     NRR = (start + expansion − contraction − churn) / start
  [[nodiscard]] constexpr revenue_rate<Amount> net_retention(
      reactivation_policy returned = reactivation_policy::apart) const {
    using money = amount_traits<Amount>;
    Amount kept = money::add(gross_retention().kept, expansion);
    if (returned == reactivation_policy::offsets_losses) kept = money::add(kept, reactivation);
    return {kept, start};
  }

  /// What came in for each unit lost.
  [[nodiscard]] constexpr patron::quick_ratio<Amount> quick_ratio() const {
    using money = amount_traits<Amount>;
    return {money::add(money::add(new_business, reactivation), expansion),
            money::add(churn, contraction)};
  }

  /// Adds the movement of other customers, over the same days. Throws where these differ.
  constexpr void merge(revenue_movement const& other) {
    if (other == revenue_movement{}) return;
    if (*this == revenue_movement{}) {
      *this = other;
      return;
    }
    detail::require(when == other.when && observed == other.observed,
                    "revenue_movement: movements merge that are of the same days");
    auto const add = [](Amount& ours, Amount const& theirs) {
      ours = amount_traits<Amount>::add(ours, theirs);
    };
    add(start, other.start);
    add(new_business, other.new_business);
    add(expansion, other.expansion);
    add(contraction, other.contraction);
    add(churn, other.churn);
    add(reactivation, other.reactivation);
    add(exchange, other.exchange);
    add(end, other.end);
    add(excess_refunds, other.excess_refunds);
    customers.merge(other.customers);
  }

  static constexpr std::string_view state_name = "revenue_movement";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.when, self.observed, self.start, self.new_business, self.expansion,
                    self.contraction, self.churn, self.reactivation, self.exchange, self.end,
                    self.excess_refunds, self.customers);
  }
  /// Throws where the identities do not hold, or a part is below zero that cannot be.
  constexpr void check_fields() const {
    for (Amount const* part : {&start, &new_business, &expansion, &contraction, &churn,
                               &reactivation, &end, &excess_refunds}) {
      detail::require(*part >= Amount{}, "revenue_movement: only exchange may be below zero");
    }
    detail::require(balances(), "revenue_movement: the movements do not add up");
  }
  friend constexpr bool operator==(revenue_movement const&, revenue_movement const&) = default;
};

}  // namespace patron::inline v0

#endif
