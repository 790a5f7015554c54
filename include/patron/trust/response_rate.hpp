// SPDX-License-Identifier: MIT
#ifndef PATRON_TRUST_RESPONSE_RATE_HPP
#define PATRON_TRUST_RESPONSE_RATE_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/observed_rate.hpp>
#include <patron/core/rate.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/trust/satisfaction.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>

namespace patron::inline v0 {

/// Of the questions of a window, how many were answered within so many days.
///
///     response_rate(said, quarter(2025y, 1), days{14}, today)
///
/// A question is answered by an answer of that person on the same day, or up to `within` days
/// later and before the day of her next question. `until` is the last day observed: the rate is
/// complete where the time of every question of the window was over by then, otherwise partial with
/// the number of questions that were asked so far.
///
/// How to read it: what the answers say holds for those who answer. The lower this rate, the less
/// it says of the others. Throws for a negative time, and for a question or an answer after
/// `until`.
template<customer_id Id>
[[nodiscard]] observed_rate response_rate(satisfaction<Id> const& said, window asked,
                                          std::chrono::days within, std::chrono::sys_days until) {
  detail::require(within >= std::chrono::days::zero(), "response_rate: a time is not negative");
  detail::observation_end const end{"response_rate", until};
  auto const questions = said.questions();
  auto const answers = said.answers();
  for (auto const& one : questions) (void)end.accept(one.day);
  for (auto const& one : answers) (void)end.accept(one.day);

  observed_rate found;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    auto const& question = questions[i];
    if (!asked.contains(question.day)) continue;
    std::chrono::sys_days too_late = question.day + within + std::chrono::days{1};
    if (i + 1 < questions.size() && questions[i + 1].customer == question.customer) {
      too_late = (std::min)(too_late, std::chrono::sys_days{questions[i + 1].day});
    }
    auto const answer = std::lower_bound(
        answers.begin(), answers.end(), question, [](auto const& a, auto const& q) {
          return a.customer < q.customer || (!(q.customer < a.customer) && a.day < q.day);
        });
    bool const answered =
        answer != answers.end() && answer->customer == question.customer && answer->day < too_late;
    found.rate.merge({answered ? 1U : 0U, 1});
  }
  if (asked.empty() || asked.last_day() + within <= until) {
    found.completeness = completeness::complete(found.rate.of);
  } else if (asked.from <= until) {
    found.completeness = completeness::partial(found.rate.of);
  }
  return found;
}

}  // namespace patron::inline v0

#endif
