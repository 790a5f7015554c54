// SPDX-License-Identifier: MIT
#ifndef PATRON_OFFER_DETAIL_MEASURE_HPP
#define PATRON_OFFER_DETAIL_MEASURE_HPP

#include <patron/core/amount.hpp>
#include <patron/core/plain_text.hpp>
#include <patron/core/rounding.hpp>
#include <patron/core/to_string.hpp>

#include <concepts>
#include <cstdint>
#include <string>
#include <type_traits>

namespace patron::inline v0::detail {

/// Measures between which there is something: numbers, and amounts that can be made of one.
template<class T>
concept fillable_measure = amount<T> && (std::unsigned_integral<T> || requires(double x) {
                             { amount_traits<T>::from_double(x) } -> std::same_as<T>;
                           });

/// A number as a measure, rounded half to even.
template<fillable_measure T>
[[nodiscard]] T measure_of(double x) {
  if constexpr (std::unsigned_integral<T>) {
    return checked_cast<T>(round_to_integer<std::int64_t>(x, rounding::half_even));
  } else {
    return amount_traits<T>::from_double(x);
  }
}

/// A measure or a key as text, for the sentence of an error.
template<class T>
[[nodiscard]] std::string offer_text(T const& value) {
  if constexpr (std::integral<T> || std::is_enum_v<T>) {
    return plain_text(value, {});
  } else if constexpr (requires { to_string(value); }) {
    return to_string(value);
  } else if constexpr (amount<T>) {
    return to_string(amount_traits<T>::to_double(value));
  } else {
    return plain_text(value, "(a value that has no text)");
  }
}

}  // namespace patron::inline v0::detail

#endif
