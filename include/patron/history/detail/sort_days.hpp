// SPDX-License-Identifier: MIT
#ifndef PATRON_HISTORY_DETAIL_SORT_DAYS_HPP
#define PATRON_HISTORY_DETAIL_SORT_DAYS_HPP

#include <patron/core/calendar.hpp>
#include <patron/history/radix_sort.hpp>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

namespace patron::inline v0::detail {

/// By customer, then day.
inline constexpr auto earlier_row = [](auto const& a, auto const& b) {
  if (a.customer < b.customer) return true;
  if (b.customer < a.customer) return false;
  return a.day < b.day;
};

/// The least and the greatest of some numbers.
struct key_span {
  std::uint64_t lowest = ~std::uint64_t{0};
  std::uint64_t highest = 0;

  constexpr void add(std::uint64_t key) noexcept {
    lowest = (std::min)(lowest, key);
    highest = (std::max)(highest, key);
  }
  /// How many bits tell them apart.
  [[nodiscard]] constexpr unsigned width() const noexcept {
    return highest < lowest ? 0U : static_cast<unsigned>(std::bit_width(highest - lowest));
  }
};

/// Sorts rows that have a customer and a day, by customer, then day. Where the ids are numbers
/// whose span fits into 64 bits together with that of the days: in linear time. Rows that are
/// sorted already, as those of a book are, cost a look at each.
template<class Row>
void sort_days(std::span<Row> rows, std::vector<Row>& spare) {
  if (std::is_sorted(rows.begin(), rows.end(), earlier_row)) return;
  if constexpr (integer_key<decltype(Row::customer)>) {
    auto const id_bits = [](Row const& row) { return ordered_bits(row.customer); };
    auto const day_bits = [](Row const& row) {
      return ordered_bits(row.day.time_since_epoch().count());
    };
    key_span ids;
    key_span days;
    for (Row const& row : rows) {
      ids.add(id_bits(row));
      days.add(day_bits(row));
    }
    unsigned const day_width = days.width();
    if (ids.width() + day_width <= 64) {
      radix_sort(rows, spare, ids.width() + day_width,
                 [=, id0 = ids.lowest, day0 = days.lowest](Row const& row) {
                   return ((id_bits(row) - id0) << day_width) | (day_bits(row) - day0);
                 });
      return;
    }
  }
  std::ranges::sort(rows, earlier_row);
}

template<class Row>
void sort_days(std::vector<Row>& rows) {
  std::vector<Row> spare;
  sort_days(std::span<Row>{rows}, spare);
}

}  // namespace patron::inline v0::detail

#endif
