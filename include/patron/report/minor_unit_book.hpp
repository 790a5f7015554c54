// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_MINOR_UNIT_BOOK_HPP
#define PATRON_REPORT_MINOR_UNIT_BOOK_HPP

#include <patron/core/money.hpp>
#include <patron/history/purchase_book.hpp>

#include <cstdint>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// A book of orders in whole minor units, its currency forgotten: what a review counts in. A
/// program that knows its currency only at run time turns its books into this one, and compiles
/// what it asks of them once.
template<class Id, currency C>
[[nodiscard]] purchase_book<Id, std::int64_t> minor_unit_book(
    purchase_book<Id, money<C>> const& book) {
  std::vector<purchase_day<Id, std::int64_t>> rows;
  for (auto& row : book.days()) {
    rows.push_back(
        {std::move(row.customer), row.day, row.orders, row.refunds, row.amount.minor_units()});
  }
  return purchase_book<Id, std::int64_t>{std::move(rows)};
}

}  // namespace patron::inline v0

#endif
