// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_CONTRACT_MOVEMENT_HPP
#define PATRON_GRIP_CONTRACT_MOVEMENT_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/to_string.hpp>
#include <patron/grip/contract_policy.hpp>
#include <patron/grip/detail/add_customer_movement.hpp>
#include <patron/grip/detail/for_each_customer.hpp>
#include <patron/grip/detail/read_contracts.hpp>
#include <patron/grip/presence.hpp>
#include <patron/grip/revenue_movement.hpp>
#include <patron/grip/revenue_rate.hpp>
#include <patron/history/customer_id.hpp>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <ranges>
#include <string_view>
#include <type_traits>
#include <vector>

namespace patron::inline v0 {

/// The price of one contract in the currency of the report: at the rates of the first day, and at
/// those of the last.
template<exact_amount Amount>
struct exchanged {
  Amount at_opening{};
  Amount at_closing{};
};

template<exact_amount Amount>
exchanged(Amount, Amount) -> exchanged<Amount>;

namespace detail {

template<class T>
struct exchanged_price {
  using type = T;
};
template<class Amount>
struct exchanged_price<exchanged<Amount>> {
  using type = Amount;
};

/// The amount in which a projection to a price (or to an `exchanged` one) gives it.
template<class Range, class Price>
using price_t = typename exchanged_price<projected_t<Range, Price>>::type;

template<exact_amount Amount>
void check_price(std::string_view where, std::uint64_t record, Amount const& price) {
  if (!(Amount{} > price)) return;
  raise(fault{.where = where,
              .record = record,
              .field = "price",
              .value = to_string(amount_traits<Amount>::to_double(price)),
              .reason = "is negative"});
}

/// What one contract brings at the two ends of a movement.
template<customer_id Id, exact_amount Amount>
struct contract_revenue {
  Id customer{};
  holding<Amount> at_start{};
  holding<Amount> at_end{};  ///< at the opening rates of exchange
  Amount closing{};          ///< the same at the closing ones
  bool known = false;        ///< it ran before the start
};

}  // namespace detail

/// The movement of recurring revenue between two days, out of contracts: as of the start of the day
/// `when.from`, and as of that of `when.to`.
///
///     contract_movement(contracts, month(2026y, May), &contract::who, &contract::from,
///                       &contract::to, &contract::price)
///
/// `price` gives what a contract brings, zero or more, in any exact amount: a monthly price where
/// all contracts have one, a `recurring_revenue` where their rhythms differ. The rest is read as by
/// `grip_rate`. A customer's revenue is the sum over her contracts that hold her on that day: an
/// upgrade is expansion, whatever becomes of the plan, and moving all to new plans is no churn.
/// She is new if no contract of hers ran before the first day, otherwise reactivated. Where paused
/// is not held, a pause is churn and its end reactivation.
///
/// Where `price` gives an `exchanged` amount, all movements are at the opening rates (constant
/// currency), and what the end is worth more at the closing ones stands in `exchange`.
///
/// Throws, with the record, for a price below zero, and for what `grip_rate` refuses.
template<std::ranges::input_range Contracts, class Customer, class From, class To, class Price,
         class Paused = never_paused>
  requires detail::contracts<Contracts, Customer, From, To, Paused> &&
           exact_amount<detail::price_t<Contracts, Price>>
[[nodiscard]] auto contract_movement(Contracts&& contracts, window when, Customer customer,
                                     From from, To to, Price price, Paused paused = {},
                                     pause_policy policy = pause_policy::held,
                                     presence present = presence::by_money)
    -> revenue_movement<detail::price_t<Contracts, Price>> {
  using amount_type = detail::price_t<Contracts, Price>;
  using money_of = amount_traits<amount_type>;
  using row = detail::contract_revenue<customer_id_t<Contracts, Customer>, amount_type>;
  constexpr std::string_view where = "contract_movement";
  detail::check_window(where, when);

  std::vector<row> rows;
  detail::for_each_contract(
      where, contracts, from, to, paused, policy,
      [&](std::uint64_t record, auto const& contract, auto const& terms) {
        amount_type opening{};
        amount_type closing{};
        auto const paid = std::invoke(price, contract);
        if constexpr (std::is_same_v<std::decay_t<decltype(paid)>, amount_type>) {
          opening = closing = paid;
        } else {
          opening = paid.at_opening;
          closing = paid.at_closing;
        }
        detail::check_price(where, record, opening);
        detail::check_price(where, record, closing);
        bool const counts = present == presence::by_activity || opening > amount_type{};
        bool const at_start = terms.holds_on(when.from);
        bool const at_end = terms.holds_on(when.to);
        detail::contract_days const& days = terms.days();
        rows.push_back({.customer = std::invoke(customer, contract),
                        .at_start = {at_start ? opening : amount_type{}, at_start && counts},
                        .at_end = {at_end ? opening : amount_type{}, at_end && counts},
                        .closing = at_end ? closing : amount_type{},
                        .known = counts && days.from < when.from && days.from < days.to});
      });
  std::sort(rows.begin(), rows.end(),
            [](row const& a, row const& b) { return a.customer < b.customer; });

  revenue_movement<amount_type> sum{.when = when};
  detail::for_each_customer(rows, [&](auto const& of_one) {
    row all{};
    auto const add = [](auto& to_sum, auto const& more) {
      to_sum.revenue = money_of::add(to_sum.revenue, more.revenue);
      to_sum.present |= more.present;
    };
    for (row const& one : of_one) {
      add(all.at_start, one.at_start);
      add(all.at_end, one.at_end);
      all.closing = money_of::add(all.closing, one.closing);
      all.known |= one.known;
    }
    detail::add_customer_movement(sum, all.at_start, all.at_end, all.known);
    amount_type const effect = money_of::subtract(all.closing, all.at_end.revenue);
    sum.exchange = money_of::add(sum.exchange, effect);
    sum.end = money_of::add(sum.end, effect);
  });
  detail::require(sum.balances(), "contract_movement: the movements do not add up");
  return sum;
}

/// The grip rate by recurring revenue: what customers at the start of the window still pay at its
/// end, each of them capped at what she paid then. Read as by `contract_movement`.
template<std::ranges::input_range Contracts, class Customer, class From, class To, class Price,
         class Paused = never_paused>
  requires detail::contracts<Contracts, Customer, From, To, Paused> &&
           exact_amount<detail::price_t<Contracts, Price>>
[[nodiscard]] auto revenue_grip_rate(Contracts&& contracts, window when, Customer customer,
                                     From from, To to, Price price, Paused paused = {},
                                     pause_policy policy = pause_policy::held)
    -> revenue_rate<detail::price_t<Contracts, Price>> {
  return contract_movement(contracts, when, customer, from, to, price, paused, policy)
      .gross_retention();
}

}  // namespace patron::inline v0

#endif
