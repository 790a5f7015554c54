// SPDX-License-Identifier: MIT
#ifndef PATRON_HISTORY_DETAIL_VALUE_TEXT_HPP
#define PATRON_HISTORY_DETAIL_VALUE_TEXT_HPP

#include <patron/core/amount.hpp>
#include <patron/core/plain_text.hpp>
#include <patron/core/to_string.hpp>

#include <concepts>
#include <string>

namespace patron::inline v0::detail {

// Ids and amounts of any type as text, for the sentence of an error.

template<class Id>
[[nodiscard]] std::string id_text(Id const& id) {
  return plain_text(id, "(an id that has no text)");
}

template<amount Amount>
[[nodiscard]] std::string amount_text(Amount const& amount) {
  if constexpr (std::integral<Amount>) {
    return std::to_string(amount);
  } else if constexpr (requires { to_string(amount); }) {
    return to_string(amount);
  } else {
    return to_string(amount_traits<Amount>::to_double(amount));
  }
}

}  // namespace patron::inline v0::detail

#endif
