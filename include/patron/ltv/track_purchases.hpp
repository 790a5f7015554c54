// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_TRACK_PURCHASES_HPP
#define PATRON_LTV_TRACK_PURCHASES_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/ltv/purchase_model.hpp>

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <map>
#include <ranges>
#include <vector>

namespace patron::inline v0 {

/// Repeat purchases of one period, as a model expects them and as they were, and all up to its end.
struct tracked_period {
  window days{};
  double expected = 0.0;
  std::uint64_t actual = 0;
  double expected_so_far = 0.0;
  std::uint64_t actual_so_far = 0;

  friend bool operator==(tracked_period const&, tracked_period const&) = default;
};

/// What a model must answer to be tracked: the purchases expected of somebody new.
template<class M>
concept tracking_model = requires(M const& model, real_days time) {
  { model.expected_purchases(time) } -> std::convertible_to<double>;
};

/// Week by week, the repeat purchases that a model expects of all who first bought in the
/// calibration, beside those that were made.
///
///     auto const active = active_days(orders, &order::buyer, &order::day, &order::total);
///     track_purchases(active, model, calibration_until, until);
///
/// `active` are the days of `active_days`: sorted by customer, then day. The periods begin with the
/// first day of all and are whole; a last one that `until` cuts off is left out. Someone who first
/// bought on day d is expected to have made E[X(t)] repeat purchases by d + t.
///
/// How to read it: the picture to show. Where the model knows only the calibration, the curve
/// behind it is a forecast. A bend of the actual curve that the model lacks is a season, a campaign
/// or a change in the firm: no such model knows of those. Source: Fader, Hardie and Lee 2005,
/// figures 3 and 4.
///
/// Throws where the days are not sorted or the period is not above 0.
template<std::ranges::forward_range Days, tracking_model Model>
[[nodiscard]] std::vector<tracked_period> track_purchases(
    Days&& active, Model const& model, std::chrono::sys_days calibration_until,
    std::chrono::sys_days until, std::chrono::days period = std::chrono::weeks{1}) {
  using std::chrono::sys_days;
  detail::require(period.count() > 0, "track_purchases: a period is above 0 days");
  std::vector<tracked_period> periods;
  if (std::ranges::empty(active)) return periods;

  sys_days start = (sys_days::max)();
  for (auto const& d : active) start = (std::min)(start, sys_days{d.day});
  for (sys_days from = start; from + period - std::chrono::days{1} <= until; from += period) {
    periods.push_back({.days = {from, from + period}});
  }

  std::map<sys_days, double> joined;
  bool counts = false;
  auto before = std::ranges::begin(active);
  for (auto d = before; d != std::ranges::end(active); before = d++) {
    bool const first = d == before || (*d).customer != (*before).customer;
    if (d != before && !((*before).customer < (*d).customer) &&
        (first || !((*before).day < (*d).day))) {
      detail::raise(fault{.where = "track_purchases",
                          .record = static_cast<std::uint64_t>(
                              std::ranges::distance(std::ranges::begin(active), d)),
                          .field = "days",
                          .reason = "are not sorted by customer, then day"});
    }
    sys_days const bought_on{(*d).day};
    if (first) {
      counts = bought_on <= calibration_until;
      if (counts) joined[bought_on] += 1.0;
      continue;
    }
    auto const i = static_cast<std::size_t>((bought_on - start) / period);
    if (counts && i < periods.size()) ++periods[i].actual;
  }

  std::map<real_days, double> expected_after;  // each time is asked for once
  double so_far = 0.0;
  std::uint64_t actual_so_far = 0;
  for (tracked_period& p : periods) {
    for (auto const& [joined_on, customers] : joined) {
      if (joined_on >= p.days.to) break;
      auto const [known, is_new] = expected_after.try_emplace(p.days.to - joined_on);
      if (is_new) known->second = model.expected_purchases(known->first);
      p.expected_so_far += customers * known->second;
    }
    p.expected = p.expected_so_far - so_far;
    so_far = p.expected_so_far;
    p.actual_so_far = actual_so_far += p.actual;
  }
  return periods;
}

}  // namespace patron::inline v0

#endif
