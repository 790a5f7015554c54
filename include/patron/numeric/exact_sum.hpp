// SPDX-License-Identifier: MIT
#ifndef PATRON_NUMERIC_EXACT_SUM_HPP
#define PATRON_NUMERIC_EXACT_SUM_HPP

#include <patron/numeric/domain.hpp>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace patron::inline v0 {

/// A sum of doubles that loses nothing: rounded once, when it is asked for. The same terms give the
/// same bits in any order, and sums of parts add up to the sum of the whole.
///
///     exact_sum sum;
///     for (double const x : {1e100, 1.0, -1e100}) sum += x;
///     sum.value();  // 1.0
///
/// It keeps every bit from the least double to sums beyond the greatest, in half a kilobyte; where
/// room matters more and 106 bits are enough there is `compensated_sum`. An addition is no slower
/// than that one's. Throws for a term that is not a finite number. Source: Neal 2015 (arXiv
/// 1505.05571), the small superaccumulator.
class exact_sum {
 public:
  constexpr exact_sum() = default;
  explicit constexpr exact_sum(double x) { *this += x; }

  constexpr exact_sum& operator+=(double x) {
    auto const bits = std::bit_cast<std::uint64_t>(x);
    std::uint64_t const exponent = (bits >> mantissa_bits) & 0x7FFU;
    if (exponent == 0x7FFU) detail::refuse_argument("exact_sum", "x", x, "is not a finite number");
    if (room_ == 0) carry();
    --room_;
    // x is ± mantissa · 2^position units: its bits fall into two digits side by side.
    std::uint64_t const normal = exponent != 0 ? 1U : 0U;
    std::uint64_t const mantissa = (bits & (leading_bit - 1)) | (normal << mantissa_bits);
    std::uint64_t const position = exponent - normal;
    auto const digit = static_cast<std::size_t>(position / digit_bits);
    std::uint64_t const shift = position % digit_bits;
    auto const low = static_cast<std::int64_t>((mantissa << shift) & digit_mask);
    auto const high = static_cast<std::int64_t>(mantissa >> (digit_bits - shift));
    // Where x is below 0 all bits of this are set, and the two steps turn the sign without a
    // branch.
    auto const negative = -static_cast<std::int64_t>(bits >> 63U);
    digits_[digit] += (low ^ negative) - negative;
    digits_[digit + 1] += (high ^ negative) - negative;
    return *this;
  }
  constexpr exact_sum& operator-=(double x) { return *this += -x; }

  constexpr exact_sum& operator+=(exact_sum other) noexcept {
    other.carry();
    if (room_ == 0) carry();
    --room_;
    for (std::size_t i = 0; i < digits_.size(); ++i) digits_[i] += other.digits_[i];
    return *this;
  }
  constexpr exact_sum& operator-=(exact_sum other) noexcept { return *this += other.negated(); }

  /// The sum as the nearest double, of two equally near ones the even: infinite where it lies
  /// beyond the greatest.
  [[nodiscard]] constexpr double value() const noexcept {
    exact_sum size = *this;
    size.carry();
    bool const negative = size.digits_.back() < 0;
    if (negative) size = size.negated();
    double const rounded = size.nearest();
    return negative ? -rounded : rounded;
  }

  friend constexpr bool operator==(exact_sum a, exact_sum b) noexcept {
    a.carry();
    b.carry();
    return a.digits_ == b.digits_;
  }

 private:
  static constexpr unsigned mantissa_bits = 52;  // that are written: one more is understood
  static constexpr std::uint64_t leading_bit = std::uint64_t{1} << mantissa_bits;
  static constexpr std::size_t digit_bits = 32;
  static constexpr std::uint64_t digit_mask = (std::uint64_t{1} << digit_bits) - 1;
  // A term adds less than 2^52 to a digit that was below 2^32.
  static constexpr unsigned additions_before_a_carry = 2047;

  /// Takes from each digit what does not fit into 32 bits to the next one. Equal sums then have
  /// equal digits: all from 0 on but the last, which has the sign.
  constexpr void carry() noexcept {
    std::int64_t over = 0;
    for (std::size_t i = 0; i + 1 < digits_.size(); ++i) {
      std::int64_t const digit = digits_[i] + over;
      over = digit >> digit_bits;
      digits_[i] = digit & static_cast<std::int64_t>(digit_mask);
    }
    digits_.back() += over;
    room_ = additions_before_a_carry;
  }

  [[nodiscard]] constexpr exact_sum negated() const noexcept {
    exact_sum other = *this;
    other.carry();
    for (std::int64_t& digit : other.digits_) digit = -digit;
    other.carry();
    return other;
  }

  [[nodiscard]] constexpr std::uint64_t digit(std::size_t i) const noexcept {
    return i < digits_.size() ? static_cast<std::uint64_t>(digits_[i]) : 0;
  }

  /// The nearest double of a sum that is carried and not below 0.
  [[nodiscard]] constexpr double nearest() const noexcept {
    std::size_t top = digits_.size() - 1;
    while (top > 0 && digits_[top] == 0) --top;
    auto const width = static_cast<std::size_t>(std::bit_width(digit(top)));
    std::size_t const bits = top * digit_bits + width;  // of the sum
    std::size_t const below = bits > mantissa_bits + 1 ? bits - (mantissa_bits + 1) : 0;
    std::uint64_t const kept = bits_from(below) & (2 * leading_bit - 1);
    // Exponent and mantissa stand side by side, so that rounding up carries by itself.
    std::uint64_t const down = (std::uint64_t{below} << mantissa_bits) + kept;
    bool const up = below > 0 && has_bit(below - 1) && ((kept & 1U) != 0 || is_above(below - 1));
    constexpr auto infinite = std::bit_cast<std::uint64_t>(std::numeric_limits<double>::infinity());
    std::uint64_t const rounded = down + (up ? 1U : 0U);
    return std::bit_cast<double>(rounded < infinite ? rounded : infinite);
  }
  /// The 64 bits that begin with this one.
  [[nodiscard]] constexpr std::uint64_t bits_from(std::size_t first) const noexcept {
    std::size_t const i = first / digit_bits;
    std::size_t const shift = first % digit_bits;
    std::uint64_t const low = (digit(i) | (digit(i + 1) << digit_bits)) >> shift;
    return shift == 0 ? low : low | (digit(i + 2) << (2 * digit_bits - shift));
  }
  [[nodiscard]] constexpr bool has_bit(std::size_t at) const noexcept {
    return (bits_from(at) & 1U) != 0;
  }
  /// Whether anything lies below this bit.
  [[nodiscard]] constexpr bool is_above(std::size_t bit) const noexcept {
    std::size_t const whole = bit / digit_bits;
    for (std::size_t i = 0; i < whole; ++i) {
      if (digits_[i] != 0) return true;
    }
    return (digit(whole) & ((std::uint64_t{1} << (bit % digit_bits)) - 1)) != 0;
  }

  // Of 32 bits each, in units of the least double, 2^-1074; between two carries they may be more.
  std::array<std::int64_t, 67> digits_{};
  std::uint32_t room_ = additions_before_a_carry;
};

}  // namespace patron::inline v0

#endif
