// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_BY_CUSTOMER_HPP
#define PATRON_EXAMPLES_REVIEW_BY_CUSTOMER_HPP

#include <cstddef>
#include <utility>
#include <vector>

#include "customer_key.hpp"

/// Puts every customer's rows side by side, as they stood in the file: whoever walks over them
/// finds what is known of their customer in the cache. Dealt out by key, which costs two walks.
/// `behind` are those of the rest of the file.
template<class Row>
void put_by_customer(std::vector<Row>& rows, std::vector<Row> behind = {}) {
  std::vector<std::size_t> places(number_of_names() + 1);
  for (auto const* part : {&rows, &behind}) {
    for (Row const& row : *part) ++places[place_of(row.customer) + 1];
  }
  for (std::size_t i = 1; i < places.size(); ++i) places[i] += places[i - 1];
  std::vector<Row> dealt(rows.size() + behind.size());
  for (auto* part : {&rows, &behind}) {
    for (Row& row : *part) dealt[places[place_of(row.customer)]++] = std::move(row);
  }
  rows = std::move(dealt);
}

#endif
