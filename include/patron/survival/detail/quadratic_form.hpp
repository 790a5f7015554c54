// SPDX-License-Identifier: MIT
#ifndef PATRON_SURVIVAL_DETAIL_QUADRATIC_FORM_HPP
#define PATRON_SURVIVAL_DETAIL_QUADRATIC_FORM_HPP

#include <cstddef>
#include <vector>

namespace patron::inline v0::detail {

struct quadratic_form {
  double value = 0.0;
  int rank = 0;
};

/// xᵀ V⁻¹ x for a covariance V (square, row by row), on the directions in which V has any extent;
/// by elimination, leaving out what depends on what came before.
[[nodiscard]] inline quadratic_form inverse_quadratic_form(std::vector<double> v,
                                                           std::vector<double> x) {
  constexpr double dependent = 1e-10;  // of a variance: what rounding leaves of 0
  std::size_t const size = x.size();
  std::vector<double> variance(size);
  for (std::size_t i = 0; i < size; ++i) variance[i] = v[i * size + i];

  quadratic_form result;
  for (std::size_t i = 0; i < size; ++i) {
    double const pivot = v[i * size + i];
    if (!(pivot > dependent * variance[i])) continue;
    result.value += x[i] * x[i] / pivot;
    ++result.rank;
    for (std::size_t row = i + 1; row < size; ++row) {
      double const factor = v[row * size + i] / pivot;
      x[row] -= factor * x[i];
      for (std::size_t column = i; column < size; ++column) {
        v[row * size + column] -= factor * v[i * size + column];
      }
    }
  }
  return result;
}

}  // namespace patron::inline v0::detail

#endif
