// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_SHOWN_ID_HPP
#define PATRON_REPORT_DETAIL_SHOWN_ID_HPP

#include <concepts>
#include <string>
#include <string_view>

namespace patron::inline v0::detail {

/// A customer's id as text: numbers and texts as they are, the caller's own type by its to_string.
template<class Id>
[[nodiscard]] std::string shown_id(Id const& id) {
  if constexpr (std::convertible_to<Id const&, std::string_view>) {
    return std::string{std::string_view{id}};
  } else if constexpr (std::integral<Id>) {
    return std::to_string(id);
  } else {
    return to_string(id);
  }
}

}  // namespace patron::inline v0::detail

#endif
