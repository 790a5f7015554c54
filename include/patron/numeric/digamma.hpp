// SPDX-License-Identifier: MIT
#ifndef PATRON_NUMERIC_DIGAMMA_HPP
#define PATRON_NUMERIC_DIGAMMA_HPP

#include <patron/numeric/domain.hpp>

#include <cmath>

namespace patron::inline v0 {
namespace detail {

/// ψ on [1, 2], as (x − x₀) P(2x − 3) with its zero x₀ in two parts, so that it is accurate
/// relative to itself beside the zero as well. P interpolates at 22 Chebyshev nodes;
/// tests/data/special.py makes it.
[[nodiscard]] inline double digamma_from_one_to_two(double x) {
  constexpr double zero_high = 1.4616321449683622;
  constexpr double zero_low = 9.549995429965697715e-17;
  constexpr double coefficients[] = {
      0.9510558760318328928,    -0.2118137106407302525,    0.06013562106019355464,
      -0.01855061538173860715,  5.936795278433825828e-3,   -1.935066664783266615e-3,
      6.368880283190740003e-4,  -2.107484121573300687e-4,  6.995020484160624764e-5,
      -2.325823828431375928e-5, 7.741156881253707068e-6,   -2.578107848270216899e-6,
      8.591324222417666131e-7,  -2.862875528003868458e-7,  9.500926192924096238e-8,
      -3.16661807202716207e-8,  1.103708843885430016e-8,   -3.678886818364554501e-9,
      8.66825737376165726e-10,  -2.889363639216111355e-10, 2.476547444003176361e-10,
      -8.255129720081040029e-11};
  double const y = 2.0 * x - 3.0;
  double sum = 0.0;
  for (int k = 21; k >= 0; --k) sum = sum * y + coefficients[k];
  return ((x - zero_high) - zero_low) * sum;
}

}  // namespace detail

/// ψ(x), the derivative of log Γ(x), for x > 0.
///
///     ψ(x + 1) = ψ(x) + 1/x,   ψ(x) ≈ log x − 1/2x for large x
///
/// Relative error below 1e-15, beside its zero at 1.4616 too. Throws where x is not a number above
/// 0, and below 1e-308, where the result is beyond the range of a double.
/// Source: DLMF 5.5.2, 5.11.2.
[[nodiscard]] inline double digamma(double x) {
  if (!(x >= 1e-308 && x - x == 0.0)) {
    detail::refuse_argument("digamma", "x", x, "is not a number from 1e-308 on");
  }
  if (x >= 10.0) {
    constexpr double coefficients[] = {-1.0 / 12, 1.0 / 120,    -1.0 / 252,
                                       1.0 / 240, -1.0 / 132,   691.0 / 32760,
                                       -1.0 / 12, 3617.0 / 8160};  // −B₂ₖ / 2k
    double const square = 1.0 / (x * x);
    double sum = 0.0;
    for (int k = 7; k >= 0; --k) sum = (sum + coefficients[k]) * square;
    return std::log(x) - 0.5 / x + sum;
  }
  if (x < 1.0) return detail::digamma_from_one_to_two(x + 1.0) - 1.0 / x;
  double reciprocals = 0.0;
  while (x > 2.0) {
    x -= 1.0;
    reciprocals += 1.0 / x;
  }
  return detail::digamma_from_one_to_two(x) + reciprocals;
}

}  // namespace patron::inline v0

#endif
