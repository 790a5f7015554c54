// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_RHYTHM_HPP
#define PATRON_GRIP_RHYTHM_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/normal_quantile.hpp>
#include <patron/grip/detail/gap_forecast.hpp>
#include <patron/grip/detail/inverse_trigamma.hpp>
#include <patron/grip/rhythm_counts.hpp>
#include <patron/grip/rhythm_gaps.hpp>
#include <patron/numeric/digamma.hpp>
#include <patron/numeric/normal.hpp>
#include <patron/numeric/trigamma.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace patron::inline v0 {

/// How a firm's customers come and come back: what is usual among them, and how much they differ.
///
/// The logarithms of one customer's gaps are normal, about a mean and with a variance of her own;
/// means and variances differ between customers, and the firm tells how much:
///
///     ln gap ~ N(μᵢ, σᵢ²),   μᵢ ~ N(μ, v σᵢ²),   ν s² / σᵢ² ~ χ²(ν)
///
/// Whoever has many gaps is judged by her own, whoever has few by the firm's: nothing is assumed
/// about leaving, and no purchase model is fitted. μ and v come from the moments of the customers'
/// means, s² and ν from those of the logarithms of their variances.
/// Source: Smyth 2004 (empirical Bayes with shrunken variances, section 6.2).
///
/// Whoever bought once has no gaps. She is judged by how long those waited who did come back for a
/// second time, with the open waits counted (Kaplan and Meier 1958).
///
/// Only gaps that have closed say how long a gap lasts: the open ones mix those who will come back
/// with those who have left. In a record that is short beside the gaps, long ones are missing.
// A template, so that only those who ask for it pay for it when they compile.
template<class Counts = rhythm_counts>
class basic_rhythm {
 public:
  /// Throws where fewer than two customers have two gaps: then nothing tells how much rhythms vary.
  explicit basic_rhythm(Counts const& counts) {
    detail::require(counts.customers(2) >= 2, "rhythm: needs two customers with two gaps each");
    read_variances(counts);
    read_means(counts);
    read_first_waits(counts);
  }

  /// What is usual for somebody with these gaps: the gap that is exceeded as often as not. For
  /// nobody's gaps, half of those who buy a second time have done so.
  [[nodiscard]] real_days usual_gap(rhythm_gaps const& own) const {
    if (own.gaps == 0) return real_days{static_cast<double>(usual_first_wait_)};
    return real_days{std::exp(centre(own))};
  }

  /// How unusual a silence is that goes on after so many whole days, as a standard normal deviate:
  /// 0 for the usual gap, 1.28 where one gap in ten lasts longer, 2.33 where one in a hundred does.
  [[nodiscard]] double deviate(rhythm_gaps const& own, day_count silence) const {
    if (own.gaps == 0) return first_wait_deviate(silence);
    return forecast(own).deviate(std::log(static_cast<double>(silence.count()) + 0.5));
  }

  /// The probability that a gap of hers which ends lasts longer than these whole days.
  [[nodiscard]] double exceedance(rhythm_gaps const& own, day_count silence) const {
    return normal_tail(deviate(own, silence));
  }

  /// The mean logarithm of a usual gap.
  [[nodiscard]] double centre(rhythm_gaps const& own) const {
    double const sum = static_cast<double>(own.logs) * detail::rhythm_log_unit;
    return (mean_ + spread_ * sum) / (1.0 + spread_ * own.gaps);
  }

  /// What is expected of the next gap of somebody with these gaps, one or more.
  [[nodiscard]] detail::gap_forecast forecast(rhythm_gaps const& own) const {
    double const n = own.gaps;
    double const apart = own.mean_log() - mean_;
    double const shrunk = 1.0 + spread_ * n;
    double const degrees = 1.0 + stiffness_ * n;
    double const variance =
        (variance_ + stiffness_ * (own.squared_deviations() + n * apart * apart / shrunk)) /
        degrees;
    return {.centre = centre(own),
            .scale = std::sqrt(variance * (1.0 + spread_ / shrunk)),
            .inverse_degrees = stiffness_ / degrees};
  }

  /// The same for a first wait, which has no gaps before it.
  [[nodiscard]] double first_wait_deviate(day_count silence) const {
    auto const days = static_cast<std::size_t>(silence.count());
    return first_wait_deviates_[(std::min)(days, first_wait_deviates_.size() - 1)];
  }

  friend bool operator==(basic_rhythm const&, basic_rhythm const&) = default;

