// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_DETAIL_LINEAR_SYSTEM_HPP
#define PATRON_STAGE_DETAIL_LINEAR_SYSTEM_HPP

#include <cmath>
#include <concepts>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

/// A x = b with as many equations as unknowns, for the few states of a chain.
template<std::floating_point Real>
struct linear_system {
  using row = std::vector<Real>;

  explicit linear_system(std::size_t n) : matrix(n, row(n, Real{0})), right(n, Real{0}) {}

  /// The x of A x = b; none where A is singular. Gaussian elimination with partial pivoting, in a
  /// fixed order. Source: Golub and Van Loan, Matrix Computations, algorithm 3.4.1.
  [[nodiscard]] std::optional<row> solve() && {
    std::size_t const n = right.size();
    for (std::size_t k = 0; k < n; ++k) {
      std::size_t pivot = k;
      for (std::size_t i = k + 1; i < n; ++i) {
        if (std::abs(matrix[i][k]) > std::abs(matrix[pivot][k])) pivot = i;
      }
      if (!(std::abs(matrix[pivot][k]) > Real{0})) return std::nullopt;
      std::swap(matrix[k], matrix[pivot]);
      std::swap(right[k], right[pivot]);
      for (std::size_t i = k + 1; i < n; ++i) {
        Real const factor = matrix[i][k] / matrix[k][k];
        if (factor == Real{0}) continue;
        for (std::size_t j = k + 1; j < n; ++j) matrix[i][j] -= factor * matrix[k][j];
        right[i] -= factor * right[k];
      }
    }
    for (std::size_t k = n; k-- > 0;) {
      for (std::size_t j = k + 1; j < n; ++j) right[k] -= matrix[k][j] * right[j];
      right[k] /= matrix[k][k];
    }
    return std::move(right);
  }

  std::vector<row> matrix;
  row right;
};

}  // namespace patron::inline v0::detail

#endif
