// SPDX-License-Identifier: MIT
#ifndef PATRON_NUMERIC_LOG_GAMMA_HPP
#define PATRON_NUMERIC_LOG_GAMMA_HPP

#include <patron/numeric/detail/stirling.hpp>
#include <patron/numeric/domain.hpp>

#include <cmath>

namespace patron::inline v0 {
namespace detail {

/// log Γ(2 + z) / z for |z| <= 1/2: (1 − γ) + Σ (−1)^k (ζ(k) − 1) z^(k−1) / k over k >= 2.
/// Source: DLMF 5.7.3, with Γ(2 + z) = (1 + z) Γ(1 + z).
[[nodiscard]] inline double log_gamma_near_two(double z) {
  constexpr double coefficients[] = {
      0.4227843350984671394,     0.3224670334241132182,     -0.06735230105319809513,
      0.02058080842778454788,    -0.007385551028673985266,  0.002890510330741523286,
      -0.001192753911703260977,  0.0005096695247430422434,  -0.0002231547584535793798,
      9.945751278180853371e-05,  -4.492623673813314170e-05, 2.050721277567069155e-05,
      -9.439488275268395904e-06, 4.374866789907487804e-06,  -2.039215753801366237e-06,
      9.551412130407419833e-07,  -4.492469198764566043e-07, 2.120718480555466587e-07,
      -1.004322482396809961e-07, 4.769810169363980566e-08,  -2.271109460894316491e-08,
      1.083865921489695409e-08,  -5.183475041970046655e-09, 2.483674543802478317e-09,
      -1.192140140586091207e-09, 5.731367241678862013e-10};
  double sum = 0.0;
  for (int k = 25; k >= 0; --k) sum = sum * z + coefficients[k];
  return sum;
}

}  // namespace detail

/// log Γ(x), for x > 0. Γ(n) = (n − 1)! for whole n.
///
/// Relative error below 1e-15 also beside 1 and 2, where it is 0. Safe in threads and the same on
/// every platform, which `std::lgamma` is not. Throws where x is not above 0, and above 2.5e305,
/// where the result is beyond the range of a double.
[[nodiscard]] inline double log_gamma(double x) {
  if (!(x > 0.0 && x < 2.5e305)) {
    detail::refuse_argument("log_gamma", "x", x, "does not lie above 0 and below 2.5e305");
  }
  if (x >= 8.0) {
    return (x - 0.5) * (std::log(x) - 1.0) + (detail::half_log_two_pi - 0.5) +
           detail::stirling_correction(x);
  }
  // Γ(x + 1) = x Γ(x) leads to the neighbourhood of 2; x − 1 and x − 2 are exact where it matters.
  if (x < 0.5) return x * detail::log_gamma_near_two(x) - std::log1p(x) - std::log(x);
  if (x < 1.5) {
    double const z = x - 1.0;
    return z * detail::log_gamma_near_two(z) - std::log1p(z);
  }
  double product = 1.0;
  while (x > 2.5) {
    x -= 1.0;
    product *= x;
  }
  double const z = x - 2.0;
  return z * detail::log_gamma_near_two(z) + std::log(product);
}

}  // namespace patron::inline v0

#endif
