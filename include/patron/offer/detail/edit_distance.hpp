// SPDX-License-Identifier: MIT
#ifndef PATRON_OFFER_DETAIL_EDIT_DISTANCE_HPP
#define PATRON_OFFER_DETAIL_EDIT_DISTANCE_HPP

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

/// How many letters must be put in, taken out or replaced to make one text of the other; a letter
/// is a byte. Source: Levenshtein 1966; Wagner and Fischer 1974.
[[nodiscard]] inline std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);  // from the part of `a` read so far to each part of b
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      std::size_t const replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = (std::min)(replaced, (std::min)(row[j], row[j - 1]) + 1);
    }
  }
  return row[b.size()];
}

}  // namespace patron::inline v0::detail

#endif
