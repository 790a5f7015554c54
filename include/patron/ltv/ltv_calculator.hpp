// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_LTV_CALCULATOR_HPP
#define PATRON_LTV_LTV_CALCULATOR_HPP

#include <patron/core/amount.hpp>
#include <patron/core/error.hpp>
#include <patron/core/estimate.hpp>
#include <patron/core/estimated.hpp>
#include <patron/history/purchase_pattern.hpp>
#include <patron/ltv/customer_range.hpp>
#include <patron/ltv/customer_value.hpp>
#include <patron/ltv/detail/parameter_draws.hpp>
#include <patron/ltv/detail/purchase_forecast.hpp>
#include <patron/ltv/detail/value_amount.hpp>
#include <patron/ltv/detail/value_models.hpp>
#include <patron/ltv/ltv_options.hpp>
#include <patron/ltv/ltv_total.hpp>
#include <patron/ltv/spend_model.hpp>
#include <patron/numeric/generator.hpp>
#include <patron/statistics/quantile.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>
#include <ranges>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// What customers are still worth: the margin on the purchases to be expected of them.
///
///     value = margin · E[spend] · ∫₀ʰ e^(−δt) dE[purchases by t]
///
///     ltv_calculator const ltv{purchases, spend, {.horizon = weeks{52},
///                                                 .discount = discount::annual(0.10),
///                                                 .margin = 0.30}};
///     auto const worth = ltv(customer);              // estimated<dollars>
///     auto const bounds = ltv.estimate(customer);    // with its interval
///
/// `purchases` and `spend` are models or fits of them. The result is in the amount that the spend
/// model was fitted to, for a model written by hand in the amount that the customer pays in (a
/// plain number where there is none), rounded half to even once, at the end.
///
/// How to read it: worth to come, on top of what was earned so far and never added to it. An
/// interval covers what the data leave open about the parameters; what a single customer does will
/// scatter far more. Source: Fader, Hardie and Lee 2005 (Journal of Marketing Research 42(4)).
///
/// Throws for a horizon below 0, a margin outside 0 and 1, a fit that had too little data, and for
/// a customer that cannot be.
template<class Purchases, class Spend>
class ltv_calculator {
  using models = detail::value_models<Purchases, Spend>;
  using purchases_type = typename models::purchases_type;
  using spend_type = typename models::spend_type;
  template<class Customer>
  using amount_for = typename models::template amount_for<Customer>;
  template<class R>
  using customer_in = std::remove_cvref_t<std::ranges::range_reference_t<R>>;

 public:
  ltv_calculator(Purchases purchases, Spend spend, ltv_options options = {})
      : models_{std::move(purchases), std::move(spend), options} {
    if constexpr (models::both_are_fits) draw_parameters();
  }

  [[nodiscard]] ltv_options const& options() const noexcept { return models_.options(); }

  /// What one customer is worth.
  template<valued_customer Customer>
  [[nodiscard]] estimated<amount_for<Customer>> operator()(Customer const& customer) const {
    return rounded<amount_for<Customer>>(
        value(purchases(), spend(), customer, detail::spend_of(customer)));
  }

  /// The same with an interval, made of as many sets of parameters as `options().draws`, drawn from
  /// the covariances of both fits on the scale of their logarithms. Sets under which the mean spend
  /// is infinite are drawn again. The same fits give the same bits.
  ///
  /// Throws where a fit has no covariance because it did not converge.
  template<valued_customer Customer>
    requires models::both_are_fits
  [[nodiscard]] patron::estimate<amount_for<Customer>> estimate(Customer const& customer,
                                                                double confidence = 0.95) const {
    require_draws("estimate");
    std::vector<double> values;
    for (auto const& [purchases_now, spend_now] : draws_) {
      values.push_back(value(purchases_now, spend_now, customer, detail::spend_of(customer)));
    }
    return interval_of<amount_for<Customer>>((*this)(customer), values, confidence);
  }

  /// Every customer with their worth, best first; equal ones by id. `id` is how a customer is told
  /// from others; by default the member `customer`.
  template<valued_customer_range Customers, class Id>
  [[nodiscard]] auto rank(Customers&& customers, Id id) const {
    using Amount = amount_for<customer_in<Customers>>;
    using id_type =
        std::remove_cvref_t<std::invoke_result_t<Id&, std::ranges::range_reference_t<Customers>>>;
    std::vector<ranked_customer<id_type, Amount>> rows;
    auto forecast = models_.forecaster(purchases());
    for (auto&& customer : customers) {
      rows.push_back({std::invoke(id, customer),
                      rounded<Amount>(models_.worth(spend(), detail::spend_of(customer),
                                                    forecast(customer).discounted))});
    }
    std::ranges::sort(rows, [](auto const& p, auto const& q) {
      return p.value != q.value ? p.value > q.value : p.customer < q.customer;
    });
    return rows;
  }
  template<valued_customer_range Customers>
  [[nodiscard]] auto rank(Customers&& customers) const {
    return rank(customers, [](auto const& c) { return c.customer; });
  }

