// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_DETAIL_GAUSS_LEGENDRE_HPP
#define PATRON_LTV_DETAIL_GAUSS_LEGENDRE_HPP

#include <array>
#include <cstddef>

namespace patron::inline v0::detail {

// The Gauss-Legendre rule of 8 points on 0 to 1: exact for polynomials of degree 15.
// Source: DLMF 3.5.19, computed with 30 digits.
inline constexpr std::size_t gauss_points = 8;
inline constexpr std::array<double, gauss_points> gauss_abscissas = {
    0.019855071751231884158, 0.1016667612931866302,  0.23723379504183550709,
    0.40828267875217509753,  0.59171732124782490247, 0.76276620495816449291,
    0.8983332387068133698,   0.98014492824876811584};
inline constexpr std::array<double, gauss_points> gauss_weights = {
    0.050614268145188129576, 0.11119051722668723527, 0.15685332293894364367,
    0.18134189168918099148,  0.18134189168918099148, 0.15685332293894364367,
    0.11119051722668723527,  0.050614268145188129576};

/// The integral of a smooth function over one stretch.
template<class F>
[[nodiscard]] double gauss_legendre(F const& f, double from, double to) {
  double sum = 0.0;
  for (std::size_t i = 0; i < gauss_points; ++i) {
    sum += gauss_weights[i] * f(from + (to - from) * gauss_abscissas[i]);
  }
  return (to - from) * sum;
}

}  // namespace patron::inline v0::detail

#endif
