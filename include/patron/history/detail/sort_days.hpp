// SPDX-License-Identifier: MIT
#ifndef PATRON_HISTORY_DETAIL_SORT_DAYS_HPP
#define PATRON_HISTORY_DETAIL_SORT_DAYS_HPP

#include <patron/core/calendar.hpp>
#include <patron/history/detail/radix_sort.hpp>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace patron::inline v0::detail {

/// By customer, then day.
inline constexpr auto earlier_row = [](auto const& a, auto const& b) {
  if (a.customer < b.customer) return true;
  if (b.customer < a.customer) return false;
  return a.day < b.day;
};

/// Sorts rows that have a customer and a day, by customer, then day. Where the span of the ids and
/// that of the days fit into 64 bits together, in linear time.
template<class Row>
void sort_days(std::vector<Row>& rows) {
  if constexpr (integer_key<decltype(Row::customer)>) {
    if (rows.empty()) return;
    auto const customer_bits = [](Row const& row) { return ordered_bits(row.customer); };
    auto const day_bits = [](Row const& row) {
      return ordered_bits(row.day.time_since_epoch().count());
    };
    auto lowest_id = customer_bits(rows.front());
    auto highest_id = lowest_id;
    auto lowest_day = day_bits(rows.front());
    auto highest_day = lowest_day;
    for (Row const& row : rows) {
      lowest_id = (std::min)(lowest_id, customer_bits(row));
      highest_id = (std::max)(highest_id, customer_bits(row));
      lowest_day = (std::min)(lowest_day, day_bits(row));
      highest_day = (std::max)(highest_day, day_bits(row));
    }
    auto const id_width = static_cast<unsigned>(std::bit_width(highest_id - lowest_id));
    auto const day_width = static_cast<unsigned>(std::bit_width(highest_day - lowest_day));
    if (id_width + day_width <= 64 && day_width < 64) {
      radix_sort(rows, id_width + day_width, [=](Row const& row) {
        return ((customer_bits(row) - lowest_id) << day_width) | (day_bits(row) - lowest_day);
      });
      return;
    }
  }
  std::ranges::sort(rows, earlier_row);
}

}  // namespace patron::inline v0::detail

#endif
