// SPDX-License-Identifier: MIT
#include <patron/numeric/symmetric_matrix.hpp>

#include <cmath>
#include <cstddef>
#include <limits>

#include "catch.hpp"
#include "support/orders.hpp"

using patron::eigen_system_of;
using patron::positive_inverse;
using patron::square_matrix;

namespace {

/// A symmetric matrix of numbers between -1 and 1.
template<std::size_t N>
square_matrix<N> random_matrix(support::chance& random) {
  square_matrix<N> m{};
  for (std::size_t p = 0; p < N; ++p) {
    for (std::size_t q = p; q < N; ++q) {
      m[p][q] = m[q][p] = (random.below(2'000'001) - 1'000'000.0) / 1'000'000.0;
    }
  }
  return m;
}

/// The largest element of M v − λ v over all pairs, and of VᵀV − 1.
template<std::size_t N>
double residual(square_matrix<N> const& m, patron::eigen_system<N> const& eigen) {
  double worst = 0.0;
  for (std::size_t i = 0; i < N; ++i) {
    for (std::size_t p = 0; p < N; ++p) {
      double image = -eigen.values[i] * eigen.vectors[i][p];
      double product = p == i ? -1.0 : 0.0;
      for (std::size_t q = 0; q < N; ++q) {
        image += m[p][q] * eigen.vectors[i][q];
        product += eigen.vectors[i][q] * eigen.vectors[p][q];
      }
      worst = std::fmax(worst, std::fmax(std::abs(image), std::abs(product)));
    }
  }
  return worst;
}

template<std::size_t N>
void check_random_matrices() {
  support::chance random{N};
  for (int i = 0; i < 200; ++i) {
    auto const m = random_matrix<N>(random);
    auto const eigen = eigen_system_of(m);
    REQUIRE(residual(m, eigen) < 4e-15);
    for (std::size_t k = 1; k < N; ++k) REQUIRE(eigen.values[k - 1] <= eigen.values[k]);
  }
}

}  // namespace

TEST_CASE("eigen_system_of: by hand") {
  auto const eigen = eigen_system_of(square_matrix<2>{{{2.0, 1.0}, {1.0, 2.0}}});
  CHECK(std::abs(eigen.smallest() - 1.0) < 1e-15);
  CHECK(std::abs(eigen.largest() - 3.0) < 1e-15);
  CHECK(std::abs(eigen.vectors[0][0] + eigen.vectors[0][1]) < 1e-15);
  CHECK(std::abs(eigen.vectors[1][0] - eigen.vectors[1][1]) < 1e-15);
  CHECK(eigen_system_of(square_matrix<1>{{{-3.0}}}).values[0] == -3.0);
  auto const diagonal = eigen_system_of(square_matrix<3>{{{3, 0, 0}, {0, 1, 0}, {0, 0, 2}}});
  CHECK(diagonal.values == std::array{1.0, 2.0, 3.0});
  CHECK(diagonal.vectors[0] == std::array{0.0, 1.0, 0.0});
}

TEST_CASE("eigen_system_of: M v = lambda v for random matrices of one to five rows") {
  check_random_matrices<1>();
  check_random_matrices<2>();
  check_random_matrices<3>();
  check_random_matrices<4>();
  check_random_matrices<5>();
}

TEST_CASE("eigen_system_of: a small eigenvalue beside large ones keeps its digits") {
  // Diagonally scaled: entries from 1e8 to 1e-8. The product of the eigenvalues is the determinant.
  square_matrix<3> const m{{{1e8, 0.5, 1e-1}, {0.5, 1.0, 1e-5}, {1e-1, 1e-5, 1e-8}}};
  auto const eigen = eigen_system_of(m);
  double const determinant = 1e8 * (1e-8 - 1e-10) - 0.5 * (0.5e-8 - 1e-6) + 0.1 * (0.5e-5 - 0.1);
  double const product = eigen.values[0] * eigen.values[1] * eigen.values[2];
  CHECK(std::abs(product / determinant - 1.0) < 1e-12);
}

TEST_CASE("positive_inverse: times the matrix is one") {
  support::chance random{7};
  for (int i = 0; i < 200; ++i) {
    auto m = random_matrix<4>(random);
    for (std::size_t p = 0; p < 4; ++p) m[p][p] += 4.0;  // dominant diagonal: positive
    auto const inverse = positive_inverse(m);
    REQUIRE(inverse);
    for (std::size_t p = 0; p < 4; ++p) {
      for (std::size_t q = 0; q < 4; ++q) {
        double sum = p == q ? -1.0 : 0.0;
        for (std::size_t k = 0; k < 4; ++k) sum += m[p][k] * (*inverse)[k][q];
        REQUIRE(std::abs(sum) < 1e-14);
        REQUIRE((*inverse)[p][q] == (*inverse)[q][p]);
      }
    }
  }
}

TEST_CASE("positive_inverse: edges") {
  CHECK(!positive_inverse(square_matrix<2>{}));
  CHECK(!positive_inverse(square_matrix<2>{{{1.0, 2.0}, {2.0, 1.0}}}));  // a saddle
  double const nan = std::numeric_limits<double>::quiet_NaN();
  double const infinity = std::numeric_limits<double>::infinity();
  CHECK(!positive_inverse(square_matrix<2>{{{1.0, nan}, {nan, 1.0}}}));
  CHECK(!positive_inverse(square_matrix<2>{{{infinity, 0.0}, {0.0, 1.0}}}));
  CHECK((*positive_inverse(square_matrix<1>{{{4.0}}}))[0][0] == 0.25);
}
