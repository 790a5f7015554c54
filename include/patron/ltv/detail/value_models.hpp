// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_DETAIL_VALUE_MODELS_HPP
#define PATRON_LTV_DETAIL_VALUE_MODELS_HPP

#include <patron/core/amount.hpp>
#include <patron/core/error.hpp>
#include <patron/core/estimated.hpp>
#include <patron/ltv/detail/purchase_forecast.hpp>
#include <patron/ltv/detail/value_amount.hpp>
#include <patron/ltv/fit_status.hpp>
#include <patron/ltv/ltv_options.hpp>
#include <patron/ltv/purchase_model.hpp>
#include <patron/ltv/spend_model.hpp>

#include <concepts>
#include <string_view>
#include <utility>

namespace patron::inline v0::detail {

/// What a customer's value is made of: two models or fits of them, checked once.
///
///     value = margin · E[spend] · ∫₀ʰ e^(−δt) dE[purchases by t]
template<class Purchases, class Spend>
class value_models {
  using purchases_in = model_in<Purchases>;
  using spend_in = model_in<Spend>;

 public:
  using purchases_type = typename purchases_in::type;
  using spend_type = typename spend_in::type;
  static_assert(purchase_model<purchases_type>,
                "ltv_calculator: a purchase model answers probability_alive(customer) and "
                "expected_purchases(customer, horizon)");
  static_assert(spend_model<spend_type>,
                "ltv_calculator: a spend model answers expected_spend(customer)");

  static constexpr bool both_are_fits = purchases_in::is_fit && spend_in::is_fit;
  template<class Customer>
  using amount_for = typename value_amount<Spend, Customer>::type;

  /// Whether a value may be said in this: as the spend model was fitted, where that tells.
  template<class Amount>
  static constexpr bool pays_in = !value_amount<Spend, spend_history>::fit_tells ||
                                  std::same_as<typename spend_in::amount, Amount>;

  value_models(Purchases purchases, Spend spend, ltv_options const& options)
      : purchases_{std::move(purchases)}, spend_{std::move(spend)}, options_{options} {
    check_options(options_);
    refuse_empty_fit("purchases", purchases_);
    refuse_empty_fit("spend", spend_);
  }

  [[nodiscard]] ltv_options const& options() const noexcept { return options_; }
  [[nodiscard]] Purchases const& purchases_given() const noexcept { return purchases_; }
  [[nodiscard]] Spend const& spend_given() const noexcept { return spend_; }
  [[nodiscard]] purchases_type const& purchases() const { return purchases_in::model(purchases_); }
  [[nodiscard]] spend_type const& spend() const { return spend_in::model(spend_); }

  /// The forecasts of a purchase model.
  [[nodiscard]] purchase_forecaster<purchases_type> forecaster(
      purchases_type const& model,
      forecast_detail wanted = forecast_detail::discounted_only) const {
    return {model, options_.discount, options_.horizon, wanted};
  }

  [[nodiscard]] double worth(spend_type const& model, spend_history const& history,
                             double discounted) const {
    return options_.margin * static_cast<double>(model.expected_spend(history)) * discounted;
  }

  /// Of a major unit into money by half-even.
  template<amount Amount>
  [[nodiscard]] static estimated<Amount> rounded(double major) {
    return estimated<Amount>{amount_traits<Amount>::from_double(major)};
  }

  void require_covariances(std::string_view where) const {
    if (!purchases_.covariance || !spend_.covariance) refuse_intervals(where);
  }
  [[noreturn]] void refuse_intervals(std::string_view where) const {
    bool const of_purchases = !purchases_.covariance;
    raise(fault{.where = where,
                .field = of_purchases ? "purchases" : "spend",
                .value = to_string(of_purchases ? purchases_.status : spend_.status),
                .reason = "has no covariance that an interval could be made of"});
  }

 private:
  template<class Fit>
  static void refuse_empty_fit(std::string_view field, Fit const& fit) {
    if constexpr (model_in<Fit>::is_fit) {
      if (fit.status != fit_status::too_little_data) return;
      raise(fault{.where = "ltv_calculator",
                  .field = field,
                  .value = model_in<Fit>::type::name,
                  .reason = "was not fitted: there was too little data"});
    }
  }

  Purchases purchases_;
  Spend spend_;
  ltv_options options_;
};

}  // namespace patron::inline v0::detail

#endif
