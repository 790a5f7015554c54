// SPDX-License-Identifier: MIT
#ifndef PATRON_SURVIVAL_CHI_SQUARE_TEST_HPP
#define PATRON_SURVIVAL_CHI_SQUARE_TEST_HPP

#include <patron/numeric/chi_square.hpp>

namespace patron::inline v0 {

/// A statistic that is chi-square where nothing is going on, and the chance of one this large.
///
/// With 0 degrees of freedom there was nothing to test; the statistic is then 0, the p-value 1.
struct chi_square_test {
  double statistic = 0.0;
  int degrees_of_freedom = 0;
  double p_value = 1.0;

  friend constexpr bool operator==(chi_square_test const&, chi_square_test const&) = default;
};

namespace detail {

[[nodiscard]] inline chi_square_test chi_square_test_of(double statistic, int degrees_of_freedom) {
  if (degrees_of_freedom == 0) return {};
  // Rounding may leave a quadratic form a hair below 0.
  double const from_zero = statistic > 0.0 ? statistic : 0.0;
  return {from_zero, degrees_of_freedom, chi_square_tail(from_zero, degrees_of_freedom)};
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
