// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_LTV_TO_CAC_HPP
#define PATRON_LTV_LTV_TO_CAC_HPP

#include <patron/core/amount.hpp>
#include <patron/core/error.hpp>
#include <patron/core/estimate.hpp>
#include <patron/core/estimated.hpp>
#include <patron/core/to_string.hpp>
#include <patron/history/order.hpp>
#include <patron/numeric/beta_quantile.hpp>
#include <patron/numeric/compensated_sum.hpp>
#include <patron/statistics/finding.hpp>
#include <patron/statistics/sample_mean.hpp>

#include <algorithm>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <functional>
#include <optional>
#include <ranges>
#include <type_traits>
#include <vector>

namespace patron::inline v0 {

/// How sure the interval is, and from how many customers on there is one.
struct ltv_to_cac_options {
  double confidence = 0.95;
  /// With fewer customers than this there is no answer.
  std::uint64_t least = 10;
};

/// What customers brought and are expected to be worth, beside what it cost to win them.
template<amount Amount>
struct ltv_to_cac_report {
  std::uint64_t customers = 0;
  Amount earned{};            ///< margin that all of them have brought so far
  estimated<Amount> value{};  ///< what all of them are still worth
  Amount cost{};              ///< of winning all of them
  std::optional<estimate<double>> ratio{};
  /// Shown where the interval lies on one side of 1; the reason says on which.
  patron::verdict verdict{};

