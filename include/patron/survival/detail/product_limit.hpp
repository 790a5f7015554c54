// SPDX-License-Identifier: MIT
#ifndef PATRON_SURVIVAL_DETAIL_PRODUCT_LIMIT_HPP
#define PATRON_SURVIVAL_DETAIL_PRODUCT_LIMIT_HPP

#include <patron/core/checked.hpp>
#include <patron/numeric/compensated_sum.hpp>
#include <patron/survival/survival_curve.hpp>

#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

// How many, exactly: a count, or the sum of real weights.
[[nodiscard]] constexpr std::uint64_t total_of(std::uint64_t count) noexcept {
  return count;
}
[[nodiscard]] constexpr double total_of(compensated_sum const& weights) noexcept {
  return weights.value();
}
constexpr void increase(std::uint64_t& count, std::uint64_t by) {
  count = checked_add(count, by);
}
constexpr void increase(compensated_sum& weights, double by) noexcept {
  weights += by;
}

/// From what happened at each time, in order, to the curve. Those who enter at a time are at risk
/// after it.
template<class Time, class Changes>
[[nodiscard]] auto product_limit(Changes const& changes) {
  using tally = decltype(std::declval<typename Changes::mapped_type>().events);
  using count = decltype(total_of(tally{}));

  tally subjects{};
  tally entered{};
  for (auto const& [time, change] : changes) {
    subjects += change.events;
    subjects += change.censored;
    entered += change.entered;
  }
  tally at_risk = subjects;
  at_risk -= entered;

  std::vector<survival_step<Time, count>> steps;
  double survival = 1.0;
  double greenwood = 0.0;
  // While only events change the risk set the product telescopes to remaining / base: without
  // censoring the curve is the plain share of those who remain, rounded once.
  double level = 1.0;
  auto base = static_cast<double>(total_of(at_risk));
  for (auto const& [time, change] : changes) {
    tally remaining = at_risk;
    remaining -= change.events;
    if (change.events != tally{}) {
      auto const n = static_cast<double>(total_of(at_risk));
      auto const d = static_cast<double>(total_of(change.events));
      auto const left = static_cast<double>(total_of(remaining));
      survival = left > 0.0 ? level * (left / base) : 0.0;
      if (left > 0.0) greenwood += d / (n * left);
    }
    if (change.events != tally{} || change.censored != tally{}) {
      steps.push_back({.time = time,
                       .at_risk = total_of(at_risk),
                       .events = total_of(change.events),
                       .censored = total_of(change.censored),
                       .survival = survival,
                       .standard_error = survival * std::sqrt(greenwood)});
    }
    at_risk = remaining;
    if (change.censored != tally{} || change.entered != tally{}) {
      at_risk -= change.censored;
      at_risk += change.entered;
      level = survival;
      base = static_cast<double>(total_of(at_risk));
    }
  }
  return survival_curve<Time, count>{std::move(steps), total_of(subjects)};
}

}  // namespace patron::inline v0::detail

#endif
