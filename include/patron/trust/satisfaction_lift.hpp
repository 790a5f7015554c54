// SPDX-License-Identifier: MIT
#ifndef PATRON_TRUST_SATISFACTION_LIFT_HPP
#define PATRON_TRUST_SATISFACTION_LIFT_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/estimate.hpp>
#include <patron/core/normal_quantile.hpp>
#include <patron/core/rate.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/statistics/finding.hpp>
#include <patron/statistics/rate_difference.hpp>
#include <patron/trust/detail/judged_customers.hpp>
#include <patron/trust/satisfaction.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <ranges>

namespace patron::inline v0 {

/// Which answers count, how sure the intervals are, and how many customers it takes.
struct satisfaction_lift_options {
  /// Answers and complaints older than this at the start say nothing any more; none: all count.
  std::optional<std::chrono::days> no_older_than{};
  double confidence = 0.95;
  /// With fewer customers than this in either group, or fewer that did it, or that did not, there
  /// is no answer.
  std::uint64_t least = 5;
};

/// How often a group does something, beside others.
struct group_comparison {
  rate group{};
  rate others{};
  /// By how much more often the group does it; none where one of the two is empty.
  std::optional<estimate<>> difference{};
  patron::verdict verdict{};

  friend bool operator==(group_comparison const&, group_comparison const&) = default;
};

/// What followed on satisfaction, and on complaints.
struct satisfaction_evidence {
  group_comparison satisfied{};   ///< beside those who answered and were not satisfied
  group_comparison complained{};  ///< beside all who had not complained, answer or not
  rate no_answer{};               ///< those of whom no answer was known

  friend bool operator==(satisfaction_evidence const&, satisfaction_evidence const&) = default;
};

namespace detail {

inline void compare(group_comparison& found, satisfaction_lift_options const& options) {
  found.difference = rate_difference(found.group, found.others, options.confidence);
  std::uint64_t const with = found.group.kept + found.others.kept;
  std::uint64_t const without = found.group.of + found.others.of - with;
  if (!found.difference || found.group.of < options.least || found.others.of < options.least) {
    found.verdict = {finding::too_few, "too few customers in one of the groups"};
  } else if (with < options.least || without < options.least) {
    found.verdict = {finding::too_few, "too few customers did it, or too few did not"};
  } else if (found.difference->low > 0.0) {
    found.verdict = {finding::shown, "they do it more often than chance explains"};
  } else if (found.difference->high < 0.0) {
    found.verdict = {finding::shown, "they do it less often than chance explains"};
  } else {
    found.verdict = {finding::not_shown, "no evidence: the difference is one that chance makes"};
  }
}

}  // namespace detail

/// Do satisfied customers buy a second and a third offer, stay, or refer more often than others?
///
///     satisfaction_lift(said, when.from, customers, &customer::id, bought_second_offer)
///
/// `customers` are those who could have done it, each once; `outcome` says who did from the day
/// `start` on. Satisfied is whose latest answer before that day was so; she is compared with those
/// whose latest answer was not. Customers of whom no answer was known stand apart: not to answer is
/// neither. In the same way those who complained before that day stand beside those who did not.
///
/// The verdict: `shown` where the interval of the difference leaves 0 out, on the side that its
/// reason says; `not_shown` is no evidence, which is an answer. It says what goes together and not
/// what causes it: who is about to leave may well be asked last. Throws, with the record, for a
/// customer who is there twice; for a confidence not between 0 and 1 and a negative age of answers.
/// Source of the interval: Newcombe 1998 (Statistics in Medicine 17), method 10.
template<customer_id Id, std::ranges::input_range Customers, class Who, class Outcome>
  requires detail::customers_with_outcome<Customers, Id, Who, Outcome>
[[nodiscard]] satisfaction_evidence satisfaction_lift(
    satisfaction<Id> const& said, std::chrono::sys_days start, Customers&& customers, Who customer,
    Outcome outcome, satisfaction_lift_options const& options = {}) {
  using std::chrono::days;
  detail::require(!options.no_older_than || *options.no_older_than >= days::zero(),
                  "satisfaction_lift: an age is not negative");
  (void)detail::two_sided_quantile(options.confidence);
  (void)detail::checked_day("satisfaction_lift", start);
  auto const counts = [&](std::chrono::sys_days day) {
    return day < start && (!options.no_older_than || start - day <= *options.no_older_than);
  };
  auto const answers = said.latest_before(start);
  auto const complaints = said.complaints();

  satisfaction_evidence found;
  auto answer = answers.begin();
  auto complaint = complaints.begin();
  for (auto const& one :
       detail::judged_customers<Id>("satisfaction_lift", customers, customer, outcome)) {
    rate const did{one.outcome ? 1U : 0U, 1};
    while (answer != answers.end() && answer->customer < one.customer) ++answer;
    bool const answered =
        answer != answers.end() && answer->customer == one.customer && counts(answer->day);
    if (!answered) {
      found.no_answer.merge(did);
    } else if (said.is_satisfied(*answer)) {
      found.satisfied.group.merge(did);
    } else {
      found.satisfied.others.merge(did);
    }

    while (complaint != complaints.end() && complaint->customer < one.customer) ++complaint;
    bool complained = false;
    for (; complaint != complaints.end() && complaint->customer == one.customer; ++complaint) {
      complained = complained || counts(complaint->day);
    }
    (complained ? found.complained.group : found.complained.others).merge(did);
  }
  detail::compare(found.satisfied, options);
  detail::compare(found.complained, options);
  return found;
}

}  // namespace patron::inline v0

#endif
