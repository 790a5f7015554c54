// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_RFM_SCORES_HPP
#define PATRON_GRIP_RFM_SCORES_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/plain_text.hpp>
#include <patron/grip/rfm_cuts.hpp>
#include <patron/grip/rfm_scale.hpp>
#include <patron/grip/rfm_score.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/history/purchase_summary.hpp>

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstdint>
#include <functional>
#include <ranges>
#include <type_traits>
#include <vector>

namespace patron::inline v0 {

/// A range of `purchase_summary`: what `summarize` and `purchase_book` answer.
template<class R>
concept summary_range =
    std::ranges::input_range<R> && requires(std::ranges::range_reference_t<R> one) {
      []<class Id, class Amount>(purchase_summary<Id, Amount> const&) {}(one);
    };

namespace detail {

/// What the scores of a customer rest on.
template<class Id, class Amount>
struct rfm_measure {
  Id customer{};
  day_count silence{};
  std::uint32_t purchases = 0;
  Amount money{};
  rfm_score score{};
};

/// Read once, sorted by id.
template<class Summaries>
[[nodiscard]] auto rfm_measures(Summaries&& summaries) {
  using summary = std::remove_cvref_t<std::ranges::range_reference_t<Summaries>>;
  using id = decltype(summary::customer);
  using measure = rfm_measure<id, decltype(summary::total)>;
  std::vector<measure> all;
  std::uint64_t record = 0;
  for (summary const& one : summaries) {
    check_amount("rfm_scores", one.total, record++);
    all.push_back({.customer = one.customer,
                   .silence = one.age - one.recency,
                   .purchases = one.frequency + 1,
                   .money = one.total,
                   .score = {}});
  }
  std::ranges::sort(all, {}, &measure::customer);
  auto const twice = std::ranges::adjacent_find(all, {}, &measure::customer);
  if (twice != all.end()) {
    raise(fault{.where = "rfm_scores",
                .field = "customer",
                .value = plain_text(twice->customer, ""),
                .reason = "has more than one summary"});
  }
  return all;
}

template<class Measure>
[[nodiscard]] auto scored(std::vector<Measure> const& measures) {
  std::vector<rfm_customer<decltype(Measure::customer)>> rows;
  rows.reserve(measures.size());
  for (Measure const& one : measures) rows.push_back({one.customer, one.score});
  return rows;
}

/// Gives every measure the score of its mid-rank: `value_of(measure)` is better where it is higher.
template<class Measure, class ValueOf>
void score_by_rank(std::vector<Measure>& measures, std::uint32_t bins,
                   std::uint32_t rfm_score::*kind, ValueOf value_of) {
  std::vector<std::decay_t<std::invoke_result_t<ValueOf&, Measure const&>>> values;
  values.reserve(measures.size());
  for (Measure const& one : measures) values.push_back(value_of(one));
  std::ranges::sort(values);
  auto const scale = rfm_scale_of(bins, values);
  for (Measure& one : measures) one.score.*kind = scale.score(value_of(one));
}

}  // namespace detail

/// Recency, frequency and money of each customer as scores from 1 to the number of bins, sorted by
/// id: the days since the last purchase (fewer are better), the number of purchase days, and the
/// money, refunds taken off.
///
///     rfm_scores(summarize(orders, until, …), {.recency = 5, .frequency = 3, .money = 5})
///
/// A score is the bin in which the middle of all equal customers falls:
///
///     score = 1 + ⌊bins (below + equal / 2) / n⌋
///
/// of n customers, `below` do worse and `equal` do the same, herself counted. Equal customers
/// always have equal scores, whatever the order of the input; bins are of equal size only where
/// there are few ties, and some may be empty: where half of all bought once, they are all in the
/// bin of the first quarter. Fewer customers than bins are spread evenly: one alone is in the
/// middle. The best score says "better than others", never "good".
///
/// Throws for a customer with two summaries, an amount that is not a finite number, and bins that
/// are not from 1 to 100. Source: Hughes 1994 (the scores); the mid-rank is ours.
template<summary_range Summaries>
[[nodiscard]] auto rfm_scores(Summaries&& summaries, rfm_bins bins = {}) {
  detail::check_bins(bins);
  auto measures = detail::rfm_measures(summaries);
  detail::score_by_rank(measures, bins.recency, &rfm_score::recency,
                        [](auto const& one) { return -one.silence; });
  detail::score_by_rank(measures, bins.frequency, &rfm_score::frequency,
                        [](auto const& one) { return one.purchases; });
  detail::score_by_rank(measures, bins.money, &rfm_score::money,
                        [](auto const& one) { return one.money; });
  return detail::scored(measures);
}

/// The same by the caller's own limits: then a score says the same from year to year.
template<summary_range Summaries>
[[nodiscard]] auto rfm_scores(
    Summaries&& summaries,
    rfm_cuts<decltype(std::remove_cvref_t<std::ranges::range_reference_t<Summaries>>::total)> const&
        cuts) {
  auto measures = detail::rfm_measures(summaries);
  for (auto& one : measures) one.score = cuts.score(one.silence, one.purchases, one.money);
  return detail::scored(measures);
}

}  // namespace patron::inline v0

#endif