  /// What all of them together are worth: rounded once, so that it may differ from the sum of the
  /// rounded values by a few minor units.
  template<valued_customer_range Customers>
  [[nodiscard]] estimated<amount_for<customer_in<Customers>>> total(Customers&& customers) const
    requires(!models::both_are_fits)
  {
    return total_of(customers).template worth<amount_for<customer_in<Customers>>>();
  }

  /// The same with its interval, as `ltv_total` makes it: by the delta method, over up to 10,000
  /// different histories of one-time and of repeat buyers each. Customers who are too many to be
  /// held at once are added up by `ltv_total`. Throws where a fit has no covariance, and where the
  /// mean spend is infinite.
  template<valued_customer_range Customers>
    requires models::both_are_fits
  [[nodiscard]] auto total(Customers&& customers, double confidence = 0.95) const
      -> patron::estimate<amount_for<customer_in<Customers>>> {
    models_.require_covariances("total");
    return total_of(customers).template worth<amount_for<customer_in<Customers>>>(confidence);
  }

  /// Writes a row for each customer, in their order: a `customer_score`, or only its value where
  /// `out` takes no more than an estimated amount, an amount or a number. Each distinct question is
  /// worked out once.
  template<valued_customer_range Customers, class Out>
  Out score(Customers&& customers, Out out) const {
    using Amount = amount_for<customer_in<Customers>>;
    constexpr bool whole_row = std::output_iterator<Out, customer_score<Amount>>;
    auto forecast =
        models_.forecaster(purchases(), whole_row ? detail::forecast_detail::all
                                                  : detail::forecast_detail::discounted_only);
    for (auto&& customer : customers) {
      detail::purchase_forecast const f = forecast(customer);
      auto const value =
          rounded<Amount>(models_.worth(spend(), detail::spend_of(customer), f.discounted));
      if constexpr (whole_row) {
        *out = customer_score<Amount>{f.probability_alive, f.purchases, value};
      } else if constexpr (std::output_iterator<Out, estimated<Amount>>) {
        *out = value;
      } else {
        static_assert(std::output_iterator<Out, Amount>, "score: out takes scores or amounts");
        *out = value.amount();
      }
      ++out;
    }
    return out;
  }

 private:
  [[nodiscard]] purchases_type const& purchases() const { return models_.purchases(); }
  [[nodiscard]] spend_type const& spend() const { return models_.spend(); }

  [[nodiscard]] double value(purchases_type const& purchases_now, spend_type const& spend_now,
                             purchase_pattern const& customer, spend_history const& history) const {
    return models_.worth(spend_now, history,
                         detail::discounted_purchases(purchases_now, customer, options().discount,
                                                      options().horizon));
  }

  template<amount Amount>
  [[nodiscard]] static estimated<Amount> rounded(double major) {
    return models::template rounded<Amount>(major);
  }
  template<amount Amount, class Draws>
  [[nodiscard]] static patron::estimate<Amount> interval_of(estimated<Amount> const& value,
                                                            Draws& draws, double confidence) {
    detail::require(confidence > 0.0 && confidence < 1.0, "a confidence lies between 0 and 1");
    std::ranges::sort(draws);
    double const tail = (1.0 - confidence) / 2.0;
    return {value.amount(), amount_traits<Amount>::from_double(*quantile(draws, tail)),
            amount_traits<Amount>::from_double(*quantile(draws, 1.0 - tail)), confidence};
  }

  template<class Customers>
  [[nodiscard]] ltv_total<Purchases, Spend> total_of(Customers&& customers) const {
    ltv_total<Purchases, Spend> total{models_.purchases_given(), models_.spend_given(), options()};
    total.add(customers);
    return total;
  }

  void draw_parameters() {
    generator random{options().seed};
    generator random_spend = random.split();
    auto const finite_mean = [](spend_type const& model) {
      if constexpr (requires { model.mean_spend().has_value(); }) {
        return model.mean_spend().has_value();
      } else {
        return true;
      }
    };
    auto const any = [](purchases_type const&) { return true; };
    auto const p = detail::parameter_draws(models_.purchases_given(), options().draws, random, any);
    auto const s =
        detail::parameter_draws(models_.spend_given(), options().draws, random_spend, finite_mean);
    for (std::size_t i = 0; i < (std::min)(p.size(), s.size()); ++i) {
      draws_.emplace_back(p[i], s[i]);
    }
  }
  void require_draws(std::string_view where) const {
    if (draws_.empty()) models_.refuse_intervals(where);
  }

  models models_;
  std::vector<std::pair<purchases_type, spend_type>> draws_;
};

template<class Purchases, class Spend>
ltv_calculator(Purchases, Spend) -> ltv_calculator<Purchases, Spend>;
template<class Purchases, class Spend>
ltv_calculator(Purchases, Spend, ltv_options) -> ltv_calculator<Purchases, Spend>;

}  // namespace patron::inline v0

#endif
