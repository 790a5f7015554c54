// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_LTV_TO_CAC_HPP
#define PATRON_LTV_LTV_TO_CAC_HPP

#include <patron/core/amount.hpp>
#include <patron/core/error.hpp>
#include <patron/core/estimate.hpp>
#include <patron/core/estimated.hpp>
#include <patron/core/to_string.hpp>
#include <patron/numeric/beta_quantile.hpp>
#include <patron/numeric/compensated_sum.hpp>
#include <patron/statistics/finding.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <optional>
#include <ranges>
#include <type_traits>
#include <vector>

namespace patron::inline v0 {

struct ltv_to_cac_options {
  double confidence = 0.95;
  /// With fewer customers than this there is no answer.
  std::uint64_t least = 10;
};

/// What customers are expected to be worth, beside what it cost to win them.
template<amount Amount>
struct ltv_to_cac_report {
  std::uint64_t customers = 0;
  estimated<Amount> value{};  ///< of all of them
  Amount cost{};              ///< of winning all of them
  std::optional<estimate<double>> ratio{};
  /// Shown where the interval lies on one side of 1; the reason says on which.
  patron::verdict verdict{};

  friend bool operator==(ltv_to_cac_report const&, ltv_to_cac_report const&) = default;
};

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

[[nodiscard]] inline spread_of_values spread_of(std::vector<estimate<double>>& values) {
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
  auto const n = static_cast<double>(values.size());
  double const mean = found.total / n;
  compensated_sum squares;
  for (auto const& one : values) squares += (one.value - mean) * (one.value - mean);
  found.relative_error = std::sqrt(squares.value() / (n - 1.0) / n) / mean;
  return found;
}

}  // namespace detail

/// Are customers worth what it costs to win them? (LTV / CAC)
///
///     ratio = Σ value / cost = mean lifetime value / cost per customer
///     low   = ratio · exp(−√((t s / (m √n))² + log(Σ value / Σ low)²)),   high likewise
///
///     ltv_to_cac(those_won, [&](auto const& c) { return ltv.estimate(c); }, row.cost.amount)
///
/// `value` is what a customer is expected to be worth: `estimated`, or an `estimate` with its
/// interval. What was measured does not compile: it is no lifetime value; see `payback`. `cost` is
/// what winning these customers cost, known exactly. The interval (the delta method on the scale of
/// the logarithm, with the t of n − 1) says what other customers won in the same way for the same
/// cost may be worth; where each value has its interval, it takes in that the model may be off for
/// all of them in the same direction. Without intervals it is too narrow by that much.
///
/// How to read it: above 1 they bring more than they cost, overheads not counted; the "3" of many
/// books is a habit. No ratio for fewer than `least` customers, for a cost of zero or less, and
/// where the values sum to zero or less. Where few customers carry most of the value the interval
/// is too narrow until there are some hundreds (docs/acquisition.md has the measurement).
///
/// Throws for an interval of another confidence than the one asked for, and for fewer than 2 as
/// `least`.
template<std::ranges::input_range Customers, class Value,
         amount Amount = typename detail::expected_value_of<Customers, Value>::amount_type>
[[nodiscard]] ltv_to_cac_report<Amount> ltv_to_cac(Customers&& customers, Value value,
                                                   std::type_identity_t<Amount> cost,
                                                   ltv_to_cac_options options = {}) {
  using traits = amount_traits<Amount>;
  double const confidence = options.confidence;
  detail::require(confidence > 0.0 && confidence < 1.0,
                  "ltv_to_cac: a confidence lies between 0 and 1");
  detail::require(options.least >= 2, "ltv_to_cac: one customer says nothing of the others");
  ltv_to_cac_report<Amount> report{.cost = cost};
  std::vector<estimate<double>> values;
  for (auto&& customer : customers) {
    estimate<Amount> const e =
        detail::expected_value_of<Customers, Value>::of(std::invoke(value, customer), confidence);
    if (e.confidence != confidence) {
      detail::raise(fault{.where = "ltv_to_cac",
                          .record = report.customers,
                          .field = "confidence",
                          .value = to_string(e.confidence),
                          .reason = "is not the one that was asked for"});
    }
    report.value += estimated<Amount>{e.value};
    values.push_back(
        {traits::to_double(e.value), traits::to_double(e.low), traits::to_double(e.high)});
    ++report.customers;
  }
  if (report.customers < options.least) {
    report.verdict = {finding::too_few, "too few customers were won"};
    return report;
  }
  if (!(cost > Amount{}) || !(report.value.amount() > Amount{})) {
    report.verdict = {finding::too_few, "a ratio needs a cost and a value above zero"};
    return report;
  }
  auto const spread = detail::spread_of(values);
  double const ratio = spread.total / traits::to_double(cost);
  double const by_chance =
      detail::two_sided_t(confidence, static_cast<double>(report.customers) - 1.0) *
      spread.relative_error;
  // A lower end at or below zero is infinitely far on this scale, and the ratio may be 0.
  double const lowest = (std::max)(spread.low / spread.total, 0.0);
  double const down = std::hypot(by_chance, std::log(lowest));
  double const up = std::hypot(by_chance, std::log(spread.high / spread.total));
  report.ratio = estimate<double>{.value = ratio,
                                  .low = ratio * std::exp(-down),
                                  .high = ratio * std::exp(up),
                                  .confidence = confidence};
  if (report.ratio->low > 1.0) {
    report.verdict = {finding::shown, "they are worth more than they cost"};
  } else if (report.ratio->high < 1.0) {
    report.verdict = {finding::shown, "they are worth less than they cost"};
  } else {
    report.verdict = {finding::not_shown, "they may be worth more or less than they cost"};
  }
  return report;
}

}  // namespace patron::inline v0

#endif
