// SPDX-License-Identifier: MIT
// Whether variates have the mean and the variance of their distribution.
#ifndef PATRON_TESTS_SUPPORT_MOMENTS_HPP
#define PATRON_TESTS_SUPPORT_MOMENTS_HPP

#include <patron/numeric/generator.hpp>

#include <cmath>
#include <vector>

namespace support {

struct moments {
  double mean = 0.0;
  double variance = 0.0;
  double error_of_mean = 0.0;
  double error_of_variance = 0.0;
};

template<class Draw>
moments moments_of(Draw const& draw, int draws = 100'000) {
  patron::generator g{20260};
  std::vector<double> values(static_cast<std::size_t>(draws));
  double sum = 0.0;
  for (double& x : values) sum += x = static_cast<double>(draw(g));
  moments m;
  auto const n = static_cast<double>(draws);
  m.mean = sum / n;
  double second = 0.0;
  double fourth = 0.0;
  for (double const x : values) {
    double const square = (x - m.mean) * (x - m.mean);
    second += square / n;
    fourth += square * square / n;
  }
  m.variance = second;
  m.error_of_mean = std::sqrt(second / n);
  m.error_of_variance = std::sqrt((fourth - second * second) / n);
  return m;
}

/// Within five standard errors; the seed is fixed, so that it holds always or never.
inline bool has_moments(moments const& m, double mean, double variance) {
  return std::abs(m.mean - mean) <= 5.0 * m.error_of_mean &&
         std::abs(m.variance - variance) <= 5.0 * m.error_of_variance;
}

}  // namespace support

#endif
