// SPDX-License-Identifier: MIT
#ifndef PATRON_NUMERIC_SYMMETRIC_MATRIX_HPP
#define PATRON_NUMERIC_SYMMETRIC_MATRIX_HPP

#include <array>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>

namespace patron::inline v0 {

/// A small square matrix, row by row.
template<std::size_t N>
using square_matrix = std::array<std::array<double, N>, N>;

/// The eigenvalues of a symmetric matrix in rising order, and an eigenvector of length 1 for each:
/// `vectors[i]` belongs to `values[i]`.
///
/// The eigenvalues of a Hessian are its curvatures. All above 0: an optimum. One near 0 beside the
/// others: a ridge, along which the data say nothing.
template<std::size_t N>
struct eigen_system {
  std::array<double, N> values{};
  std::array<std::array<double, N>, N> vectors{};

  [[nodiscard]] double smallest() const noexcept { return values.front(); }
  [[nodiscard]] double largest() const noexcept { return values.back(); }

  friend bool operator==(eigen_system const&, eigen_system const&) = default;
};

namespace detail {

/// The tangent of the angle that makes m[p][q] zero, the smaller of the two.
[[nodiscard]] inline double jacobi_tangent(double pp, double qq, double pq) {
  double const cotangent = (qq - pp) / (2.0 * pq);  // of twice the angle
  double const magnitude = 1.0 / (std::abs(cotangent) + std::sqrt(cotangent * cotangent + 1.0));
  return cotangent < 0.0 ? -magnitude : magnitude;
}

/// Turns the plane of rows and columns p and q, so that m[p][q] becomes 0.
template<std::size_t N>
void jacobi_rotate(square_matrix<N>& m, square_matrix<N>& vectors, std::size_t p, std::size_t q) {
  if (m[p][q] == 0.0) return;
  double const tangent = jacobi_tangent(m[p][p], m[q][q], m[p][q]);
  double const cosine = 1.0 / std::sqrt(tangent * tangent + 1.0);
  double const sine = tangent * cosine;
  auto const turn = [&](double& a, double& b) {
    double const old_a = a;
    a = cosine * a - sine * b;
    b = sine * old_a + cosine * b;
  };
  double const moved = tangent * m[p][q];
  m[p][p] -= moved;
  m[q][q] += moved;
  m[p][q] = m[q][p] = 0.0;
  for (std::size_t k = 0; k < N; ++k) {
    if (k != p && k != q) {
      turn(m[k][p], m[k][q]);
      m[p][k] = m[k][p];
      m[q][k] = m[k][q];
    }
    turn(vectors[p][k], vectors[q][k]);
  }
}

/// How much of a matrix stands beside its diagonal.
template<std::size_t N>
[[nodiscard]] double beside_diagonal(square_matrix<N> const& m) {
  double sum = 0.0;
  for (std::size_t p = 0; p < N; ++p) {
    for (std::size_t q = p + 1; q < N; ++q) sum += std::abs(m[p][q]);
  }
  return sum;
}

}  // namespace detail

/// Eigenvalues and eigenvectors of a symmetric matrix of a few rows, by Jacobi's rotations: slow
/// for large matrices, but plain, and accurate also for small eigenvalues. Only the upper half is
/// trusted. An element that is not finite gives values that are not. Source: Jacobi 1846; Golub and
/// Van Loan, Matrix Computations, section 8.5.
template<std::size_t N>
[[nodiscard]] eigen_system<N> eigen_system_of(square_matrix<N> m) {
  static_assert(N > 0, "a matrix has rows");
  for (std::size_t p = 0; p < N; ++p) {
    for (std::size_t q = p + 1; q < N; ++q) m[q][p] = m[p][q];
  }
  eigen_system<N> found;
  for (std::size_t i = 0; i < N; ++i) found.vectors[i][i] = 1.0;
  // What is left beside the diagonal falls quadratically: 50 sweeps are never needed.
  for (int sweep = 0; sweep < 50 && detail::beside_diagonal(m) != 0.0; ++sweep) {
    for (std::size_t p = 0; p < N; ++p) {
      for (std::size_t q = p + 1; q < N; ++q) detail::jacobi_rotate(m, found.vectors, p, q);
    }
  }
  for (std::size_t i = 0; i < N; ++i) found.values[i] = m[i][i];
  for (std::size_t i = 1; i < N; ++i) {
    for (std::size_t k = i; k > 0 && found.values[k] < found.values[k - 1]; --k) {
      std::swap(found.values[k], found.values[k - 1]);
      std::swap(found.vectors[k], found.vectors[k - 1]);
    }
  }
  return found;
}

/// The inverse of a symmetric matrix; none where an eigenvalue is not above 0. The inverse of the
/// Hessian of a negative log-likelihood is the covariance of the estimates.
template<std::size_t N>
[[nodiscard]] std::optional<square_matrix<N>> positive_inverse(square_matrix<N> const& m) {
  eigen_system<N> const eigen = eigen_system_of(m);
  square_matrix<N> inverse{};
  for (std::size_t i = 0; i < N; ++i) {
    double const reciprocal = 1.0 / eigen.values[i];
    if (!(reciprocal > 0.0 && reciprocal - reciprocal == 0.0)) return std::nullopt;
    for (std::size_t p = 0; p < N; ++p) {
      for (std::size_t q = p; q < N; ++q) {
        inverse[p][q] += reciprocal * eigen.vectors[i][p] * eigen.vectors[i][q];
        inverse[q][p] = inverse[p][q];
      }
    }
  }
  return inverse;
}

}  // namespace patron::inline v0

#endif
