// SPDX-License-Identifier: MIT
#ifndef PATRON_OFFER_NEXT_BEST_OFFERS_HPP
#define PATRON_OFFER_NEXT_BEST_OFFERS_HPP

#include <patron/core/amount.hpp>
#include <patron/core/estimated.hpp>
#include <patron/offer/next_best_offer.hpp>
#include <patron/offer/offer_standing.hpp>

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <functional>
#include <ranges>
#include <type_traits>
#include <vector>

namespace patron::inline v0 {

/// An offer to a customer of the caller's range, in a list of such.
template<amount Amount>
struct ranked_offer {
  std::size_t customer = 0;  ///< position in the caller's range
  std::size_t rung = 0;
  estimated<Amount> expected_profit{};

  friend bool operator==(ranked_offer const&, ranked_offer const&) = default;
};

namespace detail {

/// The most profitable first; of the same profit in the caller's order, the lighter offer first.
template<amount Amount>
void rank(std::vector<ranked_offer<Amount>>& offers) {
  std::stable_sort(offers.begin(), offers.end(), [](auto const& a, auto const& b) {
    return a.expected_profit.amount() > b.expected_profit.amount();
  });
}

}  // namespace detail

/// The next best offer of every customer who has one, the most profitable first: a list to work
/// through from the top.
///
///     auto const list = next_best_offers(propose, customers, standing_of, today);
///     customers[list[0].customer], offers[list[0].rung], list[0].expected_profit
///
/// `standing` makes an `offer_standing` of one of the caller's customers.
template<amount Amount, class Chances, std::ranges::input_range Customers, class Standing>
  requires std::convertible_to<
      std::invoke_result_t<Standing&, std::ranges::range_reference_t<Customers>>, offer_standing>
[[nodiscard]] std::vector<ranked_offer<Amount>> next_best_offers(
    next_best_offer<Amount, Chances> const& propose, Customers&& customers, Standing standing,
    std::chrono::sys_days today) {
  std::vector<ranked_offer<Amount>> offers;
  if constexpr (std::ranges::sized_range<Customers>) offers.reserve(std::ranges::size(customers));
  std::size_t position = 0;
  for (auto&& customer : customers) {
    if (auto const best = propose.best(std::invoke(standing, customer), today)) {
      offers.push_back({.customer = position,
                        .rung = best->rung,
                        .expected_profit = best->expected_profit.value});
    }
    ++position;
  }
  detail::rank(offers);
  return offers;
}

}  // namespace patron::inline v0

#endif
