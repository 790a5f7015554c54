// SPDX-License-Identifier: MIT
#ifndef PATRON_SURVIVAL_CUMULATIVE_HAZARD_HPP
#define PATRON_SURVIVAL_CUMULATIVE_HAZARD_HPP

#include <patron/core/error.hpp>
#include <patron/core/interval.hpp>
#include <patron/core/normal_quantile.hpp>
#include <patron/survival/survival_curve.hpp>
#include <patron/survival/survival_time.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <vector>

namespace patron::inline v0 {

/// What one time at which somebody had the event adds to the hazard.
template<survival_time Time, class Count = std::uint64_t>
struct hazard_step {
  Time time{};
  Count at_risk{};
  Count events{};
  double hazard = 0.0;  ///< up to and including this time
  double standard_error = 0.0;

  friend constexpr bool operator==(hazard_step const&, hazard_step const&) = default;
};

/// The hazard added up since the start, by time: a step function that starts at 0.
///
///     H(t) = Σ d / n,  Var H(t) = Σ d / n²  over the times up to t: d events among n at risk
///
/// How to read it: its slope is the hazard. A straight line says that who has stayed for long is
/// as likely to leave as who has just come; one that bends down, that the loyal remain. It may
/// exceed 1: it counts events that would happen if who had one were replaced. Beyond the last
/// observation it stays level because nothing is known there.
/// Source: Nelson 1972; Aalen 1978, for the variance too.
template<survival_time Time, class Count = std::uint64_t>
class cumulative_hazard {
 public:
  using step = hazard_step<Time, Count>;

  /// Nobody.
  cumulative_hazard() = default;

  /// From the same counts that a survival curve is made of.
  explicit cumulative_hazard(survival_curve<Time, Count> const& curve) {
    double hazard = 0.0;
    double variance = 0.0;
    for (auto const& s : curve.steps()) {
      if (s.events == Count{}) continue;
      auto const n = static_cast<double>(s.at_risk);
      auto const d = static_cast<double>(s.events);
      hazard += d / n;
      variance += d / n / n;
      steps_.push_back({.time = s.time,
                        .at_risk = s.at_risk,
                        .events = s.events,
                        .hazard = hazard,
                        .standard_error = std::sqrt(variance)});
    }
  }

  /// H(t), up to and including t.
  [[nodiscard]] double at(Time t) const {
    step const* const reached = last_step(t);
    return reached != nullptr ? reached->hazard : 0.0;
  }

  [[nodiscard]] double standard_error(Time t) const {
    step const* const reached = last_step(t);
    return reached != nullptr ? reached->standard_error : 0.0;
  }

  /// Where H(t) lies with that confidence, on the scale of its logarithm so that it stays above 0:
  ///
  ///     H exp(± z se / H)
  ///
  /// None before the first event.
  [[nodiscard]] std::optional<patron::interval> interval(Time t, double confidence = 0.95) const {
    double const z = detail::two_sided_quantile(confidence);
    step const* const reached = last_step(t);
    if (reached == nullptr) return std::nullopt;
    double const factor = std::exp(z * reached->standard_error / reached->hazard);
    return patron::interval{reached->hazard / factor, reached->hazard * factor};
  }

  /// One row for each time at which somebody had the event, ascending.
  [[nodiscard]] std::vector<step> const& steps() const noexcept { return steps_; }

  friend bool operator==(cumulative_hazard const&, cumulative_hazard const&) = default;

 private:
  [[nodiscard]] step const* last_step(Time t) const {
    detail::require(!detail::is_nan(t), "cumulative_hazard: a time is a number");
    auto const after = std::upper_bound(steps_.begin(), steps_.end(), t,
                                        [](Time at, step const& s) { return at < s.time; });
    return after == steps_.begin() ? nullptr : &*(after - 1);
  }

  std::vector<step> steps_{};
};

}  // namespace patron::inline v0

#endif
