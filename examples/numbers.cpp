// SPDX-License-Identifier: MIT
// Random numbers that are the same everywhere, and the least value of a function.
#include <patron/numeric.hpp>

#include <array>
#include <cmath>
#include <cstdio>

int main() {
  // A customer's rate, drawn from all customers' rates, and the orders of a year.
  patron::generator random{42};  // xoshiro256++; the seed is always the caller's
  auto const rate = patron::draw_gamma(random, 0.9, 1 / 4.4);  // shape, scale
  auto const orders = patron::draw_poisson(random, rate * 52);
  auto part = random.split();  // a stream of its own, never overlapping
  std::printf("%.4f orders a week, %d in a year; the other stream begins with %.4f\n", rate,
              static_cast<int>(orders), patron::draw_uniform(part));

  // A value and its exact gradient in, the least value and its curvature out.
  auto const objective = [](std::array<double, 2> const& p) {
    double const a = p[0] - 1;
    double const b = p[1] + 2;
    return patron::value_and_gradient<2>{a * a + 3 * b * b, {2 * a, 6 * b}};
  };
  auto const found = patron::minimise(objective, std::array{5.0, 5.0});
  if (!found.converged()) return 1;
  auto const curvature = patron::eigen_system_of(found.hessian);  // near 0 it would be a ridge
  auto const spread = patron::positive_inverse(found.hessian);    // of a likelihood: the covariance
  std::printf("least at %.3f, %.3f; curvature %.1f at least\n", found.at[0], found.at[1],
              curvature.smallest());
  return spread && std::abs(found.at[0] - 1) < 1e-9 && curvature.smallest() > 1.9 ? 0 : 1;
}