 private:
  /// ln sᵢ² − ψ(d/2) + ln(d/2), with d = n − 1, has the mean ln s² − ψ(ν/2) + ln(ν/2) and the
  /// variance ψ′(d/2) + ψ′(ν/2).
  void read_variances(Counts const& counts) {
    auto const customers = static_cast<double>(counts.customers(2));
    double sum = 0.0;
    double squares = 0.0;
    double by_chance = 0.0;
    for (std::size_t n = 2; n < counts.groups().size(); ++n) {
      rhythm_group const& group = counts.groups()[n];
      auto const people = static_cast<double>(group.customers);
      if (group.customers == 0) continue;
      double const half = (static_cast<double>(n) - 1.0) / 2.0;
      double const shift = std::log(half) - digamma(half);
      double const logs = static_cast<double>(group.log_variances) * detail::rhythm_log_unit;
      double const squared = static_cast<double>(group.squared_log_variances) *
                             detail::rhythm_log_unit * detail::rhythm_log_unit;
      sum += logs + people * shift;
      squares += squared + 2.0 * shift * logs + people * shift * shift;
      by_chance += people * trigamma(half);
    }
    double const mean = sum / customers;
    double const scatter = (squares - sum * mean) / (customers - 1.0);
    double const between = scatter - by_chance / customers;
    if (between > 0.0) {
      double const half = detail::inverse_trigamma(between);  // ν / 2
      stiffness_ = 0.5 / half;
      variance_ = std::exp(mean + digamma(half) - std::log(half));
    } else {
      variance_ = std::exp(mean);  // all customers are equally regular
    }
  }

  /// The variance of customers' means, less what their own scatter brings about.
  void read_means(Counts const& counts) {
    auto const customers = static_cast<double>(counts.customers(1));
    double means = 0.0;
    double squared_means = 0.0;
    double shares = 0.0;  // Σ 1/n
    double within = 0.0;
    double degrees = 0.0;
    for (std::size_t count = 1; count < counts.groups().size(); ++count) {
      rhythm_group const& group = counts.groups()[count];
      auto const n = static_cast<double>(count);
      auto const people = static_cast<double>(group.customers);
      auto const squared_logs = static_cast<double>(group.squared_logs);
      means += static_cast<double>(group.logs) / n;
      squared_means += squared_logs / n / n;
      shares += people / n;
      within += static_cast<double>(group.squares) - squared_logs / n;
      degrees += people * (n - 1.0);
    }
    mean_ = means / customers * detail::rhythm_log_unit;
    double const scatter = (squared_means - means * means / customers) / (customers - 1.0);
    double const between = scatter - within / degrees * shares / customers;
    double const variance = between * detail::rhythm_log_unit * detail::rhythm_log_unit;
    spread_ = (std::max)(variance, 0.0) / variance_;  // below 0: they all have one basic_rhythm
  }

  /// Of m who came back, those who had not after t days, and one more on either side so that what
  /// was never seen is not impossible: (m (S(t) − S(∞)) / (1 − S(∞)) + 1) / (m + 2).
  void read_first_waits(Counts const& counts) {
    auto const curve = counts.first_waits().curve();
    auto const came_back = static_cast<double>(curve.events());
    double const never = curve.steps().back().survival;
    double waiting = 1.0;
    bool half_are_back = false;
    first_wait_deviates_.clear();
    for (auto const& step : curve.steps()) {
      if (step.events == 0) continue;
      auto const days = static_cast<std::size_t>(step.time.count());
      first_wait_deviates_.resize(days, deviate_of(waiting, came_back));
      waiting = (step.survival - never) / (1.0 - never);
      if (!half_are_back && waiting <= 0.5) {
        half_are_back = true;
        usual_first_wait_ = step.time.count();
      }
    }
    first_wait_deviates_.push_back(deviate_of(waiting, came_back));
  }

  [[nodiscard]] static double deviate_of(double waiting, double came_back) {
    return -normal_quantile((came_back * waiting + 1.0) / (came_back + 2.0));
  }

  double mean_ = 0.0;       // μ
  double spread_ = 0.0;     // v
  double variance_ = 1.0;   // s²
  double stiffness_ = 0.0;  // 1/ν; 0 where all are equally regular
  std::int32_t usual_first_wait_ = 0;
  std::vector<double> first_wait_deviates_;  // by days of silence
};
using rhythm = basic_rhythm<>;

}  // namespace patron::inline v0

#endif
