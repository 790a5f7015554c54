// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_OFFER_NAMES_HPP
#define PATRON_REPORT_DETAIL_OFFER_NAMES_HPP

#include <patron/report/detail/shown_id.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace patron::inline v0::detail {

/// What the rungs of a ladder of offers are called, from the lightest.
using offer_names = std::vector<std::string>;

template<class Ladder>
[[nodiscard]] offer_names names_of(Ladder const& ladder) {
  offer_names names;
  for (std::size_t rung = 0; rung < ladder.size(); ++rung) {
    names.push_back(shown_id(ladder.key(rung)));
  }
  return names;
}

}  // namespace patron::inline v0::detail

#endif
