// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_LTV_TOTAL_HPP
#define PATRON_LTV_LTV_TOTAL_HPP

#include <patron/core/amount.hpp>
#include <patron/core/estimate.hpp>
#include <patron/core/estimated.hpp>
#include <patron/core/normal_quantile.hpp>
#include <patron/history/purchase_pattern.hpp>
#include <patron/ltv/customer_range.hpp>
#include <patron/ltv/customer_value.hpp>
#include <patron/ltv/detail/check_pattern.hpp>
#include <patron/ltv/detail/history_sample.hpp>
#include <patron/ltv/detail/log_variance.hpp>
#include <patron/ltv/detail/purchase_forecast.hpp>
#include <patron/ltv/detail/value_amount.hpp>
#include <patron/ltv/detail/value_models.hpp>
#include <patron/ltv/ltv_options.hpp>
#include <patron/ltv/purchase_model.hpp>
#include <patron/ltv/spend_model.hpp>
#include <patron/numeric/exact_sum.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <ranges>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// What customers are worth together who come in parts, because there are too many of them to be
/// held at once: what `ltv_calculator::total` says of all of them, to the last bit, in whatever
/// order and in how many parts they came.
///
///     ltv_total total{purchases, spend, options};
///     for (auto const& part : parts) total.add(part);
///     auto const worth = total.worth<dollars>(0.95);
///
/// It keeps a sum, and up to 10,000 different histories of one-time and of repeat buyers for the
/// interval: some twenty megabytes at most, with what it remembers of questions it has answered.
/// Throws what `ltv_calculator` throws, and names the record of a customer that cannot be.
template<class Purchases, class Spend>
class ltv_total {
  using models = detail::value_models<Purchases, Spend>;
  using purchases_type = typename models::purchases_type;
  using spend_type = typename models::spend_type;
  template<class Amount>
  static constexpr bool is_its_amount = models::template pays_in<Amount>;

 public:
  ltv_total(Purchases purchases, Spend spend, ltv_options const& options = {})
      : models_{std::move(purchases), std::move(spend), options} {}

  /// More customers, none of whom were added before.
  template<valued_customer_range Customers>
  void add(Customers&& customers) {
    std::uint64_t record = 0;
    for (auto&& customer : customers) {
      purchase_pattern const pattern = customer;
      detail::check_pattern("ltv_total", pattern, record++);
      add(pattern, detail::spend_of(customer), forecast_(pattern));
    }
  }

  /// The same, and a `customer_stake` for each, in their order: of two who may be slipping away the
  /// one with more at stake is looked after first.
  ///
  ///     at stake = margin · E[spend] · ∫₀ʰ e^(−δt) dE[purchases by t | alive] · (1 − P(alive))
  template<valued_customer_range Customers, class Out>
    requires separable_purchase_model<purchases_type>
  Out add(Customers&& customers, Out out) {
    using customer_type = std::remove_cvref_t<std::ranges::range_reference_t<Customers>>;
    using Amount = typename models::template amount_for<customer_type>;
    std::uint64_t record = 0;
    for (auto&& customer : customers) {
      purchase_pattern const pattern = customer;
      detail::check_pattern("ltv_total", pattern, record++);
      spend_history const spend = detail::spend_of(customer);
      detail::purchase_forecast const forecast = forecast_(pattern);
      double const value = add(pattern, spend, forecast);
      double const if_alive =
          models_.worth(models_.spend(), spend, forecast_.if_alive(pattern).discounted);
      *out = customer_stake<Amount>{
          models::template rounded<Amount>(value),
          models::template rounded<Amount>(if_alive * (1.0 - forecast.probability_alive))};
      ++out;
    }
    return out;
  }

  /// What all who were added are worth, rounded once, in the amount that the spend model was fitted
  /// to; where it does not tell, in any.
  template<amount Amount>
    requires(!models::both_are_fits && is_its_amount<Amount>)
  [[nodiscard]] estimated<Amount> worth() const {
    return models::template rounded<Amount>(sum_.value());
  }

  /// The same with its interval, by the delta method on the scale of logarithms: what a small
  /// change of each parameter does to the total, and how far the fits leave the parameters open.
  ///
  ///     total · exp(± z · √(∇log total′ · V · ∇log total)),   V the covariance of both fits
  ///
  /// Of more than 10,000 different histories, of one-time and of repeat buyers each, so many stand
  /// for all in the derivatives. Throws where a fit has no covariance, and where the mean spend is
  /// infinite.
  template<amount Amount>
    requires(models::both_are_fits && is_its_amount<Amount>)
  [[nodiscard]] patron::estimate<Amount> worth(double confidence = 0.95) const {
    models_.require_covariances("total");
    double const z = detail::two_sided_quantile(confidence);
    double const all = sum_.value();
    auto const amount = [](double major) {
      return models::template rounded<Amount>(major).amount();
    };
    if (!(all > 0.0)) return {amount(all), amount(all), amount(all), confidence};
    double const factor = std::exp(z * std::sqrt(log_variance()));
    return {amount(all), amount(all / factor), amount(all * factor), confidence};
  }

 private:
  double add(purchase_pattern const& pattern, spend_history const& spend,
             detail::purchase_forecast const& forecast) {
    double const value = models_.worth(models_.spend(), spend, forecast.discounted);
    sum_ += value;
    if constexpr (models::both_are_fits) {
      (pattern.frequency == 0 ? one_time_ : repeat_).add(pattern, spend);
    }
    return value;
  }

  using histories = std::vector<detail::shared_history>;

  [[nodiscard]] double log_variance() const
    requires(models::both_are_fits)
  {
    histories rows = one_time_.histories();
    histories const repeat = repeat_.histories();
    rows.insert(rows.end(), repeat.begin(), repeat.end());
    std::vector<double> const discounted = discounted_of(rows, models_.purchases());
    return detail::log_variance(models_.purchases_given(),
                                [&](purchases_type const& purchases_now) {
                                  return total_of(rows, discounted_of(rows, purchases_now),
                                                  models_.spend());
                                }) +
           detail::log_variance(models_.spend_given(), [&](spend_type const& spend_now) {
             return total_of(rows, discounted, spend_now);
           });
  }
  /// The present number of purchases to be expected of each.
  [[nodiscard]] std::vector<double> discounted_of(histories const& rows,
                                                  purchases_type const& purchases_now) const {
    auto forecast = models_.forecaster(purchases_now);
    std::vector<double> discounted;
    discounted.reserve(rows.size());
    for (auto const& row : rows) discounted.push_back(forecast(row.pattern).discounted);
    return discounted;
  }
  [[nodiscard]] double total_of(histories const& rows, std::vector<double> const& discounted,
                                spend_type const& spend_now) const {
    exact_sum sum;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      sum += rows[i].customers * models_.worth(spend_now, rows[i].spend, discounted[i]);
    }
    return sum.value();
  }

  models models_;
  detail::purchase_forecaster<purchases_type> forecast_{models_.forecaster(models_.purchases())};
  exact_sum sum_;
  detail::history_sample one_time_;
  detail::history_sample repeat_;
};

}  // namespace patron::inline v0

#endif
