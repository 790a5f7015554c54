// SPDX-License-Identifier: MIT
#ifndef PATRON_OFFER_ACCEPTANCE_CHANCE_HPP
#define PATRON_OFFER_ACCEPTANCE_CHANCE_HPP

#include <patron/core/estimate.hpp>
#include <patron/core/rate.hpp>
#include <patron/offer/acceptance_bands.hpp>

#include <concepts>
#include <optional>

namespace patron::inline v0 {

/// Whose answers a chance was read from, from the closest to the widest.
enum class acceptance_level {
  grade_and_tenure,  ///< people on the same step, in the same bands of grade and tenure
  grade,             ///< people on the same step, in the same band of grade
  step,              ///< everybody on the same rung who was offered the same
  offer,             ///< everybody who was offered the same
  firm               ///< everybody who was offered anything
};

/// How likely an offer is accepted, and why we think so.
struct acceptance_chance {
  estimate<double> chance{};
  acceptance_level level = acceptance_level::firm;
  rate seen{};  ///< accepted of those answered, on that level

  friend bool operator==(acceptance_chance const&, acceptance_chance const&) = default;
};

/// What tells the chance of a step: `acceptance_model`, or a model of the caller's own. None where
/// nothing is known.
template<class T>
concept chance_model = requires(T const& model, acceptance_step const& step) {
  { model.chance(step) } -> std::convertible_to<std::optional<acceptance_chance>>;
};

}  // namespace patron::inline v0

#endif
