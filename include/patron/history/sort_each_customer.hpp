// SPDX-License-Identifier: MIT
#ifndef PATRON_HISTORY_SORT_EACH_CUSTOMER_HPP
#define PATRON_HISTORY_SORT_EACH_CUSTOMER_HPP

#include <algorithm>
#include <vector>

namespace patron::inline v0::detail {

/// Sorts rows that have a customer by `less`, which compares their customers first. Where every
/// customer's rows stand side by side already, in the order of the customers, each one's are sorted
/// for themselves: a few at a time, which is soon done.
template<class Row, class Less>
void sort_each_customer(std::vector<Row>& rows, Less less) {
  auto const by_customer = [](Row const& a, Row const& b) { return a.customer < b.customer; };
  if (!std::is_sorted(rows.begin(), rows.end(), by_customer)) {
    std::sort(rows.begin(), rows.end(), less);
    return;
  }
  for (auto from = rows.begin(); from != rows.end();) {
    auto to = from + 1;
    while (to != rows.end() && !by_customer(*from, *to)) ++to;
    std::sort(from, to, less);
    from = to;
  }
}

}  // namespace patron::inline v0::detail

#endif
