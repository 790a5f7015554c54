// SPDX-License-Identifier: MIT
#ifndef PATRON_OFFER_ENTRY_BARRIER_HPP
#define PATRON_OFFER_ENTRY_BARRIER_HPP

#include <patron/core/amount.hpp>
#include <patron/core/error.hpp>
#include <patron/core/interval.hpp>
#include <patron/core/rate.hpp>
#include <patron/numeric/domain.hpp>
#include <patron/offer/detail/conversion_line.hpp>
#include <patron/offer/entry_counts.hpp>
#include <patron/offer/offer_ladder.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace patron::inline v0 {

/// How many should take the first step, and how sure the intervals are.
struct entry_barrier_options {
  /// The share of those who are asked who should take the first step: between 0 and 1.
  double wanted = 0.1;
  double confidence = 0.95;
};

/// Whether the first step is light enough.
enum class entry_verdict {
  fine,      ///< the whole interval lies at the wanted share or above
  too_high,  ///< the whole interval lies below it: a lighter first offer is needed
  too_few    ///< the interval holds the wanted share: these counts do not decide
};

/// What a suggested first rung was read from.
enum class entry_basis {
  conversion,  ///< how conversion falls as the measure rises, over the offers that were tried
  steps        ///< the usual step of this ladder, taken once downwards from the first rung
};

/// How light a first offer would have to be, and what that was read from.
template<class Measure>
struct entry_suggestion {
  Measure measure{};
  entry_basis basis{};

  friend bool operator==(entry_suggestion const&, entry_suggestion const&) = default;
};

/// Conversion of one offer as a first purchase.
template<class Measure>
struct entry_row {
  std::size_t rung = 0;
  Measure measure{};
  rate converted{};
  std::optional<patron::interval> interval{};  ///< Wilson; none where nobody was asked

  friend bool operator==(entry_row const&, entry_row const&) = default;
};

/// Whether people can get onto the ladder at all.
template<class Measure>
struct entry_barrier_report {
  std::vector<entry_row<Measure>> rows{};  ///< one for each rung, from the lightest
  std::size_t first_rung = 0;              ///< the one judged: the lightest that is not free
  entry_verdict verdict = entry_verdict::too_few;
  /// So many more would have to be asked, at the conversion seen so far, before the counts decide;
  /// only with `too_few`, and none where conversion is just what is wanted or nobody was asked.
  std::optional<std::uint64_t> more_needed{};
  /// Where the next lower rung should stand; only with `too_high`, and none where nothing tells.
  std::optional<entry_suggestion<Measure>> lower_rung{};

  friend bool operator==(entry_barrier_report const&, entry_barrier_report const&) = default;
};

namespace detail {

[[nodiscard]] inline entry_verdict judge_entry(rate const& seen,
                                               entry_barrier_options const& options) {
  auto const around = seen.interval(options.confidence);
  if (!around) return entry_verdict::too_few;
  if (around->high < options.wanted) return entry_verdict::too_high;
  return around->low >= options.wanted ? entry_verdict::fine : entry_verdict::too_few;
}

/// At the share seen so far the interval leaves out p₀ from n = z² p₀ (1 − p₀) / (p − p₀)² on: the
/// Wilson interval is the inverse of that test.
[[nodiscard]] inline std::optional<std::uint64_t> more_to_decide(
    rate const& seen, entry_barrier_options const& options) {
  std::optional<double> const share = seen.value();
  if (!share) return std::nullopt;
  double const z = two_sided_quantile(options.confidence);
  double const apart = *share - options.wanted;
  double const n = z * z * options.wanted * (1.0 - options.wanted) / (apart * apart);
  if (!(n < 1e15)) return std::nullopt;
  auto const needed = static_cast<std::uint64_t>(n) + 1;
  return needed - (std::min)(needed, seen.of);
}

}  // namespace detail

/// Is the first rung too high, and where should the next lower one stand?
///
///     auto const barrier = entry_barrier(offers, asked, {.wanted = 0.05});
///     if (barrier.verdict == entry_verdict::too_high) … barrier.lower_rung->measure
///
/// Judged is the lightest offer that is not free (the only one, where it is): too high where the
/// whole Wilson interval of its conversion lies below the wanted share, fine where it lies at or
/// above. In between the counts are too few to say. The lower rung is where the line
///
///     log odds of conversion = a + b log(measure),   b < 0,   odds of (converted + ½)
///
/// comes to the wanted share, fitted over the offers that were tried by weighted least squares
/// (the empirical logit; Cox and Snell 1989, 2.1.6); with a single one tried, or a line that does
/// not clearly fall (by two standard errors), it is the first rung divided by the median step of
/// the ladder. It is a place to try, far outside the measures tried more of a guess. Throws where
/// `wanted` or the confidence do not lie strictly between 0 and 1.
template<class Offer, class Measure, class Key, class Grade>
  requires detail::fillable_measure<Measure>
[[nodiscard]] entry_barrier_report<Measure> entry_barrier(
    offer_ladder<Offer, Measure, Key> const& ladder, entry_counts<Grade> const& asked,
    entry_barrier_options const& options = {}) {
  if (!(options.wanted > 0.0 && options.wanted < 1.0)) {
    detail::refuse_argument("entry_barrier", "wanted", options.wanted, "is not between 0 and 1");
  }
  auto const number = [&](std::size_t rung) {
    return amount_traits<Measure>::to_double(ladder.measure(rung));
  };
  entry_barrier_report<Measure> report;
  detail::conversion_line line;
  for (std::size_t rung = 0; rung < ladder.size(); ++rung) {
    rate const seen = asked.converted(rung);
    report.rows.push_back({.rung = rung,
                           .measure = ladder.measure(rung),
                           .converted = seen,
                           .interval = seen.interval(options.confidence)});
    if (number(rung) > 0.0) line.add(std::log(number(rung)), seen);
  }
  report.first_rung = !(number(0) > 0.0) && ladder.size() > 1 ? 1 : 0;
  rate const seen = report.rows[report.first_rung].converted;
  report.verdict = detail::judge_entry(seen, options);
  if (report.verdict == entry_verdict::too_few) {
    report.more_needed = detail::more_to_decide(seen, options);
  }
  if (report.verdict != entry_verdict::too_high) return report;

  double const first = number(report.first_rung);
  auto const suggest = [&](std::optional<double> place, entry_basis basis) {
    if (report.lower_rung || !place || !(*place < first)) return;
    auto const measure = detail::measure_of<Measure>(*place);
    if (Measure{} < measure && measure < ladder.measure(report.first_rung)) {
      report.lower_rung = {.measure = measure, .basis = basis};
    }
  };
  if (auto const at = line.where(options.wanted)) suggest(std::exp(*at), entry_basis::conversion);
  std::vector<double> steps;
  for (std::size_t rung = report.first_rung; rung + 1 < ladder.size(); ++rung) {
    steps.push_back(number(rung + 1) / number(rung));
  }
  if (!steps.empty() && first > 0.0) {
    std::sort(steps.begin(), steps.end());
    double const lower = steps[(steps.size() - 1) / 2];
    double const upper = steps[steps.size() / 2];
    suggest(first / std::sqrt(lower * upper), entry_basis::steps);
  }
  return report;
}

}  // namespace patron::inline v0

#endif
