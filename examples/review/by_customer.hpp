// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_BY_CUSTOMER_HPP
#define PATRON_EXAMPLES_REVIEW_BY_CUSTOMER_HPP

#include <cstddef>
#include <utility>
#include <vector>

#include "customer_key.hpp"

/// Puts every customer's rows side by side, as they stood in the file: whoever walks over them
/// finds what is known of their customer in the cache. Dealt out by key, which costs two walks.
/// Gives where the rows of each key end.
template<class Row>
std::vector<std::size_t> put_by_customer(std::vector<Row>& rows) {
  std::vector<std::size_t> ends(number_of_names() + 1);
  for (Row const& row : rows) ++ends[place_of(row.customer) + 1];
  for (std::size_t i = 1; i < ends.size(); ++i) ends[i] += ends[i - 1];
  std::vector<Row> dealt(rows.size());
  for (Row& row : rows) dealt[ends[place_of(row.customer)]++] = std::move(row);
  rows = std::move(dealt);
  return ends;
}

#endif
