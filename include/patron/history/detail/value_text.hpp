// SPDX-License-Identifier: MIT
#ifndef PATRON_HISTORY_DETAIL_VALUE_TEXT_HPP
#define PATRON_HISTORY_DETAIL_VALUE_TEXT_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/to_string.hpp>

#include <concepts>
#include <string>
#include <string_view>
#include <type_traits>

namespace patron::inline v0::detail {

// Ids and amounts of any type as text, for the sentence of an error.

template<class Id>
[[nodiscard]] std::string id_text(Id const& id) {
  if constexpr (std::convertible_to<Id const&, std::string_view>) {
    return std::string{std::string_view{id}};
  } else if constexpr (std::integral<Id>) {
    return std::to_string(id);
  } else if constexpr (std::is_enum_v<Id>) {
    return std::to_string(static_cast<std::underlying_type_t<Id>>(id));
  } else {
    return "(an id that has no text)";
  }
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
