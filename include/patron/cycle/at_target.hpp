// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_AT_TARGET_HPP
#define PATRON_CYCLE_AT_TARGET_HPP

#include <patron/core/amount.hpp>
#include <patron/cycle/detail/each_parameter.hpp>
#include <patron/cycle/firm.hpp>
#include <patron/cycle/firm_parameter.hpp>
#include <patron/cycle/gauge.hpp>
#include <patron/cycle/mechanism.hpp>

#include <concepts>
#include <optional>
#include <utility>

namespace patron::inline v0 {

/// The firm as it would be if one mechanism stood at its target: what that mechanism does happens
/// target / value times as often, a chance at most surely.
///
///     if (auto const mended = at_target(studio, *gauges.weakest())) {
///       compare_firms(std::vector{firm_scenario{"as it is", studio},
///                                 firm_scenario{"at its target", *mended}}, 12);
///     }
///
/// What it gains is what the gap costs, as far as the gauge measures what the firm's parameters
/// describe: a convention, like the mechanism to which a parameter belongs (`mechanism_effort`). A
/// target that is met changes nothing. None where the gauge is not judged, or stands at 0: how much
/// more often that would be, nobody can say.
template<amount Amount>
[[nodiscard]] std::optional<firm<Amount>> at_target(firm<Amount> changed, gauge const& short_one) {
  auto const reached = short_one.reached();
  if (!reached || !(*reached > 0.0)) return std::nullopt;
  if (*reached >= 1.0) return changed;
  detail::each_parameter(changed, [&](std::optional<mechanism> m, auto& parameter) {
    if (m != short_one.mechanism) return;
    double const more = parameter.value / *reached;
    bool const is_chance = std::same_as<decltype(parameter), chance&>;
    parameter.value = is_chance && more > 1.0 ? 1.0 : more;
  });
  return changed;
}

}  // namespace patron::inline v0

#endif
