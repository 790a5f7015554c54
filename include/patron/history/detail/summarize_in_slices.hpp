// SPDX-License-Identifier: MIT
#ifndef PATRON_HISTORY_DETAIL_SUMMARIZE_IN_SLICES_HPP
#define PATRON_HISTORY_DETAIL_SUMMARIZE_IN_SLICES_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/detail/distinct_ids.hpp>
#include <patron/history/detail/id_cells.hpp>
#include <patron/history/detail/sort_days.hpp>
#include <patron/history/detail/summary_fold.hpp>
#include <patron/history/order.hpp>
#include <patron/history/purchase_summary.hpp>
#include <patron/history/radix_sort.hpp>
#include <patron/history/sorted_orders.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <ranges>
#include <span>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

/// Summaries of millions of orders in a fraction of the orders' own memory.
///
/// The span of the ids is cut into cells of equal width. As many cells as there is room for make a
/// slice: its orders are copied out of the range, each to its cell; every cell is sorted in the
/// processor's cache and folded. To read the orders once more for each slice is cheaper than to
/// miss the cache once for each order.
///
/// None where the orders are few, or crowd into one cell: there the plain way serves better.
template<std::ranges::forward_range Orders, class Customer, class Day, class Paid>
  requires orders<Orders, Customer, Day, Paid>
[[nodiscard]] auto summarize_in_slices(Orders& orders, observation_end const& end,
                                       Customer& customer, Day& day, Paid& paid) {
  using id_type = customer_id_t<Orders, Customer>;
  using amount_type = projected_t<Orders, Paid>;
  using summary = purchase_summary<id_type, amount_type>;
  using copy = order_copy<id_type, amount_type>;
  constexpr std::size_t few = std::size_t{1} << 14U;
  auto const id_of = [&](auto&& order) -> id_type { return std::invoke(customer, order); };

  std::optional<std::vector<summary>> summaries;

  std::size_t records = 0;
  key_span ids;
  for (auto&& order : orders) {
    (void)end.accept(std::invoke(day, order), records);
    ids.add(ordered_bits(id_of(order)));
    ++records;
  }
  if (records < few) return summaries;

  id_cells cells{ids, records};
  std::size_t const customers = [&] {
    distinct_ids distinct{records};
    for (auto&& order : orders) {
      cells.count(id_of(order));
      distinct.add(ordered_bits(id_of(order)));
    }
    return distinct.upper_bound();
  }();

  // The copies take a third of what the summaries take; yet there are never more than 16 slices.
  std::size_t const room =
      (std::max)(customers * sizeof(summary) * 5 / 16 / sizeof(copy), records / 16);
  if (cells.most_orders() > room) return summaries;

  summary_fold<id_type, amount_type> fold{end.day()};
  fold.reserve(customers);
  std::vector<copy> slice(room);
  std::vector<copy> spare;
  std::vector<std::size_t> ends(cells.size());
  for (std::size_t first = 0; first < cells.size();) {
    std::size_t last = first;
    for (std::size_t used = 0; last < cells.size() && used + cells.orders(last) <= room; ++last) {
      ends[last] = used;
      used += cells.orders(last);
    }
    for (auto&& order : orders) {
      std::size_t const cell = cells.cell_of(id_of(order));
      if (cell - first >= last - first) continue;
      slice[ends[cell]++] = {.customer = id_of(order),
                             .day = end.accept(std::invoke(day, order)),
                             .paid = std::invoke(paid, order)};
    }
    for (; first < last; ++first) {
      std::size_t const size = cells.orders(first);
      std::span<copy> const cell{slice.data() + (ends[first] - size), size};
      sort_days(cell, spare);
      for (copy const& order : cell) {
        fold.add(order.customer, order.day, is_purchase(order.paid) ? 1U : 0U, order.paid);
      }
    }
  }
  summaries = std::move(fold).finish();
  return summaries;
}

}  // namespace patron::inline v0::detail

#endif
