// SPDX-License-Identifier: MIT
#ifndef PATRON_SURVIVAL_SURVIVAL_CURVE_HPP
#define PATRON_SURVIVAL_SURVIVAL_CURVE_HPP

#include <patron/core/error.hpp>
#include <patron/core/interval.hpp>
#include <patron/core/normal_quantile.hpp>
#include <patron/survival/survival_time.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// The scale on which an interval of a survival curve is symmetric.
enum class confidence_limits {
  plain,   ///< S itself; cut at 0 and 1
  log,     ///< log S; cut at 1. The default of R's `survival`
  log_log  ///< log(-log S); always within 0 and 1. The default of `lifelines`
};

/// What happened at one time. `at_risk` counts those under observation just before it.
template<survival_time Time, class Count = std::uint64_t>
struct survival_step {
  Time time{};
  Count at_risk{};
  Count events{};
  Count censored{};
  double survival = 1.0;
  double standard_error = 0.0;

  friend constexpr bool operator==(survival_step const&, survival_step const&) = default;
};

/// From one time to another; an end that the data do not reach is none.
template<survival_time Time>
struct time_interval {
  std::optional<Time> low{};
  std::optional<Time> high{};

  friend constexpr bool operator==(time_interval const&, time_interval const&) = default;
};

/// The share that has not yet had the event, by time: a step function that starts at 1.
///
/// Made by `kaplan_meier` and by `event_table::curve`. `Count` is an integer, or `double` where
/// observations had real weights.
///
/// How to read it: at(days{30}) = 0.75 says that 75 % had not yet bought again after 30 days, with
/// those taken into account who were watched for less. Beyond the last observation the curve stays
/// at its last level because nothing is known there: see `followed_until`. A curve of nobody is 1
/// everywhere (an empty product) and has no interval and no median: see `subjects`.
template<survival_time Time, class Count = std::uint64_t>
class survival_curve {
 public:
  using step = survival_step<Time, Count>;

  /// Nobody.
  survival_curve() = default;

  /// A curve of its steps. Throws where their times do not ascend.
  survival_curve(std::vector<step> steps_of, Count subjects_of)
      : steps_{std::move(steps_of)}, subjects_{subjects_of} {
    auto const not_ascending = [](step const& a, step const& b) { return !(a.time < b.time); };
    detail::require(std::ranges::adjacent_find(steps_, not_ascending) == steps_.end(),
                    "survival_curve: the times of the steps ascend");
  }

  /// S(t): the share without the event up to and including t.
  [[nodiscard]] double at(Time t) const {
    step const* const last = last_step(t);
    return last != nullptr ? last->survival : 1.0;
  }

  /// Greenwood's standard error of S(t).
  ///
  ///     √Var,  Var = S(t)² Σ d / (n (n − d))  over the times up to t
  ///
  /// It is 0 before the first event, and also where everybody had the event: there S is 0, the
  /// formula reads 0 · ∞, and 0 is its limit. In both places it says nothing about certainty, and
  /// `interval` has no answer. With real weights it takes a weight for a number of people, which
  /// suits frequencies and not sampling weights. Source: Greenwood 1926.
  [[nodiscard]] double standard_error(Time t) const {
    step const* const last = last_step(t);
    return last != nullptr ? last->standard_error : 0.0;
  }

  /// Where S(t) lies with that confidence; none before the first event and where S(t) is 0, where
  /// Greenwood's error says nothing.
  ///
  ///     plain    S ± z se
  ///     log      S exp(± z se / S)
  ///     log_log  S ^ exp(± z se / (S log S))
  ///
  /// Source: Kalbfleisch and Prentice 2002, 1.4.
  [[nodiscard]] std::optional<patron::interval> interval(
      Time t, double confidence = 0.95, confidence_limits limits = confidence_limits::log) const {
    double const z = detail::two_sided_quantile(confidence);
    step const* const last = last_step(t);
    return last != nullptr ? limits_at(*last, z, limits) : std::nullopt;
  }

  /// The first time by which a share p had the event: the first t with S(t) <= 1 − p; none where
  /// the curve does not come down so far. Throws where p is not strictly between 0 and 1.
  [[nodiscard]] std::optional<Time> quantile(double p) const {
    double const level = level_of(p);
    return first_time([level](step const& s) { return reaches(s.survival, level); });
  }

  /// The first t with S(t) <= 1/2; none where more than half were never seen to have the event.
  [[nodiscard]] std::optional<Time> median() const { return quantile(0.5); }

