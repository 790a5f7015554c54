// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_CONTRACT_MODEL_HPP
#define PATRON_LTV_CONTRACT_MODEL_HPP

#include <patron/core/discount.hpp>
#include <patron/core/error.hpp>
#include <patron/core/number_text.hpp>
#include <patron/ltv/parametric_model.hpp>
#include <patron/ltv/renewal_counts.hpp>

#include <chrono>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <string_view>
#include <utility>

namespace patron::inline v0 {

/// What is asked of a model of contracts that come up for renewal: how many are still running after
/// so many renewals, what share renews next, and how long the rest lasts, discounted.
/// `shifted_beta_geometric` and `beta_discrete_weibull` are such models.
template<class M>
concept contract_model = std::regular<M> && requires(M const& model, std::uint64_t renewals,
                                                     discount rate, std::chrono::years period) {
  { model.survival(renewals) } -> std::convertible_to<double>;
  { model.retention(renewals) } -> std::convertible_to<double>;
  { model.residual_lifetime(renewals, rate, period) } -> std::convertible_to<double>;
};

/// A contract model that `fit` can find the parameters of.
template<class M>
concept fittable_contract_model =
    contract_model<M> && parametric_model<M> && requires(M const& model, renewal_counts const& c) {
      { model.log_likelihood(c) } -> std::convertible_to<double>;
    };

namespace detail {

/// A number of renewals, whatever integer it comes in; names one that is too small.
template<whole_count Int>
[[nodiscard]] double check_renewals(std::string_view where, Int renewals, int least = 0) {
  if (std::cmp_less(renewals, least)) {
    raise(fault{.where = where,
                .field = "renewals",
                .value = number_text{+renewals}.view(),
                .reason = least == 0 ? "is below 0" : "is below 1, the first renewal"});
  }
  return static_cast<double>(renewals);
}

/// δ from one renewal to the next. Without a discount a sum over all time may have no limit.
template<class Rep, class Period>
[[nodiscard]] double check_discount(std::string_view where, discount rate,
                                    std::chrono::duration<Rep, Period> period) {
  require(period > period.zero(), "residual_lifetime: the time between renewals is above 0");
  double const delta = rate.per(period);
  if (delta > 0.0) return delta;
  raise(fault{.where = where,
              .field = "discount",
              .value = number_text{rate.annual_rate()}.view(),
              .reason = "a year is not above 0; mean_lifetime() does without"});
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
