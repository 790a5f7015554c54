// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_ADD_PROJECTION_HPP
#define PATRON_REPORT_ADD_PROJECTION_HPP

#include <patron/cycle/at_target.hpp>
#include <patron/cycle/compare_firms.hpp>
#include <patron/cycle/estimate_firm.hpp>
#include <patron/cycle/firm.hpp>
#include <patron/cycle/mechanism_effort.hpp>
#include <patron/cycle/projection.hpp>
#include <patron/numeric/generator.hpp>
#include <patron/report/detail/minor_units.hpp>
#include <patron/report/review.hpp>
#include <patron/report/sections/projection_section.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace patron::inline v0 {
namespace detail {

template<class Amount>
[[nodiscard]] estimate<std::int64_t> in_minor_units(estimate<estimated<Amount>> const& e) {
  return {minor_units(e.value.amount()), minor_units(e.low.amount()), minor_units(e.high.amount()),
          e.confidence};
}

/// The firm held more firmly: so much more of the customers of each rung stay, at most all.
template<class Amount>
[[nodiscard]] firm<Amount> with_more_grip(firm<Amount> changed, double points) {
  for (customer_rung& rung : changed.customers) {
    rung.grip.value = (std::min)(1.0, rung.grip.value + points);
  }
  return changed;
}

}  // namespace detail

/// Adds to a review where the firm goes over so many periods if it goes on like this, what a tenth
/// more work on each mechanism would bring, and what would come of it otherwise: the weakest
/// mechanism at its target, two points more grip a period, twice the sowing.
///
///     add_projection(r, estimate_firm(people, offers, bought, brought, year, weeks{4}, …),
///                    weeks{4}, 13);
///
/// Call it after `add_gauges`, which say what the weakest mechanism is. The paths are drawn from a
/// generator of their own, so that equal firms give equal reviews. Throws as `projection` does.
template<detail::review_amount Amount>
void add_projection(review& r, firm_estimate<Amount> const& found, std::chrono::days period,
                    std::size_t periods) {
  constexpr std::size_t paths = 1000;
  projection<Amount> const ahead{found.firm};
  auto const expected = ahead.expected(periods);
  generator random{2026};
  auto const bands = ahead.simulate(periods, paths, random);
  projection_section s{.period = period,
                       .counted = found.periods,
                       .prospects = expected.start.all_prospects(),
                       .customers = expected.start.all_customers(),
                       .profit = detail::minor_units(expected.profit().amount()),
                       .unknown = found.unknown};
  // Chance puts the middle of the paths beside what is expected: their bounds stand around it.
  auto const around = [](auto value, auto const& band) {
    return estimate{value, (std::min)(value, band.low), (std::max)(value, band.high),
                    band.confidence};
  };
  for (std::size_t i = 0; i < periods; ++i) {
    auto const& on_average = expected.periods[i];
    auto const& band = bands.periods[i];
    s.path.push_back({.prospects = around(on_average.stocks.all_prospects(), band.prospects),
                      .customers = around(on_average.stocks.all_customers(), band.customers),
                      .won = around(on_average.flows.won, band.won),
                      .left = around(on_average.flows.left, band.left),
                      .profit = around(detail::minor_units(on_average.profit.amount()),
                                       detail::in_minor_units(band.profit))});
  }
  auto const worth = ahead.sensitivity(periods, random, {.effort = 0.1});
  for (std::size_t i = 0; i < s.gains.size(); ++i) {
    auto const& one = worth.gains[i];
    s.gains[i] = {one.mechanism, detail::in_minor_units(one.gain), one.first};
  }
  s.bottleneck = worth.bottleneck().mechanism;

  std::vector<firm_scenario<Amount>> scenarios{{"as it is", found.firm}};
  auto const weakest = r.gauges ? r.gauges->reading.weakest() : std::nullopt;
  std::optional<firm<Amount>> mended;
  if (weakest) {
    std::chrono::duration<double> const held_over = r.gauges->held_over;
    mended = at_target(found.firm, *weakest, held_over / period);
  }
  if (mended) scenarios.push_back({"the weakest mechanism at its target", std::move(*mended)});
  scenarios.push_back({"two points more grip", detail::with_more_grip(found.firm, 0.02)});
  scenarios.push_back({"twice the sowing", with_effort(found.firm, {.sowing = 1.0})});
  for (auto const& one : compare_firms(scenarios, periods)) {
    s.scenarios.push_back({.name = one.name,
                           .customers = one.customers,
                           .won = one.won,
                           .profit = detail::minor_units(one.profit.amount()),
                           .gained = detail::minor_units(one.gained.amount())});
  }
  if (mended) s.cost_of_weakest = s.scenarios[1].gained;
  r.projection = std::move(s);
}

}  // namespace patron::inline v0

#endif
