// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_HOLDS_BEST_HPP
#define PATRON_GRIP_HOLDS_BEST_HPP

#include <patron/core/error.hpp>
#include <patron/core/estimate.hpp>
#include <patron/core/normal_quantile.hpp>
#include <patron/core/rate.hpp>
#include <patron/grip/holding_verdict.hpp>
#include <patron/history/order.hpp>
#include <patron/statistics/holm.hpp>
#include <patron/survival/chi_square_test.hpp>
#include <patron/survival/event_table.hpp>
#include <patron/survival/event_tables.hpp>
#include <patron/survival/from_start.hpp>
#include <patron/survival/log_rank.hpp>
#include <patron/survival/survival_curve.hpp>
#include <patron/survival/survival_time.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// When a difference between groups counts.
struct holds_best_options {
  /// Of the intervals; what is left of 1 is the chance of a single wrong verdict in all the table.
  double confidence = 0.95;
  /// Fewer leavings than this expected in a group, or in all others together, and there is no
  /// verdict: the chi-square of the test is not to be trusted there (Cochran 1954).
  double least_expected = 5.0;
};

/// How one group of customers is held.
template<class Group, survival_time Time>
struct group_holding {
  Group group{};
  std::uint64_t customers = 0;
  std::uint64_t left = 0;
  double expected_to_leave = 0.0;    ///< as many as would have left if the groups were alike
  std::optional<Time> median{};      ///< tenure that half of them reach; none where it is not seen
  std::optional<estimate<>> held{};  ///< share held at the horizon; none where it is not seen
  chi_square_test against_others{};  ///< log-rank, this group against all others together
  std::optional<double> adjusted_p{};  ///< for the number of groups, after Holm; none: too few
  holding_verdict verdict = holding_verdict::too_few;

  friend bool operator==(group_holding const&, group_holding const&) = default;
};

/// The groups, the best held first, and whether they differ at all.
template<class Group, survival_time Time>
struct holding_table {
  Time horizon{};  ///< the tenure at which the shares are taken
  chi_square_test overall{};
  std::vector<group_holding<Group, Time>> groups{};

  friend bool operator==(holding_table const&, holding_table const&) = default;
};

namespace detail {

/// S(t) with its log-log interval. Where nobody or everybody has left Greenwood's error says
/// nothing; there Wilson's interval of those of whom the outcome is known stands in. None where
/// observation ended before t with somebody still there.
template<survival_time Time>
[[nodiscard]] std::optional<estimate<>> share_held(survival_curve<Time> const& curve, Time t,
                                                   double confidence) {
  double const held = curve.at(t);
  std::uint64_t reached = 0;  // seen to be there just before t, or at t
  std::uint64_t left = 0;
  for (auto const& step : curve.steps()) {
    if (step.time < t) {
      left += step.events;
    } else if (reached == 0) {
      reached = step.at_risk;
    }
  }
  if (held > 0.0 && reached == 0) return std::nullopt;
  auto around = curve.interval(t, confidence, confidence_limits::log_log);
  if (!around) {
    around = held > 0.0 ? rate{reached, reached}.interval(confidence)
                        : rate{0, left + reached}.interval(confidence);
  }
  return estimate<>{held, around->low, around->high, confidence};
}

[[nodiscard]] inline holding_verdict verdict_of(double left, double expected, double adjusted_p,
                                                double confidence) {
  if (!(adjusted_p <= 1.0 - confidence)) return holding_verdict::no_evidence;
  return left < expected ? holding_verdict::better : holding_verdict::worse;
}

}  // namespace detail

/// Which group is held best, from an event table for each: from states that merge.
template<survival_time Time, class Group>
[[nodiscard]] holding_table<Group, Time> holds_best(
    std::map<Group, event_table<Time>> const& tables, std::type_identity_t<Time> horizon,
    holds_best_options const& options = {}) {
  (void)detail::two_sided_quantile(options.confidence);
  detail::require(!detail::is_nan(horizon) && horizon >= Time{},
                  "holds_best: a horizon is not below 0");
  auto const test = log_rank(tables);
  std::uint64_t all_left = 0;
  for (auto const& g : test.groups) all_left += g.observed;

  holding_table<Group, Time> found{
      .horizon = horizon, .overall = {test.statistic, test.degrees_of_freedom, test.p_value}};
  std::vector<std::size_t> asked;
  std::vector<decltype(test.p_value)> p_values;
  for (auto const& g : test.groups) {
    auto const curve = tables.at(g.group).curve();
    double const others = static_cast<double>(all_left) - g.expected;
    bool const enough = g.expected >= options.least_expected && others >= options.least_expected &&
                        g.against_others().degrees_of_freedom > 0;
    if (enough) {
      asked.push_back(found.groups.size());
      p_values.push_back(g.against_others().p_value);
    }
    found.groups.push_back({.group = g.group,
                            .customers = g.subjects,
                            .left = g.observed,
                            .expected_to_leave = g.expected,
                            .median = curve.median(),
                            .held = detail::share_held(curve, horizon, options.confidence),
                            .against_others = g.against_others()});
  }

  auto const adjusted = holm(p_values);
  for (std::size_t i = 0; i < asked.size(); ++i) {
    auto& row = found.groups[asked[i]];
    row.adjusted_p = adjusted[i];
    row.verdict = detail::verdict_of(static_cast<double>(row.left), row.expected_to_leave,
                                     adjusted[i], options.confidence);
  }
  std::stable_sort(found.groups.begin(), found.groups.end(), [](auto const& a, auto const& b) {
    return (a.held ? a.held->value : -1.0) > (b.held ? b.held->value : -1.0);
  });
  return found;
}

/// Which first product, channel or salesperson holds customers best.
///
///     auto const stays = tenures(contracts, until, &contract::who, &contract::from,
///     &contract::to); auto const channel = [&](stay const& s) { return
///     contracts[s.first_contract].channel; }; holds_best(stays, days{365}, &stay::lasted,
///     &stay::left, channel, &stay::entry);
///
/// For each group: how many there are and have left, the median tenure, the share held at `horizon`
/// with its interval, and a log-rank test against all others with its p-value corrected for the
/// number of groups (Holm). Groups come best first by the share held; a verdict is there only where
/// chance does not explain the difference. Projections as in `log_rank`; use what was known when
/// the customer came (the first product, not the last), or long stays choose their own group.
///
/// It says which groups differ and not why: a channel may bring other customers, and `cox` sets
/// what is known of them beside it. Groups of too few stay out of the correction, so that they do
/// not make it harder for the others. Throws as `kaplan_meier` does, and where the horizon
/// is negative.
template<class R, class Duration, class Event, class Group, class Entry = from_start_fn>
  requires requires(R& range, Duration d, Event e, Group g, Entry n) {
    event_tables(range, d, e, g, n);
  }
[[nodiscard]] auto holds_best(R&& range, detail::projected_t<R, Duration> horizon,
                              Duration duration, Event event, Group group, Entry entry = {},
                              holds_best_options const& options = {}) {
  return holds_best(event_tables(range, duration, event, group, entry, "holds_best"), horizon,
                    options);
}

}  // namespace patron::inline v0

#endif
