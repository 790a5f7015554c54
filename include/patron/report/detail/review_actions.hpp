// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_REVIEW_ACTIONS_HPP
#define PATRON_REPORT_DETAIL_REVIEW_ACTIONS_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/estimated.hpp>
#include <patron/core/grade.hpp>
#include <patron/cycle/action_kind.hpp>
#include <patron/cycle/action_reason.hpp>
#include <patron/cycle/agenda.hpp>
#include <patron/cycle/agenda_action.hpp>
#include <patron/cycle/agenda_entry.hpp>
#include <patron/cycle/schedule_opportunities.hpp>
#include <patron/cycle/schedule_questions.hpp>
#include <patron/opportunity/opportunity_kind.hpp>
#include <patron/report/review.hpp>
#include <patron/report/review_options.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

/// All actions that the sections of a review call for, each with whom it is for.
class review_actions {
 public:
  using action = agenda_action<std::int64_t>;
  using entry = agenda_entry<std::string, std::int64_t>;
  using ledger_type = opportunity_section::ledger_type;

  review_actions(review const& r, review_options const& options)
      : review_{r}, options_{options}, margin_{options.margin} {
    if (r.opportunity) add_opportunities();
    if (r.next_offers) add_next_offers();
    if (r.quiet) add_quiet();
    if (r.referral) add_thanks();
    if (r.coverage) add_neglected();
    if (r.offers) add_gaps();
  }

  /// Everybody for whom there is something to do, each once.
  [[nodiscard]] std::vector<std::string> people() const {
    std::vector<std::string> all;
    all.reserve(of_people_.size() + open_.entries().size());
    for (entry const& one : of_people_) all.push_back(*one.who);
    for (auto const& one : open_.entries()) all.push_back(one.customer);
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }

  void put_into(agenda<std::string, std::int64_t>& todo) const {
    schedule_opportunities(todo, open_, options_.efforts);
    for (entry const& one : of_people_) todo.add(*one.who, one.action);
    for (action const& one : of_the_firm_) todo.add(one);
    if (review_.plan) {
      schedule_questions(todo, review_.plan->unanswered,
                         options_.efforts(action_kind::answer_question));
    }
  }

 private:
  using worth_type = std::optional<estimated<std::int64_t>>;

  /// An action for somebody, whose time is told by its kind; what else there is to say of it can be
  /// said to the result.
  action& add(std::string const& who, action_kind kind, action_reason why, worth_type worth) {
    entry& line = of_people_.emplace_back();
    line.who = who;
    line.action.kind = kind;
    line.action.why = std::move(why);
    line.action.worth = worth;
    line.action.effort = options_.efforts[kind];
    return line.action;
  }
  [[nodiscard]] static worth_type rounded(double minor_units) {
    if (!(minor_units > 0.0)) return std::nullopt;
    return estimated{amount_traits<std::int64_t>::from_double(minor_units)};
  }
  /// What a customer has brought so far, on average, in minor units.
  [[nodiscard]] double worth_of_a_customer() const {
    auto const& c = review_.customers;
    if (c.customers == 0) return 0.0;
    return margin_ * static_cast<double>(c.revenue) / static_cast<double>(c.customers);
  }

  /// What is long over calls for nothing any more.
  [[nodiscard]] bool is_lately(std::chrono::sys_days day) const {
    return review_.customers.until - day < options_.follow_within;
  }
  /// A proposal that is still to be made is worth its amount times the share of proposals that were
  /// accepted; what a next offer and a customer who left may bring is estimated already.
  void add_opportunities() {
    std::vector<opportunity_section::entry> open;
    for (auto one : review_.opportunity->ledger.entries()) {
      // Who left is gone to the last day of the records: it is over since she left.
      bool const is_gone = one.kind == opportunity_kind::customer_left;
      if (!is_lately(is_gone ? one.since : one.until)) continue;
      bool const is_need = !is_gone && one.kind != opportunity_kind::next_never_proposed;
      if (is_need && one.worth()) {
        one.estimated =
            rounded(margin_ * chance_of_acceptance() * static_cast<double>(*one.worth()));
        one.measured.reset();
      }
      open.push_back(std::move(one));
    }
    open_.add(std::move(open));
  }
  /// 1 where nobody has answered a proposal.
  [[nodiscard]] double chance_of_acceptance() const {
    if (!review_.next_offers) return 1.0;
    return review_.next_offers->accepted.value().value_or(1.0);
  }

  void add_next_offers() {
    auto const& s = *review_.next_offers;
    for (next_offer_row const& row : s.rows) {
      add(row.customer, action_kind::propose_offer, {.cause = action_cause::offer_fits},
          row.proposal.expected_profit.value)
          .about = s.offers[row.proposal.rung];
    }
  }

  void add_quiet() {
    for (quiet_name const& row : review_.quiet->names) {
      if (!is_lately(row.crossed_on)) continue;
      add(row.customer, action_kind::win_back,
          {.cause = action_cause::gone_quiet, .since = whole_day(row.crossed_on)},
          rounded(margin_ * static_cast<double>(row.at_stake)));
    }
  }

  /// Who is thanked is taken to bring others as often as any customer does in a year.
  void add_thanks() {
    auto const& s = *review_.referral;
    worth_type const worth = rounded(s.year.k.value().value_or(0.0) * worth_of_a_customer());
    for (recent_referrer const& row : s.lately) {
      add(row.customer, action_kind::thank_referrer,
          {.cause = action_cause::brought_customers,
           .since = whole_day(row.since),
           .times = row.brought},
          worth);
    }
  }

  /// Worth what a customer brings, times the share of those on her rung who became one.
  void add_neglected() {
    for (neglected_name const& row : review_.coverage->neglected) {
      action& touch =
          add(row.customer, action_kind::get_in_touch, {.cause = action_cause::not_touched},
              rounded(share_who_became_customers(row.grade) * worth_of_a_customer()));
      if (row.due) touch.by = whole_day(*row.due);
      if (row.last_touch) touch.why.since = whole_day(*row.last_touch);
    }
  }
  [[nodiscard]] static day_point whole_day(std::chrono::sys_days day) {
    return std::chrono::time_point_cast<day_count>(day);
  }
  [[nodiscard]] double share_who_became_customers(grade from) const {
    if (!review_.stages) return 0.0;
    std::uint64_t reached = 0;
    for (rung_row const& rung : review_.stages->rungs) {
      if (rung.grade == from) reached = rung.reached;
      if (rung.grade < customer_grade) continue;
      return reached == 0 ? 0.0 : static_cast<double>(rung.reached) / static_cast<double>(reached);
    }
    return 0.0;
  }

  void add_gaps() {
    auto const& s = *review_.offers;
    for (auto const& gap : s.gaps) {
      action& rung = of_the_firm_.emplace_back();
      rung.kind = action_kind::add_rung;
      rung.about = s.rungs[gap.below].offer + " - " + s.rungs[gap.above].offer;
      rung.why.cause = action_cause::rung_missing;
      rung.effort = options_.efforts[rung.kind];
    }
  }

  review const& review_;
  review_options const& options_;
  double margin_;
  ledger_type open_{};
  std::vector<entry> of_people_{};
  std::vector<action> of_the_firm_{};
};

}  // namespace patron::inline v0::detail

#endif
