// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_DETAIL_VALUE_AMOUNT_HPP
#define PATRON_LTV_DETAIL_VALUE_AMOUNT_HPP

#include <patron/core/amount.hpp>
#include <patron/ltv/fitted.hpp>
#include <patron/ltv/spend_model.hpp>

#include <concepts>
#include <type_traits>
#include <utility>

namespace patron::inline v0::detail {

/// A model, whether it was fitted or written down by hand, and the amount it was fitted to.
template<class T>
struct model_in {
  using type = T;
  using amount = void;
  static constexpr bool is_fit = false;
  [[nodiscard]] static T const& model(T const& model) noexcept { return model; }
};
template<class Model, class Amount>
struct model_in<fitted<Model, Amount>> {
  using type = Model;
  using amount = Amount;
  static constexpr bool is_fit = true;
  [[nodiscard]] static Model const& model(fitted<Model, Amount> const& fit) noexcept {
    return fit.model;
  }
};

/// The amount of what a customer has paid; void where the customer does not show it.
template<class Customer>
struct amount_paid {
  using type = void;
};
template<class Customer>
  requires amount<std::remove_cvref_t<decltype(std::declval<Customer const&>().total)>>
struct amount_paid<Customer> {
  using type = std::remove_cvref_t<decltype(std::declval<Customer const&>().total)>;
};

/// What a value is paid in: as the spend model was fitted, or as the customer pays where it was
/// fitted to plain numbers or written by hand; a plain number where neither tells.
template<class Spend, class Customer>
struct value_amount {
  using fitted_to = typename model_in<Spend>::amount;
  using paid_in = typename amount_paid<Customer>::type;
  static constexpr bool fit_tells = !std::is_void_v<fitted_to> && !std::floating_point<fitted_to>;
  static constexpr bool customer_tells = !std::is_void_v<paid_in>;
  static_assert(!fit_tells || !customer_tells || std::same_as<fitted_to, paid_in>,
                "ltv_calculator: the spend model was fitted to another kind of amount than the "
                "customer pays in");
  using type =
      std::conditional_t<fit_tells, fitted_to, std::conditional_t<customer_tells, paid_in, double>>;
};

template<class Customer>
[[nodiscard]] spend_history spend_of(Customer const& customer) {
  return {.frequency = customer.frequency, .mean = customer.mean_repeat_spend().value_or(0.0)};
}

}  // namespace patron::inline v0::detail

#endif
