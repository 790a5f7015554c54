// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_DETAIL_SLOPE_NUMBER_HPP
#define PATRON_CYCLE_DETAIL_SLOPE_NUMBER_HPP

#include <array>
#include <cmath>
#include <cstddef>

namespace patron::inline v0::detail {

/// A number that knows how fast it changes with each of N things: what is computed with such
/// numbers comes out with its exact derivatives. Source: Griewank and Walther 2008, chapter 3
/// (forward mode).
template<std::size_t N>
struct slope_number {
  double value = 0.0;
  std::array<double, N> slope{};

  constexpr slope_number() = default;
  // Implicit on purpose: a constant is a number that does not change.
  constexpr slope_number(double value_) : value{value_} {}  // NOLINT(google-explicit-constructor)

  /// f(value), where f has that derivative there.
  [[nodiscard]] constexpr slope_number mapped(double f, double derivative) const {
    slope_number result{f};
    for (std::size_t i = 0; i < N; ++i) result.slope[i] = derivative * slope[i];
    return result;
  }

  constexpr slope_number& operator+=(slope_number const& b) { return *this = *this + b; }
  constexpr slope_number& operator-=(slope_number const& b) { return *this = *this - b; }

  friend constexpr slope_number operator+(slope_number a, slope_number const& b) {
    a.value += b.value;
    for (std::size_t i = 0; i < N; ++i) a.slope[i] += b.slope[i];
    return a;
  }
  friend constexpr slope_number operator-(slope_number a, slope_number const& b) {
    a.value -= b.value;
    for (std::size_t i = 0; i < N; ++i) a.slope[i] -= b.slope[i];
    return a;
  }
  friend constexpr slope_number operator*(slope_number const& a, slope_number const& b) {
    slope_number result{a.value * b.value};
    for (std::size_t i = 0; i < N; ++i) {
      result.slope[i] = a.slope[i] * b.value + a.value * b.slope[i];
    }
    return result;
  }
  friend constexpr slope_number operator/(slope_number const& a, slope_number const& b) {
    slope_number result{a.value / b.value};
    for (std::size_t i = 0; i < N; ++i) {
      result.slope[i] = (a.slope[i] - result.value * b.slope[i]) / b.value;
    }
    return result;
  }
  friend slope_number exp(slope_number const& a) {
    double const e = std::exp(a.value);
    return a.mapped(e, e);
  }
  friend constexpr bool operator==(slope_number const& a, slope_number const& b) {
    return a.value == b.value;
  }
  friend constexpr auto operator<=>(slope_number const& a, slope_number const& b) {
    return a.value <=> b.value;
  }
};

[[nodiscard]] constexpr double plain_value(double x) noexcept {
  return x;
}
template<std::size_t N>
[[nodiscard]] constexpr double plain_value(slope_number<N> const& x) noexcept {
  return x.value;
}

}  // namespace patron::inline v0::detail

#endif
