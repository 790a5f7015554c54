// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_SPEND_MODEL_HPP
#define PATRON_LTV_SPEND_MODEL_HPP

#include <concepts>
#include <cstdint>
#include <optional>

namespace patron::inline v0 {

/// All that a spend model needs to know of a customer: how many repeat purchases, and what one of
/// them brought on average, in major units. A `purchase_summary` answers the same two questions.
struct spend_history {
  std::uint32_t frequency = 0;
  double mean = 0.0;  ///< per repeat purchase; means nothing where there was none

  [[nodiscard]] constexpr std::optional<double> mean_repeat_spend() const noexcept {
    return frequency == 0 ? std::nullopt : std::optional{mean};
  }

  friend constexpr bool operator==(spend_history const&, spend_history const&) = default;
};

/// Somebody whose spending is known: `purchase_summary`, `spend_history`, or the caller's own type
/// with these two members.
template<class C>
concept spending_customer = requires(C const& customer) {
  { customer.frequency } -> std::convertible_to<std::uint32_t>;
  { customer.mean_repeat_spend() } -> std::convertible_to<std::optional<double>>;
};

/// What is asked of a model of spending: what will a purchase of this customer bring, in major
/// units? `gamma_gamma` is one, and so is the caller's own type that answers.
template<class M>
concept spend_model = std::regular<M> && requires(M const& model, spend_history const& customer) {
  { model.expected_spend(customer) } -> std::convertible_to<double>;
};

}  // namespace patron::inline v0

#endif
