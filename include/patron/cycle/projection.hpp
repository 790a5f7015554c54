// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_PROJECTION_HPP
#define PATRON_CYCLE_PROJECTION_HPP

#include <patron/core/amount.hpp>
#include <patron/core/error.hpp>
#include <patron/cycle/detail/check_firm.hpp>
#include <patron/cycle/detail/drawn_firm.hpp>
#include <patron/cycle/detail/firm_flow.hpp>
#include <patron/cycle/detail/flow_counts.hpp>
#include <patron/cycle/detail/flow_rules.hpp>
#include <patron/cycle/detail/path_figures.hpp>
#include <patron/cycle/detail/slope_number.hpp>
#include <patron/cycle/firm.hpp>
#include <patron/cycle/firm_bands.hpp>
#include <patron/cycle/firm_path.hpp>
#include <patron/cycle/firm_sensitivity.hpp>
#include <patron/cycle/mechanism.hpp>
#include <patron/cycle/projection_options.hpp>
#include <patron/numeric/domain.hpp>
#include <patron/numeric/generator.hpp>
#include <patron/statistics/quantile.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// Where a firm goes if it goes on like this: its stocks and flows, period after period.
///
///     projection const ahead{studio};
///     ahead.expected(60).end().all_customers();         // after five years of months
///     ahead.simulate(60, 10'000, random).periods[11];   // bands, after one
///     ahead.sensitivity(60, random).bottleneck();       // where one hour more is worth most
///
/// In every period a share of the prospects climbs, a share loses interest; a share of the
/// customers stays, and of these a share climbs; former customers come back or are gone for good;
/// customers buy and bring prospects. Every share is a chance that each of them has, alone and
/// every period anew: a Markov chain with immigration and branching. The parameters stay as they
/// are. So it is no forecast: it says what follows from them, and what would follow from others.
/// Source: Harris 1963, ch. II (branching with immigration); Forrester 1961 for stocks and flows.
///
/// The constructor throws, naming rung and parameter, where a chance is not within 0 and 1, a pace
/// or a share is out of range, or a ladder has no rung. A path throws where it comes to more than
/// 268 million people, or a period to a profit beyond all numbers. Const members may be called from
/// several threads.
template<amount Amount>
  requires requires(double x) {
    { amount_traits<Amount>::from_double(x) } -> std::same_as<Amount>;
  }
class projection {
 public:
  explicit projection(firm<Amount> settings) : settings_{std::move(settings)} {
    detail::check_firm(settings_);
  }

  [[nodiscard]] firm<Amount> const& settings() const noexcept { return settings_; }

  /// Whether `expected` is the mean of all paths, but for its rounding: it is unless hours are
  /// limited. With a limit it is the path of a firm to which nothing but the average ever happens.
  [[nodiscard]] bool is_mean() const noexcept { return !settings_.hours.a_period.has_value(); }

  /// The path that is to be expected. Each flow is rounded to a multiple of 2⁻²⁴ of a person, so
  /// that it balances to the last bit.
  [[nodiscard]] firm_path<double, Amount> expected(std::size_t periods) const {
    return path(periods, detail::expected_flow<double>{});
  }

  /// One path as it may happen, in whole people.
  template<bit_source G>
  [[nodiscard]] firm_path<std::uint64_t, Amount> simulate_one(std::size_t periods,
                                                              G& random) const {
    return path(periods, detail::drawn_flow<G>{&random});
  }

  /// Many such paths, as bands. Each has a generator of its own, split from the caller's: the same
  /// seed gives the same bits, whoever runs the paths. Keeps 40 bytes for each period of each path.
  /// Throws for fewer than 20 paths and where the confidence is not between 0 and 1.
  [[nodiscard]] firm_bands<Amount> simulate(std::size_t periods, std::size_t paths,
                                            generator& random,
                                            simulation_options const& options = {}) const {
    detail::require(paths >= 20, "simulate: a band is made of 20 paths or more");
    detail::require(options.confidence > 0.0 && options.confidence < 1.0,
                    "simulate: a confidence lies between 0 and 1");
    std::vector<generator> own;
    own.reserve(paths);
    for (std::size_t i = 0; i < paths; ++i) own.push_back(random.split());

    detail::path_figures<Amount> figures{periods, paths};
    detail::flow_rules<double> const rules{settings_};
    constexpr std::size_t piece = 64;  // paths of a task
    detail::run_tasks({.run = options.run}, (paths + piece - 1) / piece, [&](std::size_t task) {
      std::size_t const end = (std::min)(paths, (task + 1) * piece);
      for (std::size_t i = task * piece; i < end; ++i) {
        detail::firm_flow flow{settings_, rules, detail::drawn_flow<generator>{&own[i]}};
        figures.record(i, flow);
      }
    });
    return figures.bands(options.confidence, start_customers());
  }

