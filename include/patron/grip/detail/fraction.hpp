// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_DETAIL_FRACTION_HPP
#define PATRON_GRIP_DETAIL_FRACTION_HPP

#include <patron/core/checked.hpp>
#include <patron/core/error.hpp>
#include <patron/core/rounding.hpp>

#include <compare>
#include <cstdint>
#include <tuple>

namespace patron::inline v0::detail {

/// The greatest number that divides both; they are above zero.
[[nodiscard]] constexpr std::int64_t greatest_divisor(std::int64_t a, std::int64_t b) noexcept {
  while (b != 0) {
    std::int64_t const rest = a % b;
    a = b;
    b = rest;
  }
  return a < 0 ? -a : a;
}

/// A number of halves, twelfths, fifty-seconds…, exactly and in its lowest terms, so that equal
/// numbers have equal members. Beyond 64 bits: an error.
class fraction {
 public:
  constexpr fraction() = default;

  [[nodiscard]] static constexpr fraction of(std::int64_t numerator, std::int64_t denominator) {
    require(denominator > 0, "a denominator lies above zero");
    std::int64_t const shared = greatest_divisor(denominator, numerator);
    return fraction{numerator / shared, denominator / shared};
  }

  [[nodiscard]] constexpr std::int64_t numerator() const noexcept { return numerator_; }
  [[nodiscard]] constexpr std::int64_t denominator() const noexcept { return denominator_; }

  [[nodiscard]] constexpr double to_double() const noexcept {
    return static_cast<double>(numerator_) / static_cast<double>(denominator_);
  }
  [[nodiscard]] constexpr std::int64_t rounded(rounding rule) const {
    return divide(numerator_, denominator_, rule);
  }

  [[nodiscard]] friend constexpr fraction operator+(fraction a, fraction b) {
    auto const [x, y, both] = common(a, b);
    return of(checked_add(x, y), both);
  }
  [[nodiscard]] friend constexpr fraction operator-(fraction a, fraction b) {
    auto const [x, y, both] = common(a, b);
    return of(checked_subtract(x, y), both);
  }
  [[nodiscard]] friend constexpr fraction operator*(fraction a, fraction b) {
    // Across first: what cancels must not overflow.
    fraction const left = of(a.numerator_, b.denominator_);
    fraction const right = of(b.numerator_, a.denominator_);
    return fraction{checked_multiply(left.numerator_, right.numerator_),
                    checked_multiply(left.denominator_, right.denominator_)};
  }

  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.numerator_, self.denominator_);
  }
  constexpr void check_fields() const {
    require(denominator_ > 0 && greatest_divisor(denominator_, numerator_) == 1,
            "a fraction is in its lowest terms, over a number above zero");
  }
  friend constexpr bool operator==(fraction, fraction) = default;
  friend constexpr std::strong_ordering operator<=>(fraction a, fraction b) {
    auto const pair = common(a, b);
    return pair.a <=> pair.b;
  }

 private:
  constexpr fraction(std::int64_t numerator, std::int64_t denominator) noexcept
      : numerator_{numerator}, denominator_{denominator} {}

  /// Two fractions over one denominator.
  struct over_one {
    std::int64_t a = 0;
    std::int64_t b = 0;
    std::int64_t denominator = 1;
  };
  [[nodiscard]] static constexpr over_one common(fraction a, fraction b) {
    std::int64_t const shared = greatest_divisor(a.denominator_, b.denominator_);
    std::int64_t const times_a = b.denominator_ / shared;
    std::int64_t const times_b = a.denominator_ / shared;
    return {checked_multiply(a.numerator_, times_a), checked_multiply(b.numerator_, times_b),
            checked_multiply(a.denominator_, times_a)};
  }

  std::int64_t numerator_ = 0;
  std::int64_t denominator_ = 1;
};

}  // namespace patron::inline v0::detail

#endif
