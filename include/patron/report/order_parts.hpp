// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_ORDER_PARTS_HPP
#define PATRON_REPORT_ORDER_PARTS_HPP

#include <patron/history/purchase_book.hpp>

#include <concepts>
#include <cstdint>
#include <ranges>

namespace patron::inline v0 {
namespace detail {

template<class Book>
struct part_traits;
template<class Id>
struct part_traits<purchase_book<Id, std::int64_t>> {
  using id_type = Id;
};

}  // namespace detail

/// The orders of a firm in parts, for those that do not fit into memory at once: a range of books
/// in minor units, each customer's orders in one of them only.
///
///     auto parts = std::views::iota(0, n) | std::views::transform(read_part);
///     review r = make_review(parts, currency, until);
///
/// It is walked from its beginning several times, and nobody keeps a book when he asks for the next
/// one: a range may read each of them as it is asked for. Who walks it throws where it does not
/// give as many customers each time, as where it goes on where it stood. An id has to tell a
/// customer from the others of her part; people are named, and those who are equal are ordered, by
/// their ids as text.
template<class Parts>
concept order_parts = std::ranges::input_range<Parts> && requires {
  typename detail::part_traits<std::ranges::range_value_t<Parts>>::id_type;
};

namespace detail {

template<order_parts Parts>
using part_id_t = typename part_traits<std::ranges::range_value_t<Parts>>::id_type;

}  // namespace detail
}  // namespace patron::inline v0

#endif
