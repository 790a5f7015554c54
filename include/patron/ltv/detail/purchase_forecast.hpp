// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_DETAIL_PURCHASE_FORECAST_HPP
#define PATRON_LTV_DETAIL_PURCHASE_FORECAST_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/discount.hpp>
#include <patron/history/purchase_pattern.hpp>
#include <patron/ltv/detail/gauss_legendre.hpp>
#include <patron/ltv/detail/memo.hpp>
#include <patron/ltv/purchase_model.hpp>

#include <bit>
#include <cstdint>

namespace patron::inline v0::detail {

/// The purchases expected within the horizon, each worth e^(−δt) when it comes after t. For a model
/// that does not say, by parts of what it expects until t:
///
///     ∫ e^(−δt) dE(t) = e^(−δh) E(h) + δ ∫ e^(−δt) E(t) dt
template<purchase_model Model>
[[nodiscard]] double discounted_purchases(Model const& model, purchase_pattern const& customer,
                                          discount rate, real_days horizon) {
  if constexpr (discounting_purchase_model<Model>) {
    return model.discounted_purchases(customer, rate, horizon);
  } else {
    double const delta = rate.per(real_days{1});
    auto const worth = [&](double time_in_days) {
      real_days const time{time_in_days};
      return rate.factor(time) * static_cast<double>(model.expected_purchases(customer, time));
    };
    double const end = horizon.count();
    if (delta == 0.0) return worth(end);
    // E(t) bends most at the beginning: three panels, the first ones short.
    double const between = gauss_legendre(worth, 0.0, end / 16) +
                           gauss_legendre(worth, end / 16, end / 4) +
                           gauss_legendre(worth, end / 4, end);
    return worth(end) + delta * between;
  }
}

/// What a model says of one customer.
struct purchase_forecast {
  double probability_alive = 0.0;
  double discounted = 0.0;  ///< purchases within the horizon, each worth e^(−δt)
  double purchases = 0.0;   ///< the same, not discounted; 0 where it was not asked for
};

enum class forecast_detail { discounted_only, all };

/// Forecasts for many customers, each distinct question worked out once.
template<purchase_model Model>
class purchase_forecaster {
 public:
  purchase_forecaster(Model const& model, discount rate, real_days horizon, forecast_detail wanted)
      : model_{model}, rate_{rate}, horizon_{horizon}, all_{wanted == forecast_detail::all} {}

  [[nodiscard]] purchase_forecast operator()(purchase_pattern const& c) {
    if constexpr (separable_purchase_model<Model>) {
      // P(alive) is quicker computed than found again.
      double const alive = model_.probability_alive(c);
      purchase_forecast const living = if_alive(c);
      return {alive, alive * living.discounted, alive * living.purchases};
    } else {
      return seen_({c.frequency, bits(c.recency), bits(c.age)}, [&] {
        return purchase_forecast{model_.probability_alive(c),
                                 discounted_purchases(model_, c, rate_, horizon_),
                                 all_ ? model_.expected_purchases(c, horizon_) : 0.0};
      });
    }
  }

  /// The same of a customer who is still alive.
  [[nodiscard]] purchase_forecast if_alive(purchase_pattern const& c)
    requires separable_purchase_model<Model>
  {
    return seen_({c.frequency, bits(c.age)}, [&] {
      return purchase_forecast{
          1.0, model_.purchases_if_alive(c.frequency, c.age, rate_, horizon_),
          all_ ? model_.purchases_if_alive(c.frequency, c.age, discount{}, horizon_) : 0.0};
    });
  }

 private:
  [[nodiscard]] static std::uint64_t bits(real_days time) noexcept {
    return std::bit_cast<std::uint64_t>(time.count());
  }

  Model model_;
  discount rate_;
  real_days horizon_;
  bool all_;
  memo<separable_purchase_model<Model> ? 2 : 3, purchase_forecast> seen_;
};

}  // namespace patron::inline v0::detail

#endif