  /// Where the quantile lies: the first times at which the lower and the upper confidence limit of
  /// the curve come down to 1 − p. An end that the limits do not reach is none, which is common for
  /// the upper one: read it as "not before `low`".
  /// Source: Brookmeyer and Crowley 1982, as R's `quantile.survfit`.
  [[nodiscard]] time_interval<Time> quantile_interval(
      double p, double confidence = 0.95, confidence_limits limits = confidence_limits::log) const {
    double const level = level_of(p);
    double const z = detail::two_sided_quantile(confidence);
    auto const first_limit = [&](double patron::interval::*end) {
      return first_time([&](step const& s) {
        auto const around = limits_at(s, z, limits);
        return around && reaches((*around).*end, level);
      });
    };
    return {first_limit(&patron::interval::low), first_limit(&patron::interval::high)};
  }

  [[nodiscard]] time_interval<Time> median_interval(
      double confidence = 0.95, confidence_limits limits = confidence_limits::log) const {
    return quantile_interval(0.5, confidence, limits);
  }

  /// The mean time to the event within a horizon: the area under the curve from 0 to t, exact for
  /// the step function.
  ///
  /// None where the observation ended before t with somebody still without the event: the rest of
  /// the area is not known. How to read it: of 90 days, 61 passed on average before the purchase.
  [[nodiscard]] std::optional<real_time<Time>> restricted_mean(Time t) const {
    detail::require(t >= Time{}, "survival_curve: a horizon is not below 0");
    if (steps_.empty()) return std::nullopt;
    if (t > steps_.back().time && steps_.back().survival > 0.0) return std::nullopt;
    double area = 0.0;
    double level = 1.0;
    double from = 0.0;
    for (step const& s : steps_) {
      if (!(s.time < t)) break;
      double const to = real_count(s.time);
      area += level * (to - from);
      level = s.survival;
      from = to;
    }
    return real_time<Time>{area + level * (real_count(t) - from)};
  }

  /// One row for each time at which somebody had the event or left observation, ascending.
  [[nodiscard]] std::vector<step> const& steps() const noexcept { return steps_; }

  /// How many were observed.
  [[nodiscard]] Count subjects() const noexcept { return subjects_; }

  /// How many of them were seen to have the event.
  [[nodiscard]] Count events() const noexcept {
    Count total{};
    for (step const& s : steps_) total += s.events;
    return total;
  }

  /// The last time at which anybody was observed; none for a curve of nobody.
  [[nodiscard]] std::optional<Time> followed_until() const {
    if (steps_.empty()) return std::nullopt;
    return steps_.back().time;
  }

  friend bool operator==(survival_curve const&, survival_curve const&) = default;

 private:
  [[nodiscard]] step const* last_step(Time t) const {
    detail::require(!detail::is_nan(t), "survival_curve: a time is a number");
    auto const after = std::ranges::upper_bound(steps_, t, {}, &step::time);
    return after == steps_.begin() ? nullptr : &*(after - 1);
  }

  template<class Predicate>
  [[nodiscard]] std::optional<Time> first_time(Predicate const& holds) const {
    auto const found = std::ranges::find_if(steps_, holds);
    if (found == steps_.end()) return std::nullopt;
    return found->time;
  }

  [[nodiscard]] static double level_of(double p) {
    detail::require(p > 0.0 && p < 1.0, "survival_curve: a quantile's share lies between 0 and 1");
    return 1.0 - p;
  }

  /// 2/3 · 3/4 is one half, whatever the last bit says.
  [[nodiscard]] static bool reaches(double survival, double level) noexcept {
    constexpr double rounding = 1e-12;
    return survival <= level * (1.0 + rounding);
  }

  [[nodiscard]] static double real_count(Time t) noexcept {
    return static_cast<double>(detail::plain_count(t));
  }

  [[nodiscard]] static std::optional<patron::interval> limits_at(step const& s, double z,
                                                                 confidence_limits limits) {
    double const survival = s.survival;
    if (!(survival > 0.0 && survival < 1.0)) return std::nullopt;
    switch (limits) {
      case confidence_limits::plain: {
        double const spread = z * s.standard_error;
        return patron::interval{(std::max)(survival - spread, 0.0),
                                (std::min)(survival + spread, 1.0)};
      }
      case confidence_limits::log: {
        double const factor = std::exp(z * s.standard_error / survival);
        return patron::interval{survival / factor, (std::min)(survival * factor, 1.0)};
      }
      case confidence_limits::log_log: {
        double const power = std::exp(-z * s.standard_error / (survival * std::log(survival)));
        return patron::interval{std::pow(survival, power), std::pow(survival, 1.0 / power)};
      }
    }
    return std::nullopt;
  }

  std::vector<step> steps_{};
  Count subjects_{};
};

}  // namespace patron::inline v0

#endif
