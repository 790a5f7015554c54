// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_APPEND_HPP
#define PATRON_CORE_APPEND_HPP

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

/// Moves rows behind others, all of them or none: where there is no memory for them, nothing is
/// changed. Room is made in steps that double, as by `push_back`.
template<class Row>
void append(std::vector<Row>& rows, std::vector<Row>&& more) {
  if (rows.capacity() - rows.size() < more.size()) {
    rows.reserve((std::max)(rows.size() + more.size(), 2 * rows.capacity()));
  }
  rows.insert(rows.end(), std::make_move_iterator(more.begin()),
              std::make_move_iterator(more.end()));
}

}  // namespace patron::inline v0::detail

#endif
