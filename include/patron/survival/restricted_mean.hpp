// SPDX-License-Identifier: MIT
#ifndef PATRON_SURVIVAL_RESTRICTED_MEAN_HPP
#define PATRON_SURVIVAL_RESTRICTED_MEAN_HPP

#include <patron/core/estimate.hpp>
#include <patron/core/normal_quantile.hpp>
#include <patron/survival/survival_curve.hpp>
#include <patron/survival/survival_time.hpp>

#include <cmath>
#include <optional>

namespace patron::inline v0 {

/// The mean time to the event within a horizon, with its interval, within 0 and the horizon.
///
///     area under S from 0 to t,  Var = Σ A(s)² d / (n (n − d))  over the times s up to t
///
/// where A(s) is the area from s to t. None where the observation ended before the horizon with
/// somebody still without the event (see `survival_curve::restricted_mean`), and none where nobody
/// had the event within it: there is no spread to judge by.
///
/// How to read it: "of the first 365 days they stay 301 (288 to 314)". Unlike a ratio of hazards it
/// is in days, and unlike the median it exists where fewer than half have left.
/// Source: Klein and Moeschberger 2003, 4.5; R's `survfit` with `rmean`.
template<survival_time Time, class Count>
[[nodiscard]] std::optional<estimate<real_time<Time>>> restricted_mean(
    survival_curve<Time, Count> const& curve, Time horizon, double confidence = 0.95) {
  double const z = detail::two_sided_quantile(confidence);
  auto const mean = curve.restricted_mean(horizon);
  if (!mean) return std::nullopt;
  double const whole = detail::plain_count(*mean);
  double area = 0.0;  // from 0 to the step before
  double level = 1.0;
  double from = 0.0;
  double variance = 0.0;
  bool seen = false;
  for (auto const& s : curve.steps()) {
    if (horizon < s.time) break;
    auto const to = static_cast<double>(detail::plain_count(s.time));
    area += level * (to - from);
    level = s.survival;
    from = to;
    if (s.events == Count{}) continue;
    seen = true;
    auto const n = static_cast<double>(s.at_risk);
    auto const d = static_cast<double>(s.events);
    // Where nobody is left there is no area behind it either.
    if (n > d) variance += (whole - area) * (whole - area) * (d / (n * (n - d)));
  }
  if (!seen) return std::nullopt;
  real_time<Time> const spread{z * std::sqrt(variance)};
  real_time<Time> const low = *mean - spread;
  real_time<Time> const high = *mean + spread;
  auto const end = real_time<Time>(horizon);
  return estimate<real_time<Time>>{*mean, low < real_time<Time>{} ? real_time<Time>{} : low,
                                   high > end ? end : high, confidence};
}

}  // namespace patron::inline v0

#endif
