// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_HOLDOUT_CHECK_HPP
#define PATRON_LTV_HOLDOUT_CHECK_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/ltv/detail/holdout_forecast.hpp>
#include <patron/ltv/holdout_group.hpp>
#include <patron/ltv/purchase_model.hpp>
#include <patron/ltv/time_horizon.hpp>
#include <patron/numeric/compensated_sum.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <tuple>
#include <vector>

namespace patron::inline v0 {

/// How well a model that knows the calibration foretold the purchases of the holdout.
///
///     auto const rows = calibration_holdout(orders, calibration_until, until, …);
///     auto const model = fit<bg_nbd>(rows | std::views::transform(&row::calibration)).model;
///     holdout_check const check{rows, model, until - calibration_until};
///
/// How to read it: the totals tell whether the firm as a whole was foretold, the groups where a
/// model errs, the deciles whether it finds the right people. A single customer's error is large
/// with any model: people buy by chance. Source: Fader, Hardie and Lee 2005, figures 4 and 5.
///
/// Customers who are too many to be held at once are checked by `holdout_total`. Throws for a
/// customer that cannot be, with the position.
// A template, so that only those who check a model pay for it when they compile.
template<class Forecast = detail::holdout_forecast>
class basic_holdout_check {
 public:
  template<holdout_range Rows, purchase_model Model>
  basic_holdout_check(Rows&& rows, Model const& model, time_horizon horizon)
      : forecasts_{detail::foretell("holdout_check", rows, model, horizon)} {
    std::ranges::sort(forecasts_, {}, [](forecast const& f) {
      return std::tuple{f.expected, f.pattern.frequency, f.pattern.recency, f.actual};
    });
  }

  /// All customers as one group, by their frequency.
  [[nodiscard]] holdout_group total() const {
    auto const all = by_frequency(0);
    return all.empty() ? holdout_group{} : all.front();
  }

  /// By the number of repeat purchases in the calibration: 0, 1, 2, … and `top` or more.
  [[nodiscard]] std::vector<holdout_group> by_frequency(std::uint32_t top = 7) const {
    return grouped(std::size_t{top} + 1, [top](forecast const& f) {
      return place{(std::min)(f.pattern.frequency, top), static_cast<double>(f.pattern.frequency)};
    });
  }

  /// By the time from the first purchase to the last one in the calibration, in steps of `width`.
  /// The first group are those with recency 0: the one-time buyers; the limits are in days.
  [[nodiscard]] std::vector<holdout_group> by_recency(real_days width = std::chrono::weeks{
                                                          4}) const {
    detail::require(width.count() > 0.0, "holdout_check: a width is above 0");
    real_days longest{};
    for (forecast const& f : forecasts_) longest = (std::max)(longest, f.pattern.recency);
    auto const step = [width](real_days recency) {
      return static_cast<std::size_t>(std::ceil(recency / width));
    };
    return grouped(step(longest) + 1, [&](forecast const& f) {
      return place{step(f.pattern.recency), f.pattern.recency.count()};
    });
  }

  /// Ten groups of nearly equal size by what was expected, the best tenth first: its share of all
  /// actual purchases over a tenth is the lift of the model. `from` and `to` are purchases expected
  /// of one customer.
  [[nodiscard]] std::vector<holdout_group> by_decile() const {
    std::size_t rank = forecasts_.size();
    return grouped(10, [&](forecast const& f) {
      return place{10 * --rank / forecasts_.size(), f.expected};
    });
  }

  /// Ten classes of the probability to buy at all, 0 to 0.1 first: whether P(alive), together with
  /// the rate, is calibrated. Where it is, `expected_active` lies within the interval of `active`.
  [[nodiscard]] std::vector<holdout_group> by_probability() const {
    return grouped(10, [](forecast const& f) {
      return place{(std::min)(static_cast<std::size_t>(f.active * 10.0), std::size_t{9}), f.active};
    });
  }

  /// The mean difference between expected and actual purchases of one customer, its sign ignored;
  /// none without customers.
  ///
  ///     MAE = Σ |expected − actual| / n
  [[nodiscard]] std::optional<double> mean_absolute_error() const {
    return mean([](double error) { return std::abs(error); });
  }
  /// √(Σ (expected − actual)² / n): large errors count for more.
  [[nodiscard]] std::optional<double> root_mean_squared_error() const {
    auto const squared = mean([](double error) { return error * error; });
    if (!squared) return std::nullopt;
    return std::sqrt(*squared);
  }

  /// Pearson's correlation of expected and actual purchases over the customers; none where one of
  /// them does not vary.
  [[nodiscard]] std::optional<double> correlation() const {
    auto const n = static_cast<double>(forecasts_.size());
    compensated_sum e;
    compensated_sum a;
    for (forecast const& f : forecasts_) {
      e += f.expected;
      a += f.actual;
    }
    compensated_sum ee;
    compensated_sum aa;
    compensated_sum ea;
    for (forecast const& f : forecasts_) {
      double const of_expected = f.expected - e.value() / n;
      double const of_actual = f.actual - a.value() / n;
      ee += of_expected * of_expected;
      aa += of_actual * of_actual;
      ea += of_expected * of_actual;
    }
    if (!(ee.value() > 0.0 && aa.value() > 0.0)) return std::nullopt;
    return ea.value() / std::sqrt(ee.value() * aa.value());
  }

 private:
  using forecast = Forecast;
  struct place {
    std::size_t group;
    double by;
  };

  template<class Place>
  [[nodiscard]] std::vector<holdout_group> grouped(std::size_t size, Place const& place_of) const {
    if (forecasts_.empty()) return {};
    std::vector<detail::holdout_tally> tallies(size);
    for (forecast const& f : forecasts_) {
      auto const [i, by] = place_of(f);
      tallies[i].add(by, f);
    }
    std::vector<holdout_group> groups;
    groups.reserve(size);
    for (detail::holdout_tally const& tally : tallies) groups.push_back(tally.group());
    return groups;
  }

  template<class Loss>
  [[nodiscard]] std::optional<double> mean(Loss const& loss) const {
    if (forecasts_.empty()) return std::nullopt;
    compensated_sum sum;
    for (forecast const& f : forecasts_) sum += loss(f.expected - f.actual);
    return sum.value() / static_cast<double>(forecasts_.size());
  }

  std::vector<forecast> forecasts_;  // by what was expected, the least first
};
using holdout_check = basic_holdout_check<>;

}  // namespace patron::inline v0

#endif
