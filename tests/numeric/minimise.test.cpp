// SPDX-License-Identifier: MIT
#include <patron/numeric/minimise.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

#include "catch.hpp"

using patron::minimise;
using patron::search_status;

namespace {

template<std::size_t N>
using point = std::array<double, N>;
template<std::size_t N>
using graded = patron::value_and_gradient<N>;

static_assert(!patron::smooth_objective<double (*)(point<2> const&), 2>, "a value alone is little");

template<std::size_t N>
double distance(point<N> const& a, point<N> const& b) {
  double worst = 0.0;
  for (std::size_t i = 0; i < N; ++i) worst = std::fmax(worst, std::abs(a[i] - b[i]));
  return worst;
}

/// Rosenbrock's curved valley: 100 (y − x²)² + (1 − x)², lowest at (1, 1).
graded<2> valley(point<2> const& p) {
  double const bend = p[1] - p[0] * p[0];
  double const rest = 1.0 - p[0];
  return {100.0 * bend * bend + rest * rest, {-400.0 * bend * p[0] - 2.0 * rest, 200.0 * bend}};
}

patron::value_gradient_hessian<2> exact_valley(point<2> const& p) {
  auto const [value, gradient] = valley(p);
  double const xx = 1200.0 * p[0] * p[0] - 400.0 * p[1] + 2.0;
  return {value, gradient, {{{xx, -400.0 * p[0]}, {-400.0 * p[0], 200.0}}}};
}

/// Powell's singular function of four parameters, lowest at 0 with a Hessian of rank two there.
graded<4> powell(point<4> const& p) {
  double const a = p[0] + 10.0 * p[1];
  double const b = p[2] - p[3];
  double const c = p[1] - 2.0 * p[2];
  double const d = p[0] - p[3];
  double const c3 = 4.0 * c * c * c;
  double const d3 = 40.0 * d * d * d;
  return {a * a + 5.0 * b * b + c * c * c * c + 10.0 * d * d * d * d,
          {2.0 * a + d3, 20.0 * a + c3, 10.0 * b - 2.0 * c3, -10.0 * b - d3}};
}

/// x − log(x), lowest at 1, without a value at 0 and below.
graded<1> walled(point<1> const& p) {
  return {p[0] - std::log(p[0]), {1.0 - 1.0 / p[0]}};
}

}  // namespace

TEST_CASE("minimise: a quadratic in one step, at its Hessian") {
  auto const bowl = [](point<3> const& p) {
    return graded<3>{7.0 + p[0] * p[0] + 2.0 * p[1] * p[1] + 3.0 * (p[2] - 1.0) * (p[2] - 1.0),
                     {2.0 * p[0], 4.0 * p[1], 6.0 * (p[2] - 1.0)}};
  };
  auto const found = minimise(bowl, point<3>{1.0, -1.0, 0.5});
  CHECK(found.status == search_status::converged);
  CHECK(distance(found.at, {0.0, 0.0, 1.0}) < 1e-6);
  CHECK(std::abs(found.value - 7.0) < 1e-12);
  CHECK(found.iterations <= 2);
  CHECK(std::abs(found.hessian[0][0] - 2.0) < 1e-9);
  CHECK(std::abs(found.hessian[1][1] - 4.0) < 1e-9);
  CHECK(std::abs(found.hessian[2][2] - 6.0) < 1e-9);
  CHECK(std::abs(found.hessian[0][2]) < 1e-9);
}

TEST_CASE("minimise: a curved valley, with and without second derivatives") {
  point<2> const start{-1.2, 1.0};
  auto const found = minimise(valley, start);
  CHECK(found.converged());
  CHECK(distance(found.at, {1.0, 1.0}) < 1e-5);
  CHECK(found.iterations < 40);
  auto const exact = minimise(exact_valley, start);
  CHECK(exact.converged());
  CHECK(distance(exact.at, {1.0, 1.0}) < 1e-5);
  CHECK(exact.evaluations < found.evaluations);
  for (std::size_t i = 0; i < 2; ++i) {
    for (std::size_t k = 0; k < 2; ++k) {
      CHECK(std::abs(found.hessian[i][k] - exact_valley(found.at).hessian[i][k]) < 1e-5);
    }
  }
  CHECK(found == minimise(valley, start));
}

