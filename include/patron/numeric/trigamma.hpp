// SPDX-License-Identifier: MIT
#ifndef PATRON_NUMERIC_TRIGAMMA_HPP
#define PATRON_NUMERIC_TRIGAMMA_HPP

#include <patron/numeric/domain.hpp>

namespace patron::inline v0 {

/// ψ′(x), the second derivative of log Γ(x), for x > 0.
///
///     ψ′(x + 1) = ψ′(x) − 1/x²,   ψ′(x) ≈ 1/x + 1/2x² for large x
///
/// Relative error below 1e-15. Throws where x is not a number above 0, and below 1e-154, where the
/// result is beyond the range of a double. Source: DLMF 5.15.5, 5.15.8.
[[nodiscard]] inline double trigamma(double x) {
  if (!(x >= 1e-154 && x - x == 0.0)) {
    detail::refuse_argument("trigamma", "x", x, "is not a number from 1e-154 on");
  }
  constexpr double coefficients[] = {1.0 / 6,      -1.0 / 30,     1.0 / 42, -1.0 / 30,
                                     5.0 / 66,     -691.0 / 2730, 7.0 / 6,  -3617.0 / 510,
                                     43867.0 / 798};  // the Bernoulli numbers B₂ₖ
  double const start = x;
  int steps = 0;
  while (x < 10.0) {
    x += 1.0;
    ++steps;
  }
  double const square = 1.0 / (x * x);
  double sum = 0.0;
  for (int k = 8; k >= 0; --k) sum = (sum + coefficients[k]) * square;
  double value = (1.0 + 0.5 / x + sum) / x;
  while (steps > 0) {  // the smallest terms first
    --steps;
    double const below = start + steps;
    value += 1.0 / (below * below);
  }
  return value;
}

}  // namespace patron::inline v0

#endif
