// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_CUSTOMER_RANGE_HPP
#define PATRON_LTV_CUSTOMER_RANGE_HPP

#include <patron/history/pattern_counts.hpp>
#include <patron/history/purchase_pattern.hpp>
#include <patron/ltv/spend_model.hpp>

#include <concepts>
#include <ranges>
#include <type_traits>

namespace patron::inline v0 {

/// A range of customers: of purchase summaries, patterns, or whatever else of the caller's converts
/// to a `purchase_pattern`. A row of `pattern_counts` is not one customer but many.
template<class R>
concept customer_range =
    std::ranges::input_range<R> &&
    std::convertible_to<std::ranges::range_reference_t<R>, purchase_pattern> &&
    !std::same_as<std::remove_cvref_t<std::ranges::range_reference_t<R>>, pattern_count>;

/// A range of people whose spending is known.
template<class R>
concept spending_range = std::ranges::input_range<R> &&
                         spending_customer<std::remove_cvref_t<std::ranges::range_reference_t<R>>>;

/// Somebody whose purchases and spending are known: a `purchase_summary`, or the caller's own type
/// that converts to a `purchase_pattern` and has `frequency` and `mean_repeat_spend()`.
template<class C>
concept valued_customer = std::convertible_to<C const&, purchase_pattern> && spending_customer<C>;

/// A range of customers whose purchases and spending are known.
template<class R>
concept valued_customer_range =
    std::ranges::input_range<R> &&
    valued_customer<std::remove_cvref_t<std::ranges::range_reference_t<R>>>;

}  // namespace patron::inline v0

#endif
