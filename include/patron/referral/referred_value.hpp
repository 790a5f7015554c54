// SPDX-License-Identifier: MIT
#ifndef PATRON_REFERRAL_REFERRED_VALUE_HPP
#define PATRON_REFERRAL_REFERRED_VALUE_HPP

#include <patron/core/amount.hpp>
#include <patron/core/estimated.hpp>
#include <patron/history/customer_id.hpp>

#include <cstdint>
#include <vector>

namespace patron::inline v0 {

namespace detail {

template<class Value>
struct plain_amount {
  using type = Value;
};
template<class Amount>
struct plain_amount<estimated<Amount>> {
  using type = Amount;
};

}  // namespace detail

/// What a customer is worth, including those whom she brought. `Value` is an amount or an
/// `estimated` one.
template<customer_id Id, class Value>
struct referred_value {
  using amount = typename detail::plain_amount<Value>::type;

  Id customer{};
  Value own{};       ///< worth by herself
  Value credited{};  ///< the part that is credited to the one who brought her
  Value received{};  ///< credited to her, for those whom she brought
  amount saved{};    ///< cost of winning those whom she brought, which the firm was spared

  /// own − credited + received
  [[nodiscard]] constexpr Value value() const {
    using traits = amount_traits<amount>;
    amount const kept = traits::subtract(static_cast<amount>(own), static_cast<amount>(credited));
    return Value{traits::add(kept, static_cast<amount>(received))};
  }

  friend constexpr bool operator==(referred_value const&, referred_value const&) = default;
};

/// The values of all customers, and their sums.
template<customer_id Id, class Value>
struct referred_values {
  using row = referred_value<Id, Value>;

  std::vector<row> rows{};          ///< ascending by id
  Value total{};                    ///< of `own`, and just as much of `value()`
  typename row::amount saved{};     ///< of `saved`
  std::uint64_t without_value = 0;  ///< members of the forest who are not in the list

  friend bool operator==(referred_values const&, referred_values const&) = default;
};

}  // namespace patron::inline v0

#endif