TEST_CASE("minimise: a minimum where the Hessian is singular") {
  auto const found = minimise(powell, point<4>{3.0, -1.0, 0.0, 1.0});
  CHECK(found.converged());
  CHECK(found.value < 1e-9);
  auto const curvature = patron::eigen_system_of(found.hessian);
  CHECK(curvature.smallest() < 1e-4 * curvature.largest());
}

TEST_CASE("minimise: a value that is not finite is a wall, not an error") {
  for (double const start : {1e-6, 0.5, 3.0, 50.0}) {
    auto const found = minimise(walled, point<1>{start}, {.largest_step = 100.0});
    CHECK(found.converged());
    CHECK(std::abs(found.at[0] - 1.0) < 1e-4);
  }
  auto const nowhere = minimise(walled, std::array{point<1>{-1.0}, point<1>{0.0}});
  CHECK(nowhere.status == search_status::not_finite);
  CHECK(nowhere.iterations == 0);
  CHECK(minimise(walled, std::array{point<1>{-1.0}, point<1>{2.0}}).converged());
}

TEST_CASE("minimise: the lowest start is taken, another where that one fails") {
  // Two pits, the deeper one at 2; between them a hill.
  auto const pits = [](point<1> const& p) {
    double const left = std::exp(-(p[0] + 2.0) * (p[0] + 2.0));
    double const right = std::exp(-(p[0] - 2.0) * (p[0] - 2.0));
    return graded<1>{-left - 2.0 * right, {2.0 * (p[0] + 2.0) * left + 4.0 * (p[0] - 2.0) * right}};
  };
  auto const deeper = minimise(pits, std::array{point<1>{-1.5}, point<1>{1.5}});
  CHECK(std::abs(deeper.at[0] - 2.0) < 1e-4);
  // The lowest start stands beside a wall behind which the value would fall on and on.
  auto const cliff = [](point<1> const& p) {
    double const nan = std::numeric_limits<double>::quiet_NaN();
    if (p[0] > 10.0) return graded<1>{nan, {nan}};
    if (p[0] > 5.0) return graded<1>{-p[0], {-1.0}};
    return graded<1>{p[0] * p[0], {2.0 * p[0]}};
  };
  auto const saved = minimise(cliff, std::array{point<1>{9.9}, point<1>{1.0}});
  CHECK(saved.converged());
  CHECK(std::abs(saved.at[0]) < 1e-4);
  auto const stuck = minimise(cliff, point<1>{9.9});
  CHECK(stuck.status == search_status::no_progress);
}

TEST_CASE("minimise: says when there is no minimum") {
  auto const slope = [](point<2> const& p) {
    return graded<2>{p[0] + p[1] * p[1], {1.0, 2.0 * p[1]}};
  };
  auto const falling = minimise(slope, point<2>{0.0, 1.0}, {.max_iterations = 50});
  CHECK(falling.status == search_status::iteration_limit);
  CHECK(falling.iterations == 50);

  auto const saddle = [](point<2> const& p) {
    return graded<2>{p[0] * p[0] - p[1] * p[1], {2.0 * p[0], -2.0 * p[1]}};
  };
  CHECK(minimise(saddle, point<2>{1.0, 0.0}).status == search_status::saddle);
}

TEST_CASE("minimise: a ridge shows in the eigenvalues") {
  // Only the sum of the parameters matters.
  auto const ridge = [](point<2> const& p) {
    double const sum = p[0] + p[1] - 1.0;
    return graded<2>{sum * sum, {2.0 * sum, 2.0 * sum}};
  };
  auto const found = minimise(ridge, point<2>{3.0, 5.0});
  CHECK(found.converged());
  auto const curvature = patron::eigen_system_of(found.hessian);
  CHECK(std::abs(curvature.smallest()) < 1e-9);
  CHECK(std::abs(curvature.largest() - 4.0) < 1e-9);
  CHECK(std::abs(curvature.vectors[0][0] + curvature.vectors[0][1]) < 1e-9);
}

TEST_CASE("minimise: below the rounding of the value the gradient decides") {
  auto const lifted = [](point<2> const& p) {
    auto const [value, gradient] = valley(p);
    return graded<2>{1e9 + value, gradient};
  };
  auto const found = minimise(lifted, point<2>{-1.2, 1.0}, {.tolerance = 1e-18});
  CHECK(found.converged());
  CHECK(distance(found.at, {1.0, 1.0}) < 1e-8);
}
