// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_ASCENDING_HPP
#define PATRON_CORE_ASCENDING_HPP

#include <patron/core/error.hpp>

#include <string_view>

namespace patron::inline v0::detail {

/// Throws where a row does not come after the one before it.
template<class Rows, class Earlier>
constexpr void require_ascending(Rows const& rows, Earlier earlier, std::string_view sentence) {
  auto before = rows.begin();
  if (before == rows.end()) return;
  for (auto row = before; ++row != rows.end(); before = row) {
    require(earlier(*before, *row), sentence);
  }
}

}  // namespace patron::inline v0::detail

#endif
