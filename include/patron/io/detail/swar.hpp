// SPDX-License-Identifier: MIT
#ifndef PATRON_IO_DETAIL_SWAR_HPP
#define PATRON_IO_DETAIL_SWAR_HPP

#include <bit>
#include <cstdint>
#include <cstring>

namespace patron::inline v0::detail {

// Eight bytes of text at a time in one 64-bit word, in plain integer arithmetic. The first byte of
// the text is always the lowest of the word.

/// Every byte of a word the same.
[[nodiscard]] constexpr std::uint64_t each_byte(unsigned char byte) noexcept {
  return 0x0101010101010101U * byte;
}

/// The eight bytes from `at` on; all of them must be readable.
[[nodiscard]] inline std::uint64_t load_word(char const* at) noexcept {
  std::uint64_t word = 0;
  if constexpr (std::endian::native == std::endian::little) {
    std::memcpy(&word, at, sizeof word);
  } else {
    for (unsigned i = 0; i < 8; ++i) {
      word |= std::uint64_t{static_cast<unsigned char>(at[i])} << (8 * i);
    }
  }
  return word;
}

/// Marks the bytes equal to `byte` with their highest bit. Exact up to the first one; behind it a
/// borrow may mark others, so only the lowest mark is to be used.
[[nodiscard]] constexpr std::uint64_t mark_bytes(std::uint64_t word, unsigned char byte) noexcept {
  std::uint64_t const zero_where_equal = word ^ each_byte(byte);
  return (zero_where_equal - each_byte(0x01)) & ~zero_where_equal & each_byte(0x80);
}

/// The place of the first byte that is marked (not zero), from 0; 8 where none is.
[[nodiscard]] constexpr unsigned first_mark(std::uint64_t marks) noexcept {
  return static_cast<unsigned>(std::countr_zero(marks)) / 8;
}

/// Each byte, a digit, becomes ten times itself and the next byte: the number that both write.
[[nodiscard]] constexpr std::uint64_t join_neighbours(std::uint64_t digits) noexcept {
  return (digits * (1U + (10U << 8U))) >> 8U;
}

/// The number written by eight bytes that hold the digits 0 to 9 (as values, not as text).
[[nodiscard]] constexpr std::uint32_t join_digits(std::uint64_t digits) noexcept {
  // Neighbours join into two digits, those into four, those into eight.
  digits = join_neighbours(digits);
  digits = ((digits & 0x00FF00FF00FF00FFU) * (1U + (std::uint64_t{100} << 16U))) >> 16U;
  digits = ((digits & 0x0000FFFF0000FFFFU) * (1U + (std::uint64_t{10000} << 32U))) >> 32U;
  return static_cast<std::uint32_t>(digits);
}

/// Digits at the front of a text: how many, and the number they write.
struct digit_run {
  unsigned count = 0;
  std::uint64_t value = 0;
};

/// The digits at the front of a word, 8 at most.
[[nodiscard]] constexpr digit_run read_digits(std::uint64_t word) noexcept {
  // A digit has a 3 in its high half, and has it still when 6 is added. The sum carries only out
  // of bytes that are no digits, so it is exact up to the first of them.
  auto const is_not_3 = [](std::uint64_t w) { return (w & each_byte(0xF0)) ^ each_byte(0x30); };
  unsigned const count = first_mark(is_not_3(word) | is_not_3(word + each_byte(0x06)));
  // Zeros take the place in front of the digits. Two half shifts: a whole one of 64 has no meaning.
  unsigned const half_shift = 32 - 4 * count;
  std::uint64_t const digits = (word & each_byte(0x0F)) << half_shift << half_shift;
  return {count, join_digits(digits)};
}

inline constexpr std::uint64_t powers_of_ten[] = {1,      10,      100,      1000,     10000,
                                                  100000, 1000000, 10000000, 100000000};

/// The digits from `at` on, 16 at most; the 8 bytes behind the last of them must be readable.
[[nodiscard]] inline digit_run read_long_digits(char const* at) noexcept {
  digit_run const front = read_digits(load_word(at));
  if (front.count < 8) return front;
  digit_run const back = read_digits(load_word(at + 8));
  return {8 + back.count, front.value * powers_of_ten[back.count] + back.value};
}

/// Where a cell without quotes ends: the first separator, line feed, quote or zero byte. There is
/// such a byte behind every text, and 8 readable ones behind that.
[[nodiscard]] inline char const* plain_cell_end(char const* at, char separator) noexcept {
  auto const delimiter = static_cast<unsigned char>(separator);
  while (true) {
    std::uint64_t const word = load_word(at);
    std::uint64_t const ends = mark_bytes(word, delimiter) | mark_bytes(word, '\n') |
                               mark_bytes(word, '"') | mark_bytes(word, '\0');
    if (ends != 0) return at + first_mark(ends);
    at += 8;
  }
}

}  // namespace patron::inline v0::detail

#endif
