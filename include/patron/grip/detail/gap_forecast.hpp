// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_DETAIL_GAP_FORECAST_HPP
#define PATRON_GRIP_DETAIL_GAP_FORECAST_HPP

#include <cmath>

namespace patron::inline v0::detail {

/// What is expected of a customer's next gap: its logarithm, less `centre`, over `scale`, is a t
/// variable with `1 / inverse_degrees` degrees of freedom.
struct gap_forecast {
  double centre = 0.0;
  double scale = 1.0;
  double inverse_degrees = 0.0;

  /// How unusual it is to wait for so long, as a standard normal deviate:
  ///
  ///     z = (8ν + 1)/(8ν + 3) √(ν ln(1 + t²/ν)),   t = (log_silence − centre) / scale
  ///
  /// off by less than 0.027 where ν >= 2 and |t| <= 4, by 0.005 from ν = 10 on. Source: Wallace
  /// 1959.
  [[nodiscard]] double deviate(double log_silence) const {
    double const t = (log_silence - centre) / scale;
    if (!(inverse_degrees > 0.0)) return t;
    double const z = (8.0 + inverse_degrees) / (8.0 + 3.0 * inverse_degrees) *
                     std::sqrt(std::log1p(t * t * inverse_degrees) / inverse_degrees);
    return t < 0.0 ? -z : z;
  }
};

}  // namespace patron::inline v0::detail

#endif
