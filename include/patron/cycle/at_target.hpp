// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_AT_TARGET_HPP
#define PATRON_CYCLE_AT_TARGET_HPP

#include <patron/core/amount.hpp>
#include <patron/cycle/detail/each_parameter.hpp>
#include <patron/cycle/firm.hpp>
#include <patron/cycle/firm_parameter.hpp>
#include <patron/cycle/gauge.hpp>
#include <patron/cycle/mechanism.hpp>
#include <patron/numeric/domain.hpp>

#include <cmath>
#include <concepts>
#include <optional>
#include <utility>

namespace patron::inline v0 {

/// The firm as it would be if one mechanism stood at its target: what that mechanism does happens
/// target / value times as often, a chance at most surely; for the customers held that is so over
/// the time of the gauge, `periods` periods of the firm:
///
///     pace or chance → pace or chance · target / value
///     grip           → grip · (target / value)^(1 / periods)
///
///     double const months = 6.0;  // of a gauge over half a year
///     if (auto const mended = at_target(studio, *gauges.weakest(), months)) {
///       compare_firms(std::vector{firm_scenario{"as it is", studio},
///                                 firm_scenario{"at its target", *mended}}, 12);
///     }
///
/// Whoever is still there after a half year stayed in each month of it: a grip of 0.9 a month keeps
/// 53 of 100, and to keep 58 it has to be 0.914, not 0.99.
///
/// What it gains is what the gap costs, as far as the gauge measures what the firm's parameters
/// describe: a convention, like the mechanism to which a parameter belongs (`mechanism_effort`). A
/// target that is met changes nothing. None where the gauge is not judged, or stands at 0: how much
/// more often that would be, nobody can say. Throws where `periods` is not finite and above 0.
template<amount Amount>
[[nodiscard]] std::optional<firm<Amount>> at_target(firm<Amount> changed, gauge const& short_one,
                                                    double periods) {
  detail::check_above_zero("at_target", "periods", periods);
  auto const reached = short_one.reached();
  if (!reached || !(*reached > 0.0)) return std::nullopt;
  if (*reached >= 1.0) return changed;
  bool const is_grip = short_one.mechanism == mechanism::gripping;
  double const times = is_grip ? std::pow(*reached, -1.0 / periods) : 1.0 / *reached;
  detail::each_parameter(changed, [&](std::optional<mechanism> m, auto& parameter) {
    if (m != short_one.mechanism) return;
    double const more = parameter.value * times;
    bool const is_chance = std::same_as<decltype(parameter), chance&>;
    parameter.value = is_chance && more > 1.0 ? 1.0 : more;
  });
  return changed;
}

}  // namespace patron::inline v0

#endif
