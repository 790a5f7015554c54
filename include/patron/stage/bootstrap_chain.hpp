// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_BOOTSTRAP_CHAIN_HPP
#define PATRON_STAGE_BOOTSTRAP_CHAIN_HPP

#include <patron/core/error.hpp>
#include <patron/core/estimate.hpp>
#include <patron/numeric/domain.hpp>
#include <patron/numeric/draw_count.hpp>
#include <patron/numeric/generator.hpp>
#include <patron/stage/stage_transitions.hpp>
#include <patron/statistics/bootstrap.hpp>
#include <patron/statistics/quantile.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace patron::inline v0 {
namespace detail {

/// As many people in each state as were counted, sent on anew by the shares that were counted: a
/// multinomial draw, one state after the other.
template<class State, bit_source G>
[[nodiscard]] stage_transitions<State> redraw(stage_transitions<State> const& counted,
                                              std::vector<State> const& states, G& generator) {
  stage_transitions<State> drawn;
  for (State const& from : states) {
    std::uint64_t left = counted.share(from, from).of;  // people not sent on yet
    std::uint64_t weight = left;                        // counts of the states not reached yet
    for (State const& to : states) {
      std::uint64_t const count = counted.count(from, to);
      if (count == 0 || left == 0) continue;
      double const share = static_cast<double>(count) / static_cast<double>(weight);
      std::uint64_t const sent = draw_binomial(generator, left, share);
      drawn.add(from, to, sent);
      left -= sent;
      weight -= count;
    }
  }
  return drawn;
}

}  // namespace detail

/// How far a figure of a chain may be off, because its shares were counted on so many people.
///
///     bootstrap_chain(counts, [](stage_transitions<stage> const& some) {
///       return some.chain(stages, smoothing::jeffreys()).chance_of_customer(stage::lead);
///     }, random)
///
/// The counts of each state are drawn anew, as many as there were, and the figure is taken of each
/// table drawn. `value` is the figure of the counts themselves, `low` and `high` are quantiles of
/// the figures drawn. The figure is a number, or an `optional` one. None where it does not exist,
/// for the counts or for one of the tables drawn: there are too few people to say.
///
/// Periods of one person count as if they were of different people: where a few stay for long the
/// interval is too narrow. What was never counted is never drawn: for a share of 0 or 1 read
/// `share(…).interval()`. Throws as `bootstrap` does.
/// Source: Efron and Tibshirani 1993, chapters 6 and 13.
template<class State, class Figure, bit_source G>
[[nodiscard]] std::optional<estimate<double>> bootstrap_chain(
    stage_transitions<State> const& counts, Figure figure, G& generator,
    bootstrap_options options = {}) {
  detail::require(options.confidence > 0.0 && options.confidence < 1.0,
                  "bootstrap_chain: a confidence lies between 0 and 1");
  detail::require(options.draws >= 2, "bootstrap_chain: two draws are the least");
  auto const figure_of = [&figure](stage_transitions<State> const& table) {
    std::optional<double> const x = std::invoke(figure, table);
    if (x) detail::check_finite("bootstrap_chain", "figure", *x);
    return x;
  };
  std::vector<State> const states = counts.states();
  std::optional<double> const value = figure_of(counts);
  if (!value) return std::nullopt;
  std::vector<double> drawn;
  while (drawn.size() < options.draws) {
    std::optional<double> const x = figure_of(detail::redraw(counts, states, generator));
    if (!x) return std::nullopt;
    drawn.push_back(*x);
  }
  double const outside = (1.0 - options.confidence) / 2.0;
  return estimate<double>{.value = *value,
                          .low = *quantile(drawn, outside),
                          .high = *quantile(drawn, 1.0 - outside),
                          .confidence = options.confidence};
}

}  // namespace patron::inline v0

#endif
