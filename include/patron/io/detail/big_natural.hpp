// SPDX-License-Identifier: MIT
#ifndef PATRON_IO_DETAIL_BIG_NATURAL_HPP
#define PATRON_IO_DETAIL_BIG_NATURAL_HPP

#include <array>
#include <bit>
#include <compare>
#include <cstddef>
#include <cstdint>

namespace patron::inline v0::detail {

/// A whole number of up to 4096 bits, with the few steps that reading a double exactly needs. The
/// caller keeps within the capacity.
class big_natural {
 public:
  constexpr big_natural() = default;

  /// this = this * factor + addend
  constexpr void multiply_add(std::uint32_t factor, std::uint32_t addend) noexcept {
    std::uint64_t carry = addend;
    for (std::size_t i = 0; i < size_; ++i) {
      carry += std::uint64_t{words_[i]} * factor;
      words_[i] = static_cast<std::uint32_t>(carry);
      carry >>= 32U;
    }
    if (carry != 0) words_[size_++] = static_cast<std::uint32_t>(carry);
  }

  constexpr void multiply_by_power_of_ten(unsigned power) noexcept {
    for (; power >= 9; power -= 9) multiply_add(1'000'000'000, 0);
    for (; power != 0; --power) multiply_add(10, 0);
  }

  constexpr void shift_left(unsigned bits) noexcept {
    if (size_ == 0) return;
    for (; bits >= 31; bits -= 31) multiply_add(1U << 31U, 0);
    multiply_add(1U << bits, 0);
  }

  /// this = this - other, which is not above it.
  constexpr void subtract(big_natural const& other) noexcept {
    std::uint64_t borrow = 0;
    for (std::size_t i = 0; i < size_; ++i) {
      std::uint64_t const difference = std::uint64_t{words_[i]} - other.words_[i] - borrow;
      words_[i] = static_cast<std::uint32_t>(difference);
      borrow = difference >> 63U;
    }
    while (size_ != 0 && words_[size_ - 1] == 0) --size_;
  }

  /// How many bits the number has; none for zero.
  [[nodiscard]] constexpr unsigned bit_width() const noexcept {
    if (size_ == 0) return 0;
    return static_cast<unsigned>(32 * (size_ - 1)) +
           static_cast<unsigned>(std::bit_width(words_[size_ - 1]));
  }

  [[nodiscard]] friend constexpr std::strong_ordering operator<=>(big_natural const& a,
                                                                  big_natural const& b) noexcept {
    if (a.size_ != b.size_) return a.size_ <=> b.size_;
    for (std::size_t i = a.size_; i-- != 0;) {
      if (a.words_[i] != b.words_[i]) return a.words_[i] <=> b.words_[i];
    }
    return std::strong_ordering::equal;
  }
  [[nodiscard]] friend constexpr bool operator==(big_natural const& a,
                                                 big_natural const& b) noexcept {
    return (a <=> b) == std::strong_ordering::equal;
  }

 private:
  std::array<std::uint32_t, 128> words_{};  // the lowest first; zero from size_ on
  std::size_t size_ = 0;
};

}  // namespace patron::inline v0::detail

#endif
