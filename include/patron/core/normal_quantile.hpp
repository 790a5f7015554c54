// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_NORMAL_QUANTILE_HPP
#define PATRON_CORE_NORMAL_QUANTILE_HPP

#include <patron/core/error.hpp>

#include <cmath>

namespace patron::inline v0 {

/// The value that a standard normal variable stays below with probability p.
///
/// p lies strictly between 0 and 1, otherwise it throws. Relative error below 1e-15.
/// Source: Wichura 1988, algorithm AS 241 (PPND16), Applied Statistics 37(3).
[[nodiscard]] inline double normal_quantile(double p) {
#ifdef __clang__
// Of a constant clang would fuse products and sums while compiling: other bits than at run time.
#pragma clang fp contract(off)
#endif
  detail::require(p > 0.0 && p < 1.0, "normal_quantile: a probability lies between 0 and 1");
  // clang-format off
  double const q = p - 0.5;
  if (std::abs(q) <= 0.425) {
    double const r = 0.180625 - q * q;
    return q * (((((((2.5090809287301226727e+3 * r + 3.3430575583588128105e+4) * r
                    + 6.7265770927008700853e+4) * r + 4.5921953931549871457e+4) * r
                    + 1.3731693765509461125e+4) * r + 1.9715909503065514427e+3) * r
                    + 1.3314166789178437745e+2) * r + 3.3871328727963666080e+0)
             / (((((((5.2264952788528545610e+3 * r + 2.8729085735721942674e+4) * r
                    + 3.9307895800092710610e+4) * r + 2.1213794301586595867e+4) * r
                    + 5.3941960214247511077e+3) * r + 6.8718700749205790830e+2) * r
                    + 4.2313330701600911252e+1) * r + 1.0);
  }
  double const tail = std::sqrt(-std::log(q < 0.0 ? p : 1.0 - p));
  double magnitude = 0.0;
  if (tail <= 5.0) {
    double const r = tail - 1.6;
    magnitude = (((((((7.74545014278341407640e-4 * r + 2.27238449892691845833e-2) * r
                     + 2.41780725177450611770e-1) * r + 1.27045825245236838258e+0) * r
                     + 3.64784832476320460504e+0) * r + 5.76949722146069140550e+0) * r
                     + 4.63033784615654529590e+0) * r + 1.42343711074968357734e+0)
              / (((((((1.05075007164441684324e-9 * r + 5.47593808499534494600e-4) * r
                     + 1.51986665636164571966e-2) * r + 1.48103976427480074590e-1) * r
                     + 6.89767334985100004550e-1) * r + 1.67638483018380384940e+0) * r
                     + 2.05319162663775882187e+0) * r + 1.0);
  } else {
    double const r = tail - 5.0;
    magnitude = (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r
                     + 1.24266094738807843860e-3) * r + 2.65321895265761230930e-2) * r
                     + 2.96560571828504891230e-1) * r + 1.78482653991729133580e+0) * r
                     + 5.46378491116411436990e+0) * r + 6.65790464350110377720e+0)
              / (((((((2.04426310338993978564e-15 * r + 1.42151175831644588870e-7) * r
                     + 1.84631831751005468180e-5) * r + 7.86869131145613259100e-4) * r
                     + 1.48753612908506148525e-2) * r + 1.36929880922735805310e-1) * r
                     + 5.99832206555887937690e-1) * r + 1.0);
  }
  // clang-format on
  return q < 0.0 ? -magnitude : magnitude;
}

namespace detail {

/// The normal quantile of a two-sided interval: 1.96 for a confidence of 0.95.
[[nodiscard]] inline double two_sided_quantile(double confidence) {
  require(confidence > 0.0 && confidence < 1.0, "a confidence lies between 0 and 1");
  return normal_quantile(0.5 + confidence / 2.0);
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
