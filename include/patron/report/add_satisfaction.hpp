// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_ADD_SATISFACTION_HPP
#define PATRON_REPORT_ADD_SATISFACTION_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/history/order.hpp>
#include <patron/history/purchase_book.hpp>
#include <patron/report/detail/returning_customers.hpp>
#include <patron/report/review.hpp>
#include <patron/report/review_options.hpp>
#include <patron/trust/response_rate.hpp>
#include <patron/trust/satisfaction.hpp>
#include <patron/trust/satisfaction_lift.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <ranges>
#include <string>
#include <utility>

namespace patron::inline v0 {
namespace detail {

/// Of the questions whose time to answer is over, those that were answered.
template<class Id>
[[nodiscard]] rate answered_questions(satisfaction<Id> const& said, std::chrono::sys_days until,
                                      std::chrono::days within) {
  std::chrono::sys_days const end = until - within + std::chrono::days{1};
  std::chrono::sys_days first = end;
  for (auto const& question : said.questions()) {
    first = (std::min)(first, std::chrono::sys_days{question.day});
  }
  return response_rate(said, window{first, end}, within, until).rate;
}

}  // namespace detail

/// Adds to the satisfaction of a review whether the satisfied did something more often.
///
///     add_satisfaction_lift(r, said, "brought somebody", customers, &customer::id,
///                           &customer::brought);
///
/// After `add_satisfaction`, as often as there is something to ask, in the order in which it is
/// shown. `customers` are those who could have done it in the last `options.follow_within` days,
/// each once; `what` says in the past tense what. Throws as `satisfaction_lift` does.
template<class Id, std::ranges::input_range Customers, class Who, class Outcome>
void add_satisfaction_lift(review& r, satisfaction<Id> const& said, std::string what,
                           Customers&& customers, Who customer, Outcome outcome,
                           review_options const& options = {}) {
  if (!r.satisfaction) return;
  auto const start = detail::last_days(r.customers.until, options.follow_within).from;
  r.satisfaction->lifts.push_back(
      {std::move(what), satisfaction_lift(said, start, customers, customer, outcome)});
}

/// Adds to a review how satisfied customers say they are, how many answer and complain, and whether
/// the satisfied buy again.
///
///     satisfaction said{scale, replies, &reply::who, &reply::on, &reply::score};
///     said.add_question(7, monday);
///     add_satisfaction(r, book, said);
///
/// What follows is asked of all who had bought before the last `options.follow_within` days: what
/// was known of them on the morning of the first of these days, and who bought in them. Throws for
/// a question, an answer, a complaint and an order after the last day of the review.
template<class Id, exact_amount Amount>
void add_satisfaction(review& r, purchase_book<Id, Amount> const& book,
                      satisfaction<Id> const& said, review_options const& options = {}) {
  auto const until = r.customers.until;
  window const judged = detail::last_days(until, options.follow_within);
  auto const customers = detail::returning_customers("add_satisfaction", book, judged.from, until);
  rate const answered = detail::answered_questions(said, until, options.answer_within);
  auto const complaints = said.complaints();
  std::uint64_t complained = 0;
  detail::observation_end const end{"add_satisfaction", until};
  for (std::size_t i = 0; i < complaints.size(); ++i) {
    (void)end.accept(complaints[i].day);
    if (i == 0 || complaints[i - 1].customer != complaints[i].customer) ++complained;
  }
  if (said.answers().empty()) {
    r.missing.push_back({"satisfaction", "nobody has answered yet"});
    return;
  }
  r.satisfaction =
      satisfaction_section{.scale = *said.scale(),
                           .satisfied = said.satisfied_before(until + std::chrono::days{1}),
                           .within = options.answer_within,
                           .answered = answered,
                           .complaints = complaints.size(),
                           .complained = complained,
                           .judged = judged,
                           .lifts = {}};
  using customer = detail::returning_customer<Id>;
  add_satisfaction_lift(r, said, "bought again", customers, &customer::customer,
                        &customer::came_back, options);
}

}  // namespace patron::inline v0

#endif
