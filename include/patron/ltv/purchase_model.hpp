// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_PURCHASE_MODEL_HPP
#define PATRON_LTV_PURCHASE_MODEL_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/discount.hpp>
#include <patron/history/purchase_pattern.hpp>
#include <patron/ltv/parametric_model.hpp>

#include <concepts>
#include <cstdint>

namespace patron::inline v0 {

/// What is asked of a model of buying without a contract: is she still a customer, and how often
/// will she buy within the horizon? `bg_nbd` and `mbg_nbd` are such models, and so is the caller's
/// own type that answers these two questions.
template<class M>
concept purchase_model =
    std::regular<M> && requires(M const& model, purchase_pattern const& customer, real_days time) {
      { model.probability_alive(customer) } -> std::convertible_to<double>;
      { model.expected_purchases(customer, time) } -> std::convertible_to<double>;
    };

/// A purchase model that `fit` can find the parameters of.
template<class M>
concept fittable_purchase_model = purchase_model<M> && parametric_model<M> &&
                                  requires(M const& model, purchase_pattern const& customer) {
                                    {
                                      model.log_likelihood(customer)
                                    } -> std::convertible_to<double>;
                                  };

/// A purchase model that knows the present value of future purchases in closed form: each counts
/// e^(−δt). For the others `ltv_calculator` integrates `expected_purchases`.
template<class M>
concept discounting_purchase_model =
    purchase_model<M> &&
    requires(M const& model, purchase_pattern const& customer, real_days time, discount rate) {
      { model.discounted_purchases(customer, rate, time) } -> std::convertible_to<double>;
    };

/// A purchase model whose answer is P(alive) times what is expected of somebody who is alive, and
/// in which the latter does not depend on the recency. A million customers share few such pairs of
/// frequency and age.
template<class M>
concept separable_purchase_model =
    discounting_purchase_model<M> && requires(M const& model, std::uint32_t frequency,
                                              real_days age, discount rate, real_days horizon) {
      { model.purchases_if_alive(frequency, age, rate, horizon) } -> std::convertible_to<double>;
    };

}  // namespace patron::inline v0

#endif
