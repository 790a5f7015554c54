// SPDX-License-Identifier: MIT
#ifndef PATRON_SURVIVAL_HAZARD_BY_TENURE_HPP
#define PATRON_SURVIVAL_HAZARD_BY_TENURE_HPP

#include <patron/core/error.hpp>
#include <patron/core/estimate.hpp>
#include <patron/core/normal_quantile.hpp>
#include <patron/survival/detail/observation.hpp>
#include <patron/survival/event_table.hpp>
#include <patron/survival/from_start.hpp>
#include <patron/survival/survival_time.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// How often the event came to those who had been there for between two times.
///
/// How to read it: per(years{1}).value = 0.30 in the first piece and 0.08 in the last says that
/// newcomers leave nearly four times as fast as old hands.
template<survival_time Time>
struct tenure_hazard {
  Time from{};               ///< not included, but for the very start
  std::optional<Time> to{};  ///< included; none for the last piece, which has no end
  std::uint64_t events = 0;
  real_time<Time> exposure{};  ///< time under observation in this piece, of all people together

  /// Events of one who is at risk for that long, at the pace of this piece; above 1 where it is
  /// fast. None where nobody was observed.
  ///
  ///     h = d / exposure,  interval (d + z²/2 ± z √(d + z²/4)) / exposure
  ///
  /// The interval is that of the score test of a Poisson count, the twin of Wilson's: it says
  /// something at 0 events too. It takes the hazard as constant within the piece.
  [[nodiscard]] std::optional<estimate<>> per(real_time<Time> stretch,
                                              double confidence = 0.95) const {
    double const z = detail::two_sided_quantile(confidence);
    detail::require(stretch > real_time<Time>{}, "tenure_hazard: a stretch of time is above 0");
    if (!(exposure > real_time<Time>{})) return std::nullopt;
    double const stretches = exposure / stretch;
    auto const d = static_cast<double>(events);
    double const centre = d + z * z / 2.0;
    double const spread = z * std::sqrt(d + z * z / 4.0);
    double const low = events == 0 ? 0.0 : (centre - spread) / stretches;
    return estimate<>{d / stretches, low, (centre + spread) / stretches, confidence};
  }

  friend constexpr bool operator==(tenure_hazard const&, tenure_hazard const&) = default;
};

/// The pieces of a table between cut points, which ascend from above 0: up to the first, between
/// each two, and beyond the last. Throws where the cut points do not ascend.
template<survival_time Time>
[[nodiscard]] std::vector<tenure_hazard<Time>> hazard_by_tenure(event_table<Time> const& table,
                                                                std::vector<Time> const& cuts) {
  std::vector<tenure_hazard<Time>> pieces(1);
  for (Time const cut : cuts) {
    detail::require(cut > pieces.back().from, "hazard_by_tenure: the cut points ascend from 0");
    pieces.back().to = cut;
    pieces.push_back({.from = cut});
  }
  std::uint64_t at_risk = 0;
  for (auto const& [time, counts] : table.changes()) at_risk += counts.events + counts.censored;
  for (auto const& [time, counts] : table.changes()) at_risk -= counts.entered;

  std::size_t piece = 0;
  Time since{};
  auto const expose_until = [&](Time end) {
    real_time<Time> const passed = real_time<Time>(end) - real_time<Time>(since);
    pieces[piece].exposure += static_cast<double>(at_risk) * passed;
    since = end;
  };
  for (auto const& [time, counts] : table.changes()) {
    while (pieces[piece].to && *pieces[piece].to < time) {
      expose_until(*pieces[piece].to);
      ++piece;
    }
    expose_until(time);
    pieces[piece].events += counts.events;
    at_risk += counts.entered;
    at_risk -= counts.events + counts.censored;
  }
  return pieces;
}

/// How the hazard changes with tenure: events and time at risk in each piece between cut points.
///
///     hazard_by_tenure(contracts, {days{90}, days{365}}, &contract::lasted, &contract::ended)
///
/// Projections and what is thrown: as in `kaplan_meier`. Who came late (`entry`) counts from then
/// on. An event at a cut point belongs to the piece that ends there.
template<class R, class Duration, class Event, class Entry = from_start_fn>
  requires detail::observations<R, Duration, Event, Entry>
[[nodiscard]] auto hazard_by_tenure(R&& range,
                                    std::vector<detail::projected<R, Duration>> const& cuts,
                                    Duration duration, Event event, Entry entry = {}) {
  using time = detail::projected<R, Duration>;
  event_table<time> table;
  detail::record_place place{.where = "hazard_by_tenure", .record = 0};
  for (auto&& record : range) {
    auto const seen = detail::observe<time>(place, record, duration, event, entry);
    table.add(seen.duration, seen.event, seen.entry);
    ++*place.record;
  }
  return hazard_by_tenure(table, cuts);
}

}  // namespace patron::inline v0

#endif
