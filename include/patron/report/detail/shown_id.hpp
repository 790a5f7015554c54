// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_SHOWN_ID_HPP
#define PATRON_REPORT_DETAIL_SHOWN_ID_HPP

#include <patron/core/plain_text.hpp>

#include <concepts>
#include <string>

namespace patron::inline v0::detail {

/// A customer's id as text: numbers and texts as they are, the caller's own type by its to_string.
template<class Id>
[[nodiscard]] std::string shown_id(Id const& id) {
  constexpr bool is_number = std::convertible_to<Id, int>;
  if constexpr (!is_number && requires { std::string{to_string(id)}; }) {
    return to_string(id);
  } else {
    return plain_text(id, "(an id that has no text)");
  }
}

}  // namespace patron::inline v0::detail

#endif