  friend bool operator==(ltv_to_cac_report const&, ltv_to_cac_report const&) = default;
};

/// Nothing has been earned so far: the projection of `ltv_to_cac` for customers who were just won.
struct nothing_earned {};

namespace detail {

/// What a customer is expected to be worth: an estimated amount, with or without its interval. A
/// measured amount is none.
template<class T>
struct expected_value;
template<amount Amount>
struct expected_value<estimated<Amount>> {
  using amount_type = Amount;
  static estimate<Amount> of(estimated<Amount> const& e, double confidence) {
    return {e.amount(), e.amount(), e.amount(), confidence};
  }
};
template<amount Amount>
struct expected_value<estimate<Amount>> {
  using amount_type = Amount;
  static estimate<Amount> of(estimate<Amount> const& e, double) { return e; }
};

template<class Customers, class Value>
using expected_value_of = expected_value<
    std::decay_t<std::invoke_result_t<Value&, std::ranges::range_reference_t<Customers>>>>;

/// The t of Student's distribution that lies within ±t with that probability, from the beta
/// distribution of degrees / (degrees + t²).
[[nodiscard]] inline double two_sided_t(double confidence, double degrees) {
  double const b = beta_quantile(1.0 - confidence, degrees / 2.0, 0.5);
  return std::sqrt(degrees * (1.0 - b) / b);
}

/// The sum of the expected values, and how far customers like these may be off it by chance.
struct spread_of_values {
  double total = 0.0;
  double low = 0.0;             ///< the sum of the lower ends
  double high = 0.0;            ///< the sum of the upper ends
  double relative_error = 0.0;  ///< standard error of the mean / mean
};

// A template, so that only those who ask pay for it when they compile.
template<std::same_as<double> Number>
[[nodiscard]] spread_of_values spread_of(std::vector<estimate<Number>>& values) {
  // One order of summation, whatever the caller's.
  std::sort(values.begin(), values.end(), [](auto const& a, auto const& b) {
    if (a.value != b.value) return a.value < b.value;
    return a.low != b.low ? a.low < b.low : a.high < b.high;
  });
  compensated_sum total;
  compensated_sum low;
  compensated_sum high;
  for (auto const& one : values) {
    total += one.value;
    low += one.low;
    high += one.high;
  }
  spread_of_values found{.total = total.value(), .low = low.value(), .high = high.value()};
  auto const mean = mean_of(values, &estimate<Number>::value);
  found.relative_error = std::sqrt(mean.variance) / mean.mean;
  return found;
}

/// Of two customers or more, and a total above zero.
[[nodiscard]] inline estimate<double> ratio_of(spread_of_values const& of, double cost,
                                               std::uint64_t customers, double confidence) {
  double const ratio = of.total / cost;
  double const t = two_sided_t(confidence, static_cast<double>(customers) - 1.0);
  double const by_chance = t * of.relative_error;
  // A lower end at or below zero is infinitely far on this scale: the ratio may be 0.
  double const lowest = (std::max)(of.low / of.total, 0.0);
  return {.value = ratio,
          .low = ratio * std::exp(-std::hypot(by_chance, std::log(lowest))),
          .high = ratio * std::exp(std::hypot(by_chance, std::log(of.high / of.total))),
          .confidence = confidence};
}

[[nodiscard]] inline verdict verdict_of(estimate<double> const& ratio) {
  if (ratio.low > 1.0) return {finding::shown, "they are worth more than they cost"};
  if (ratio.high < 1.0) return {finding::shown, "they are worth less than they cost"};
  return {finding::not_shown, "they may be worth more or less than they cost"};
}

template<amount Amount>
void check_lifetime(estimate<Amount> const& ahead, Amount const& earned, double confidence,
                    std::uint64_t record) {
  for (Amount const& one : {ahead.value, ahead.low, ahead.high, earned}) {
    check_amount("ltv_to_cac", one, record);
  }
  if (ahead.confidence == confidence) return;
  raise(fault{.where = "ltv_to_cac",
              .record = record,
              .field = "confidence",
              .value = to_string(ahead.confidence),
              .reason = "is not the one that was asked for"});
}

}  // namespace detail

/// Are customers worth what it costs to win them? (LTV / CAC)
///
///     ratio = Σ (earned + value) / cost = mean lifetime value / cost per customer
///     low   = ratio · exp(−√((t s / (m √n))² + log(Σ / Σ low)²)),   high likewise
///
///     ltv_to_cac(paid.customers, [&](auto const& c) { return ltv.estimate(…); }, &row::earned,
///                channel.cost)
///
/// `value` is what a customer is still expected to be worth: `estimated`, or an `estimate` with its
/// interval; what was measured does not compile in its place. `earned` is the margin measured so
/// far. Both count for the ratio and are never added to one amount. `cost` is what winning these
/// customers cost, known exactly. The interval (the delta method on the scale of the logarithm,
/// with mean m and deviation s of the n lifetime values and the t of n − 1 degrees) says what other
/// customers, won in the same way for the same cost, may be worth. Where each value has its
/// interval, it takes in that the model may be off for all of them in the same direction; without,
/// it is too narrow by that much.
///
/// How to read it: above 1 they bring more than they cost, overheads not counted; the "3" of many
/// books is a habit. No ratio for fewer than `least` customers, for a cost of zero or less, and
/// where the values sum to zero or less. Where few customers carry most of the value the interval
/// is too narrow until there are some hundreds (docs/acquisition.md has the measurement).
///
/// Throws for an interval of another confidence than the one asked for, for an amount that is not
/// finite, and for fewer than 2 as `least`.
template<std::ranges::input_range Customers, class Value, class Earned,
         amount Amount = typename detail::expected_value_of<Customers, Value>::amount_type>
  requires std::same_as<Earned, nothing_earned> ||
           std::regular_invocable<Earned&, std::ranges::range_reference_t<Customers>>
[[nodiscard]] ltv_to_cac_report<Amount> ltv_to_cac(Customers&& customers, Value value,
                                                   Earned earned, std::type_identity_t<Amount> cost,
                                                   ltv_to_cac_options options = {}) {
  using traits = amount_traits<Amount>;
  detail::require(options.least >= 2, "ltv_to_cac: one customer says nothing of the others");
  detail::require(options.confidence > 0.0 && options.confidence < 1.0,
                  "ltv_to_cac: a confidence lies between 0 and 1");
  ltv_to_cac_report<Amount> report{.cost = cost};
  std::vector<estimate<double>> lifetime;
  for (auto&& customer : customers) {
    auto const ahead = detail::expected_value_of<Customers, Value>::of(std::invoke(value, customer),
                                                                       options.confidence);
    Amount so_far{};
    if constexpr (!std::same_as<Earned, nothing_earned>) so_far = std::invoke(earned, customer);
    detail::check_lifetime(ahead, so_far, options.confidence, report.customers);
    double const base = traits::to_double(so_far);
    lifetime.push_back({base + traits::to_double(ahead.value), base + traits::to_double(ahead.low),
                        base + traits::to_double(ahead.high)});
    report.earned = traits::add(report.earned, so_far);
    report.value += estimated<Amount>{ahead.value};
    ++report.customers;
  }
  if (report.customers < options.least) {
    report.verdict = {finding::too_few, "too few customers were won"};
    return report;
  }
  auto const spread = detail::spread_of(lifetime);
  if (!(cost > Amount{}) || !(spread.total > 0.0)) {
    report.verdict = {finding::too_few, "a ratio needs a cost and a value above zero"};
    return report;
  }
  report.ratio =
      detail::ratio_of(spread, traits::to_double(cost), report.customers, options.confidence);
  report.verdict = detail::verdict_of(*report.ratio);
  return report;
}

/// The same for customers who have brought nothing yet.
template<std::ranges::input_range Customers, class Value,
         amount Amount = typename detail::expected_value_of<Customers, Value>::amount_type>
[[nodiscard]] ltv_to_cac_report<Amount> ltv_to_cac(Customers&& customers, Value value,
                                                   std::type_identity_t<Amount> cost,
                                                   ltv_to_cac_options options = {}) {
  return ltv_to_cac(customers, value, nothing_earned{}, cost, options);
}

}  // namespace patron::inline v0

#endif
