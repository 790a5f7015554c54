// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_LTV_CALCULATOR_HPP
#define PATRON_LTV_LTV_CALCULATOR_HPP

#include <patron/core/amount.hpp>
#include <patron/core/error.hpp>
#include <patron/core/estimate.hpp>
#include <patron/core/estimated.hpp>
#include <patron/core/normal_quantile.hpp>
#include <patron/history/purchase_pattern.hpp>
#include <patron/ltv/customer_range.hpp>
#include <patron/ltv/customer_value.hpp>
#include <patron/ltv/detail/log_variance.hpp>
#include <patron/ltv/detail/parameter_draws.hpp>
#include <patron/ltv/detail/purchase_forecast.hpp>
#include <patron/ltv/detail/value_amount.hpp>
#include <patron/ltv/fit_status.hpp>
#include <patron/ltv/ltv_options.hpp>
#include <patron/ltv/purchase_model.hpp>
#include <patron/ltv/spend_model.hpp>
#include <patron/numeric/compensated_sum.hpp>
#include <patron/numeric/generator.hpp>
#include <patron/statistics/quantile.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <iterator>
#include <ranges>
#include <string_view>
#include <tuple>
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
  using purchases_in = detail::model_in<Purchases>;
  using spend_in = detail::model_in<Spend>;
  using purchases_type = typename purchases_in::type;
  using spend_type = typename spend_in::type;
  static_assert(purchase_model<purchases_type>,
                "ltv_calculator: a purchase model answers probability_alive(customer) and "
                "expected_purchases(customer, horizon)");
  static_assert(spend_model<spend_type>,
                "ltv_calculator: a spend model answers expected_spend(customer)");

  static constexpr bool both_are_fits = purchases_in::is_fit && spend_in::is_fit;
  template<class Customer>
  using amount_for = typename detail::value_amount<Spend, Customer>::type;
  template<class R>
  using customer_in = std::remove_cvref_t<std::ranges::range_reference_t<R>>;

 public:
  ltv_calculator(Purchases purchases, Spend spend, ltv_options options = {})
      : purchases_{std::move(purchases)}, spend_{std::move(spend)}, options_{options} {
    detail::check_options(options_);
    refuse_empty_fit("purchases", purchases_);
    refuse_empty_fit("spend", spend_);
    if constexpr (both_are_fits) draw_parameters();
  }

  [[nodiscard]] ltv_options const& options() const noexcept { return options_; }

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
    requires both_are_fits
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
    detail::purchase_forecaster forecast = forecaster(detail::forecast_detail::discounted_only);
    for (auto&& customer : customers) {
      rows.push_back(
          {std::invoke(id, customer), rounded<Amount>(worth(spend(), detail::spend_of(customer),
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
    requires(!both_are_fits)
  {
    std::vector<row> const rows = rows_of(customers);
    return rounded<amount_for<customer_in<Customers>>>(
        total_of(rows, discounted_of(rows, purchases()), spend()));
  }

  /// The same with its interval, by the delta method on the scale of logarithms: what a small
  /// change of each parameter does to the total, and how far the fits leave the parameters open.
  ///
  ///     total · exp(± z · √(∇log total′ · V · ∇log total)),   V the covariance of both fits
  ///
  /// For a base of more than 10,000 the width relative to the value is that of an even selection of
  /// 10,000. Throws where a fit has no covariance, and where the mean spend is infinite.
  template<valued_customer_range Customers>
    requires both_are_fits
  [[nodiscard]] auto total(Customers&& customers, double confidence = 0.95) const
      -> patron::estimate<amount_for<customer_in<Customers>>> {
    using Amount = amount_for<customer_in<Customers>>;
    require_covariances("total");
    double const z = detail::two_sided_quantile(confidence);
    std::vector<row> rows = rows_of(customers);
    double const all = total_of(rows, discounted_of(rows, purchases()), spend());
    Amount const value = rounded<Amount>(all).amount();
    if (!(all > 0.0)) return {value, value, value, confidence};
    thin(rows);
    std::vector<double> const discounted = discounted_of(rows, purchases());
    double const variance =
        detail::log_variance(purchases_,
                             [&](purchases_type const& purchases_now) {
                               return total_of(rows, discounted_of(rows, purchases_now), spend());
                             }) +
        detail::log_variance(spend_, [&](spend_type const& spend_now) {
          return total_of(rows, discounted, spend_now);
        });
    double const factor = std::exp(z * std::sqrt(variance));
    return {value, rounded<Amount>(all / factor).amount(), rounded<Amount>(all * factor).amount(),
            confidence};
  }

  /// Writes a row for each customer, in their order: a `customer_score`, or only its value where
  /// `out` takes no more than an estimated amount, an amount or a number. Each distinct question is
  /// worked out once.
  template<valued_customer_range Customers, class Out>
  Out score(Customers&& customers, Out out) const {
    using Amount = amount_for<customer_in<Customers>>;
    constexpr bool whole_row = std::output_iterator<Out, customer_score<Amount>>;
    detail::purchase_forecaster forecast = forecaster(
        whole_row ? detail::forecast_detail::all : detail::forecast_detail::discounted_only);
    for (auto&& customer : customers) {
      detail::purchase_forecast const f = forecast(customer);
      auto const value = rounded<Amount>(worth(spend(), detail::spend_of(customer), f.discounted));
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
  struct row {
    purchase_pattern pattern{};
    spend_history spend{};
  };

  [[nodiscard]] purchases_type const& purchases() const { return purchases_in::model(purchases_); }
  [[nodiscard]] spend_type const& spend() const { return spend_in::model(spend_); }

  [[nodiscard]] detail::purchase_forecaster<purchases_type> forecaster(
      detail::forecast_detail wanted) const {
    return {purchases(), options_.discount, options_.horizon, wanted};
  }

  [[nodiscard]] double worth(spend_type const& model, spend_history const& history,
                             double discounted) const {
    return options_.margin * static_cast<double>(model.expected_spend(history)) * discounted;
  }
  [[nodiscard]] double value(purchases_type const& purchases_now, spend_type const& spend_now,
                             purchase_pattern const& customer, spend_history const& history) const {
    return worth(
        spend_now, history,
        detail::discounted_purchases(purchases_now, customer, options_.discount, options_.horizon));
  }

  template<amount Amount>
  [[nodiscard]] static estimated<Amount> rounded(double major) {
    return estimated<Amount>{amount_traits<Amount>::from_double(major)};
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

  /// Sorted, so that a sum has the same bits whatever the order of the customers.
  template<class Customers>
  [[nodiscard]] static std::vector<row> rows_of(Customers&& customers) {
    std::vector<row> rows;
    for (auto&& customer : customers) rows.push_back({customer, detail::spend_of(customer)});
    std::ranges::sort(rows, {}, [](row const& r) {
      return std::tuple{r.pattern.frequency, r.pattern.age, r.pattern.recency, r.spend.mean};
    });
    return rows;
  }
  /// The present number of purchases to be expected of each.
  [[nodiscard]] std::vector<double> discounted_of(std::vector<row> const& rows,
                                                  purchases_type const& purchases_now) const {
    detail::purchase_forecaster forecast{purchases_now, options_.discount, options_.horizon,
                                         detail::forecast_detail::discounted_only};
    std::vector<double> discounted;
    discounted.reserve(rows.size());
    for (row const& r : rows) discounted.push_back(forecast(r.pattern).discounted);
    return discounted;
  }
  [[nodiscard]] double total_of(std::vector<row> const& rows, std::vector<double> const& discounted,
                                spend_type const& spend_now) const {
    compensated_sum sum;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      sum += worth(spend_now, rows[i].spend, discounted[i]);
    }
    return sum.value();
  }
  static void thin(std::vector<row>& rows) {
    constexpr std::size_t most = 10'000;
    std::size_t const all = rows.size();
    if (all <= most) return;
    for (std::size_t i = 0; i < most; ++i) rows[i] = rows[(2 * i + 1) * all / (2 * most)];
    rows.resize(most);
  }

  template<class Fit>
  static void refuse_empty_fit(std::string_view field, Fit const& fit) {
    if constexpr (detail::model_in<Fit>::is_fit) {
      if (fit.status != fit_status::too_little_data) return;
      detail::raise(fault{.where = "ltv_calculator",
                          .field = field,
                          .value = detail::model_in<Fit>::type::name,
                          .reason = "was not fitted: there was too little data"});
    }
  }
  void draw_parameters() {
    generator random{options_.seed};
    generator random_spend = random.split();
    auto const finite_mean = [](spend_type const& model) {
      if constexpr (requires { model.mean_spend().has_value(); }) {
        return model.mean_spend().has_value();
      } else {
        return true;
      }
    };
    auto const any = [](purchases_type const&) { return true; };
    auto const p = detail::parameter_draws(purchases_, options_.draws, random, any);
    auto const s = detail::parameter_draws(spend_, options_.draws, random_spend, finite_mean);
    for (std::size_t i = 0; i < (std::min)(p.size(), s.size()); ++i) {
      draws_.emplace_back(p[i], s[i]);
    }
  }
  void require_draws(std::string_view where) const {
    if (draws_.empty()) refuse_intervals(where);
  }
  void require_covariances(std::string_view where) const {
    if (!purchases_.covariance || !spend_.covariance) refuse_intervals(where);
  }
  [[noreturn]] void refuse_intervals(std::string_view where) const {
    bool const of_purchases = !purchases_.covariance;
    detail::raise(fault{.where = where,
                        .field = of_purchases ? "purchases" : "spend",
                        .value = to_string(of_purchases ? purchases_.status : spend_.status),
                        .reason = "has no covariance that an interval could be made of"});
  }

  Purchases purchases_;
  Spend spend_;
  ltv_options options_;
  std::vector<std::pair<purchases_type, spend_type>> draws_;
};

template<class Purchases, class Spend>
ltv_calculator(Purchases, Spend) -> ltv_calculator<Purchases, Spend>;
template<class Purchases, class Spend>
ltv_calculator(Purchases, Spend, ltv_options) -> ltv_calculator<Purchases, Spend>;

}  // namespace patron::inline v0

#endif
