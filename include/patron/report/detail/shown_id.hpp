// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_SHOWN_ID_HPP
#define PATRON_REPORT_DETAIL_SHOWN_ID_HPP

#include <patron/core/plain_text.hpp>

#include <string>
#include <type_traits>

namespace patron::inline v0::detail {

/// A customer's id as text: numbers and texts as they are, the caller's own type by its to_string.
template<class Id>
[[nodiscard]] std::string shown_id(Id const& id) {
  if constexpr (std::is_class_v<Id> && requires { std::string{to_string(id)}; }) {
    return to_string(id);
  } else {
    return plain_text(id, "(an id that has no text)");
  }
}

}  // namespace patron::inline v0::detail

#endif
