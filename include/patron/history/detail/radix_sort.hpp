// SPDX-License-Identifier: MIT
#ifndef PATRON_HISTORY_DETAIL_RADIX_SORT_HPP
#define PATRON_HISTORY_DETAIL_RADIX_SORT_HPP

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

/// Numbers and enumerations of up to 64 bits.
template<class T>
concept integer_key = (std::integral<T> || std::is_enum_v<T>)&&sizeof(T) <= sizeof(std::uint64_t);

/// An unsigned number with the same order.
template<integer_key T>
[[nodiscard]] constexpr std::uint64_t ordered_bits(T value) noexcept {
  if constexpr (std::is_enum_v<T>) {
    return ordered_bits(static_cast<std::underlying_type_t<T>>(value));
  } else if constexpr (std::signed_integral<T>) {
    constexpr std::uint64_t sign = std::uint64_t{1} << 63U;
    return static_cast<std::uint64_t>(static_cast<std::int64_t>(value)) ^ sign;
  } else {
    return static_cast<std::uint64_t>(value);
  }
}

/// Sorts by an unsigned key of so many bits, in a time that grows with the number of values and
/// not with its logarithm: one stable pass for each digit of the key, the least significant first.
/// A digit that all values share costs nothing but its counting.
template<class T, class Key>
void radix_sort(std::vector<T>& values, unsigned key_bits, Key key) {
  constexpr unsigned digit_bits = 11;
  constexpr std::size_t digits = std::size_t{1} << digit_bits;
  std::vector<T> sorted(values.size());
  for (unsigned shift = 0; shift < key_bits; shift += digit_bits) {
    auto const digit = [&](T const& value) {
      return static_cast<std::size_t>(key(value) >> shift) & (digits - 1);
    };
    std::array<std::size_t, digits + 1> next{};
    for (T const& value : values) ++next[digit(value) + 1];
    if (values.empty() || next[digit(values.front()) + 1] == values.size()) continue;
    for (std::size_t i = 1; i < digits; ++i) next[i] += next[i - 1];
    for (T const& value : values) sorted[next[digit(value)]++] = value;
    values.swap(sorted);
  }
}

}  // namespace patron::inline v0::detail

#endif