  /// How much more profit the same small effort brings over so many periods on each of the five
  /// mechanisms, to first order.
  ///
  ///     gain = effort · d(expected profit) / d(effort on the mechanism)
  ///
  /// The derivative is exact (it is computed beside the path, not by differences); what an effort
  /// moves says `mechanism_effort`. The interval is made of firms drawn from what the counts of the
  /// parameters allow (`chance`, `pace`), and holds the gain itself: where something never
  /// happened, or always, the firms drawn lie on one side of it. Where all are taken as known it
  /// has no width, and `first` is a rate of nobody. Throws for fewer than 20 draws and an effort or
  /// confidence out of range.
  template<bit_source G>
  [[nodiscard]] firm_sensitivity<Amount> sensitivity(
      std::size_t periods, G& random, sensitivity_options const& options = {}) const {
    detail::check_above_zero("sensitivity", "effort", options.effort);
    detail::require(options.draws >= 20, "sensitivity: 20 draws are the least");
    detail::require(options.confidence > 0.0 && options.confidence < 1.0,
                    "sensitivity: a confidence lies between 0 and 1");
    std::array<double, 5> const best = slopes(settings_, periods);
    std::array<std::vector<double>, 5> drawn;
    std::array<std::uint64_t, 5> first{};
    std::uint32_t const draws = detail::is_counted(settings_) ? options.draws : 0;
    for (std::uint32_t draw = 0; draw < draws; ++draw) {
      std::array<double, 5> const one = slopes(detail::draw_firm(settings_, random), periods);
      for (std::size_t i = 0; i < one.size(); ++i) drawn[i].push_back(one[i]);
      ++first[static_cast<std::size_t>(std::max_element(one.begin(), one.end()) - one.begin())];
    }

    auto const gained = [&](double slope) {
      return estimated<Amount>{amount_traits<Amount>::from_double(slope * options.effort)};
    };
    double const outside = (1.0 - options.confidence) / 2.0;
    firm_sensitivity<Amount> result;
    for (std::size_t i = 0; i < best.size(); ++i) {
      double const low = quantile(drawn[i], outside).value_or(best[i]);
      double const high = quantile(drawn[i], 1.0 - outside).value_or(best[i]);
      result.gains[i] = {.mechanism = all_mechanisms[i],
                         .gain = {.value = gained(best[i]),
                                  .low = gained((std::min)(best[i], low)),
                                  .high = gained((std::max)(best[i], high)),
                                  .confidence = options.confidence},
                         .first = {first[i], draws}};
    }
    return result;
  }

 private:
  template<class How>
  [[nodiscard]] auto path(std::size_t periods, How how) const {
    detail::flow_rules<typename How::real> const rules{settings_};
    detail::firm_flow flow{settings_, rules, how};
    firm_path<typename How::count, Amount> result{.start = flow.stocks()};
    result.periods.reserve(periods);
    for (std::size_t i = 0; i < periods; ++i) {
      flow.go_on();
      result.periods.push_back(
          {.stocks = flow.stocks(),
           .flows = flow.flows(),
           .profit = estimated<Amount>{amount_traits<Amount>::from_double(flow.profit())}});
    }
    return result;
  }

  /// Of the expected profit, by the effort on each mechanism.
  template<class Number = detail::slope_number<5>>
  [[nodiscard]] static std::array<double, 5> slopes(firm<Amount> const& f, std::size_t periods) {
    detail::flow_rules<Number> const rules{f};
    detail::firm_flow flow{f, rules, detail::expected_flow<Number>{}};
    Number profit;
    for (std::size_t i = 0; i < periods; ++i) {
      flow.go_on();
      profit += flow.profit();
    }
    return profit.slope;
  }

  [[nodiscard]] std::uint64_t start_customers() const {
    std::uint64_t all = 0;
    for (customer_rung const& rung : settings_.customers) all += rung.now;
    return all;
  }

  firm<Amount> settings_;
};

}  // namespace patron::inline v0

#endif
