// SPDX-License-Identifier: MIT
#ifndef PATRON_HISTORY_RADIX_SORT_HPP
#define PATRON_HISTORY_RADIX_SORT_HPP

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
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
/// A digit that all values share costs nothing but its counting. `spare` is room to sort in.
template<class T, class Key>
void radix_sort(std::span<T> values, std::vector<T>& spare, unsigned key_bits, Key key) {
  constexpr unsigned longest_digit = 11;
  if (values.size() < 2 || key_bits == 0) return;
  unsigned const passes = (key_bits + longest_digit - 1) / longest_digit;
  unsigned const digit_bits = (key_bits + passes - 1) / passes;
  std::size_t const digits = std::size_t{1} << digit_bits;

  spare.resize((std::max)(spare.size(), values.size()));
  std::span<T> from = values;
  std::span<T> to{spare.data(), values.size()};
  for (unsigned pass = 0; pass < passes; ++pass) {
    auto const digit = [=](T const& value) {
      return static_cast<std::size_t>(key(value) >> (pass * digit_bits)) & (digits - 1);
    };
    // Of the whole array only so many are used: clearing all of it would cost short runs their
    // time. NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init)
    std::array<std::size_t, (std::size_t{1} << longest_digit)> counts;
    std::fill_n(counts.begin(), digits, std::size_t{0});
    for (T const& value : from) ++counts[digit(value)];
    if (counts[digit(from.front())] == from.size()) continue;
    std::size_t next = 0;
    for (std::size_t i = 0; i < digits; ++i) {
      std::size_t const count = counts[i];
      counts[i] = next;
      next += count;
    }
    for (T const& value : from) to[counts[digit(value)]++] = value;
    std::swap(from, to);
  }
  if (from.data() != values.data()) std::copy(from.begin(), from.end(), values.begin());
}
template<class T, class Key>
void radix_sort(std::vector<T>& values, std::vector<T>& spare, unsigned key_bits, Key key) {
  radix_sort(std::span<T>{values.data(), values.size()}, spare, key_bits, key);
}

}  // namespace patron::inline v0::detail

#endif
