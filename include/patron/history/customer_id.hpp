// SPDX-License-Identifier: MIT
#ifndef PATRON_HISTORY_CUSTOMER_ID_HPP
#define PATRON_HISTORY_CUSTOMER_ID_HPP

#include <concepts>
#include <ranges>
#include <string_view>
#include <type_traits>

namespace patron::inline v0 {

/// What may tell one customer from another: any type that copies and has a total order. Numbers
/// and ids that hash are only faster.
template<class T>
concept customer_id = std::regular<T> && std::totally_ordered<T>;

namespace detail {

template<class T>
struct stored_id {
  using type = T;
};
template<>
struct stored_id<char*> {
  using type = std::string_view;
};
template<>
struct stored_id<char const*> {
  using type = std::string_view;
};

}  // namespace detail

/// The type in which an answer holds the id that a projection gives: the same without reference
/// and const. A `char const*` or an array of `char` becomes a `std::string_view`, which compares
/// the text and not its address; like every view it lives no longer than the caller's records.
template<class Range, class Projection>
using customer_id_t = typename detail::stored_id<
    std::decay_t<std::invoke_result_t<Projection&, std::ranges::range_reference_t<Range>>>>::type;

}  // namespace patron::inline v0

#endif
