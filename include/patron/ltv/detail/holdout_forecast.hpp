// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_DETAIL_HOLDOUT_FORECAST_HPP
#define PATRON_LTV_DETAIL_HOLDOUT_FORECAST_HPP

#include <patron/core/error.hpp>
#include <patron/core/number_text.hpp>
#include <patron/history/purchase_pattern.hpp>
#include <patron/ltv/detail/check_pattern.hpp>
#include <patron/ltv/holdout_group.hpp>
#include <patron/ltv/purchase_model.hpp>
#include <patron/ltv/time_horizon.hpp>
#include <patron/numeric/exact_sum.hpp>

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

/// What a model expected of one customer, and what came.
template<class Pattern = purchase_pattern>
struct basic_holdout_forecast {
  Pattern pattern{};
  double expected = 0.0;
  std::uint32_t actual = 0;
  double active = 0.0;  // the probability to buy at all
};
using holdout_forecast = basic_holdout_forecast<>;

/// A number of purchases; names what is none.
template<class Count>
[[nodiscard]] std::uint32_t checked_purchases(std::string_view where, Count const& purchases,
                                              std::uint64_t record) {
  if constexpr (std::integral<Count> && !std::same_as<Count, bool>) {
    if (!std::in_range<std::uint32_t>(purchases)) {
      raise(fault{.where = where,
                  .record = record,
                  .field = "purchases",
                  .value = number_text{purchases}.view(),
                  .reason = "is not a number of purchases"});
    }
  }
  return static_cast<std::uint32_t>(purchases);
}

/// The forecasts for customers, sorted by pattern; throws for one that cannot be, and for
/// a horizon below 0.
template<holdout_range Rows, purchase_model Model>
[[nodiscard]] std::vector<holdout_forecast> foretell(std::string_view where, Rows&& rows,
                                                     Model const& model, time_horizon horizon) {
  check_time(where, "horizon", horizon);
  std::vector<holdout_forecast> forecasts;
  for (auto&& row : rows) {
    purchase_pattern const pattern = row.calibration;
    check_pattern(where, pattern, forecasts.size());
    forecasts.push_back({pattern, 0.0, checked_purchases(where, row.purchases, forecasts.size())});
  }
  std::ranges::sort(forecasts, {}, [](holdout_forecast const& f) {
    return std::tuple{f.pattern.frequency, f.pattern.recency, f.pattern.age, f.actual};
  });
  holdout_forecast known;  // customers alike are foretold once
  for (holdout_forecast& f : forecasts) {
    if (&f == forecasts.data() || f.pattern != known.pattern) {
      known = {f.pattern, model.expected_purchases(f.pattern, horizon), 0};
      if constexpr (requires { model.probability_of(f.pattern, 0U, horizon); }) {
        known.active = 1.0 - model.probability_of(f.pattern, 0U, horizon);
      }
    }
    f.expected = known.expected;
    f.active = known.active;
  }
  return forecasts;
}

/// A group that customers are added to, in any order and in any number of parts.
template<class Group = holdout_group>
class basic_holdout_tally {
 public:
  /// A customer who is in the group by this figure.
  template<class Forecast>
  void add(double by, Forecast const& f) {
    group_.from = group_.customers == 0 ? by : (std::min)(group_.from, by);
    group_.to = (std::max)(group_.to, by);
    ++group_.customers;
    expected_ += f.expected;
    active_ += f.active;
    group_.actual += f.actual;
    group_.active.merge({f.actual > 0 ? 1U : 0U, 1});
  }

  /// The customers of both.
  void merge(basic_holdout_tally const& other) {
    if (other.group_.customers == 0) return;
    group_.from =
        group_.customers == 0 ? other.group_.from : (std::min)(group_.from, other.group_.from);
    group_.to = (std::max)(group_.to, other.group_.to);
    group_.customers += other.group_.customers;
    group_.actual += other.group_.actual;
    group_.active.merge(other.group_.active);
    expected_ += other.expected_;
    active_ += other.active_;
  }

  [[nodiscard]] Group group() const {
    Group sum = group_;
    sum.expected = expected_.value();
    sum.expected_active = active_.value();
    return sum;
  }

 private:
  Group group_{};
  exact_sum expected_;
  exact_sum active_;
};
using holdout_tally = basic_holdout_tally<>;

}  // namespace patron::inline v0::detail

#endif
