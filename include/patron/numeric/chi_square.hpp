// SPDX-License-Identifier: MIT
#ifndef PATRON_NUMERIC_CHI_SQUARE_HPP
#define PATRON_NUMERIC_CHI_SQUARE_HPP

#include <patron/numeric/domain.hpp>
#include <patron/numeric/incomplete_gamma.hpp>

namespace patron::inline v0 {

/// The probability that a chi-square variable is above x: the p-value of a test whose statistic is
/// x. For x >= 0; the degrees of freedom lie above 0 and need not be whole.
[[nodiscard]] inline double chi_square_tail(double x, double degrees_of_freedom) {
  detail::check_from_zero("chi_square_tail", "x", x);
  detail::check_above_zero("chi_square_tail", "degrees_of_freedom", degrees_of_freedom);
  return gamma_q(degrees_of_freedom / 2.0, x / 2.0);
}

}  // namespace patron::inline v0

#endif
