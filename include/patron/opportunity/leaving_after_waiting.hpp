// SPDX-License-Identifier: MIT
#ifndef PATRON_OPPORTUNITY_LEAVING_AFTER_WAITING_HPP
#define PATRON_OPPORTUNITY_LEAVING_AFTER_WAITING_HPP

#include <patron/core/estimate.hpp>
#include <patron/core/rate.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/opportunity/priority_inversions.hpp>
#include <patron/statistics/finding.hpp>
#include <patron/statistics/rate_difference.hpp>

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <functional>
#include <optional>
#include <ranges>

namespace patron::inline v0 {

/// Whether those who waited while prospects were served leave more than others.
struct waiting_effect {
  rate left_after_waiting{};                     ///< of those who were passed over, who left
  rate left_otherwise{};                         ///< the same of the others
  std::optional<estimate<double>> difference{};  ///< the first less the second; none: one is empty
  patron::verdict verdict{finding::too_few, "too few customers waited, or left, to show it"};

  friend bool operator==(waiting_effect const&, waiting_effect const&) = default;
};

/// Do the customers who waited while prospects were served leave more often than the others?
///
///     leaving_after_waiting(inversions, customers, &customer::id, &customer::left)
///
/// `customers` are those who could have left, each once: those who were there when the watching
/// began. `left` says whether she left *afterwards*. Shown: the whole interval of the difference
/// lies above 0. Too few: with so many who waited, and so many who left, even the clearest
/// difference would not. One question is asked, and the interval that is shown answers it: a test
/// beside it could contradict it, and several answers to correct there are none. It compares; it
/// does not prove: who has more needs waits more often, and may be another kind of customer. Throws
/// where the confidence does not lie between 0 and 1.
/// Source of the interval: Newcombe 1998, method 10.
template<customer_id Id, std::ranges::input_range Customers, class Customer, class Left>
  requires std::same_as<customer_id_t<Customers, Customer>, Id> &&
           std::predicate<Left&, std::ranges::range_reference_t<Customers>>
[[nodiscard]] waiting_effect leaving_after_waiting(inverted_priorities<Id> const& inversions,
                                                   Customers&& customers, Customer id, Left left,
                                                   double confidence = 0.95) {
  auto const& waited = inversions.passed_over;
  waiting_effect effect;
  for (auto&& one : customers) {
    Id const who(std::invoke(id, one));
    auto const at =
        std::lower_bound(waited.begin(), waited.end(), who,
                         [](auto const& row, Id const& sought) { return row.customer < sought; });
    bool const passed_over = at != waited.end() && at->customer == who;
    rate& group = passed_over ? effect.left_after_waiting : effect.left_otherwise;
    group.merge({std::invoke(left, one) ? 1U : 0U, 1});
  }
  rate const& with = effect.left_after_waiting;
  rate const& without = effect.left_otherwise;
  effect.difference = rate_difference(with, without, confidence);
  std::uint64_t const leavers = with.kept + without.kept;
  std::uint64_t const most = (std::min)(leavers, with.of);
  auto const clearest = rate_difference({most, with.of}, {leavers - most, without.of}, confidence);
  if (!clearest || clearest->low <= 0.0) return effect;
  effect.verdict =
      effect.difference->low > 0.0
          ? verdict{finding::shown, "those who waited leave more often than others"}
          : verdict{finding::not_shown, "those who waited leave no more often than chance allows"};
  return effect;
}

}  // namespace patron::inline v0

#endif
