// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_HOLDOUT_CHECK_HPP
#define PATRON_LTV_HOLDOUT_CHECK_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/rate.hpp>
#include <patron/history/purchase_pattern.hpp>
#include <patron/ltv/detail/check_pattern.hpp>
#include <patron/ltv/purchase_model.hpp>
#include <patron/ltv/time_horizon.hpp>
#include <patron/numeric/compensated_sum.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <ranges>
#include <tuple>
#include <vector>

namespace patron::inline v0 {

/// A customer as known at the end of the calibration, and how often they bought afterwards:
/// `holdout_summary`, or the caller's own type with these two members.
template<class C>
concept holdout_customer = requires(C const& customer) {
  { customer.calibration } -> std::convertible_to<purchase_pattern>;
  { customer.purchases } -> std::convertible_to<std::uint32_t>;
};
/// A range of customers of a holdout.
template<class R>
concept holdout_range =
    std::ranges::input_range<R> && holdout_customer<std::ranges::range_reference_t<R>>;

/// What was expected of a group of customers after the calibration, and what they did.
struct holdout_group {
  double from = 0.0;  ///< what the group is made by, at least so much
  double to = 0.0;    ///< and at most so much
  std::uint64_t customers = 0;
  double expected = 0.0;         ///< purchases of all of them
  std::uint64_t actual = 0;      ///< purchases of all of them
  rate active{};                 ///< who bought at all, of all of them
  double expected_active = 0.0;  ///< who were expected to; 0 for a model without `probability_of`

  /// Purchases of one of them on average; none for an empty group.
  [[nodiscard]] std::optional<double> mean_expected() const { return mean(expected); }
  [[nodiscard]] std::optional<double> mean_actual() const {
    return mean(static_cast<double>(actual));
  }

  friend bool operator==(holdout_group const&, holdout_group const&) = default;

 private:
  [[nodiscard]] std::optional<double> mean(double sum) const {
    if (customers == 0) return std::nullopt;
    return sum / static_cast<double>(customers);
  }
};

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
/// Throws for a customer that cannot be, with the position.
// A template, so that only those who check a model pay for it when they compile.
template<class Pattern = purchase_pattern>
class basic_holdout_check {
 public:
  template<holdout_range Rows, purchase_model Model>
  basic_holdout_check(Rows&& rows, Model const& model, time_horizon horizon) {
    detail::check_time("holdout_check", "horizon", horizon);
    for (auto&& row : rows) {
      purchase_pattern const pattern = row.calibration;
      detail::check_pattern("holdout_check", pattern, forecasts_.size());
      forecasts_.push_back({pattern, 0.0, row.purchases});
    }
    std::ranges::sort(forecasts_, {}, [](forecast const& f) {
      return std::tuple{f.pattern.frequency, f.pattern.recency, f.pattern.age, f.actual};
    });
    forecast known;  // customers alike are foretold once
    for (forecast& f : forecasts_) {
      if (&f == forecasts_.data() || f.pattern != known.pattern) {
        known = {f.pattern, model.expected_purchases(f.pattern, horizon), 0};
        if constexpr (requires { model.probability_of(f.pattern, 0U, horizon); }) {
          known.active = 1.0 - model.probability_of(f.pattern, 0U, horizon);
        }
      }
      f.expected = known.expected;
      f.active = known.active;
    }
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
  struct forecast {
    Pattern pattern{};
    double expected = 0.0;
    std::uint32_t actual = 0;
    double active = 0.0;  // the probability to buy at all
  };
  struct place {
    std::size_t group;
    double by;
  };

  template<class Place>
  [[nodiscard]] std::vector<holdout_group> grouped(std::size_t size, Place const& place_of) const {
    if (forecasts_.empty()) return {};
    std::vector<holdout_group> groups(size);
    std::vector<compensated_sum> expected(size);
    std::vector<compensated_sum> active(size);
    for (forecast const& f : forecasts_) {
      auto const [i, by] = place_of(f);
      holdout_group& group = groups[i];
      group.from = group.customers == 0 ? by : (std::min)(group.from, by);
      group.to = (std::max)(group.to, by);
      ++group.customers;
      expected[i] += f.expected;
      active[i] += f.active;
      group.actual += f.actual;
      group.active.merge({f.actual > 0 ? 1U : 0U, 1});
    }
    for (std::size_t i = 0; i < size; ++i) {
      groups[i].expected = expected[i].value();
      groups[i].expected_active = active[i].value();
    }
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
