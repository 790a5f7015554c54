// SPDX-License-Identifier: MIT
// The needs of customers: who noticed them, what was proposed, and whether they were met, here or
// elsewhere.
#ifndef PATRON_EXAMPLES_MAKE_SAMPLES_NEEDS_HPP
#define PATRON_EXAMPLES_MAKE_SAMPLES_NEEDS_HPP

#include <patron/core.hpp>
#include <patron/numeric.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "customer_life.hpp"
#include "firm_plan.hpp"
#include "records.hpp"

namespace samples {

/// The first of the needs that an offer answers.
template<class Money>
[[nodiscard]] std::string_view answered_by(offer<Money> const& o) {
  return o.answers.substr(0, o.answers.find(' '));
}

/// One customer's needs, each of them once, all with the same seller. The slow one has those more
/// often who are likely to be gone, or they are likely to be gone because of him.
template<class Money>
class customer_needs {
 public:
  customer_needs(firm_plan<Money> const& plan, patron::generator& random,
                 known_customer const& customer, std::vector<need<Money>>& needs)
      : plan_{plan}, random_{random}, customer_{customer}, needs_{needs} {
    is_slow_ = patron::draw_bernoulli(random, 0.15 + 0.6 * customer.leaves);
    std::size_t const other = patron::draw_index(random, plan.sellers.size());
    seller_ = is_slow_ ? plan.slow_seller : plan.sellers[other];
  }

  /// Behind three first proposals in five there is a need that was noticed days before, with the
  /// slow seller more than a month before. What is accepted is met on the day of the order; of what
  /// is refused some goes elsewhere, with the slow seller even before he has proposed anything.
  /// With `confused` the proposal stands before the need: a contradiction.
  void propose(offer<Money> const& what, proposal<Money> const& made,
               std::optional<sys_days> ordered, bool confused) {
    bool const is_behind = patron::draw_bernoulli(random_, 0.6);
    days const waits = is_slow_ ? draw_days(random_, 31, 90) : draw_days(random_, 1, 14);
    bool const goes = patron::draw_bernoulli(random_, is_slow_ ? 0.7 : 0.2);
    days const until_gone =
        is_slow_ ? draw_days(random_, 20, 90) : waits + draw_days(random_, 10, 60);
    std::string_view const name = answered_by(what);
    sys_days const noticed = made.date - waits;
    bool const is_new = seen_.insert(name).second;
    if (!is_new || !is_behind || noticed < customer_.first_day) return;

    write(confused ? made.date + days{1} : noticed, name, need_event::noticed, what.price);
    if (!confused) raise(noticed, name, waits);
    write(made.date, name, need_event::proposed);
    if (ordered) {
      write(*ordered, name, need_event::met, what.price);
    } else if (made.outcome == outcome::refused && goes) {
      go_elsewhere(noticed + until_gone, name, what.price);
    }
  }

  /// After one purchase in eight a need is noticed for which nothing is proposed: most often that
  /// which no offer answers, otherwise one whose offer was never proposed. At times a reason is
  /// given; the slow seller hardly ever says one, and with him it goes elsewhere more often.
  void pass_over(std::set<std::string_view> const& proposed) {
    constexpr std::array<std::string_view, 3> reasons = {"too busy", "too dear", "not sure"};
    for (sys_days const bought : customer_.purchase_days) {
      bool const is_noticed = patron::draw_bernoulli(random_, 0.125);
      sys_days const noticed = bought + draw_days(random_, 2, 20);
      bool const is_unanswered = patron::draw_bernoulli(random_, 0.6);
      offer<Money> const& what = plan_.offers[patron::draw_index(random_, plan_.offers.size())];
      days const until_decided = draw_days(random_, 3, 25);
      days const until_gone = draw_days(random_, 30, 90);
      bool const is_explained = patron::draw_bernoulli(random_, is_slow_ ? 0.1 : 0.7);
      bool const goes = patron::draw_bernoulli(random_, is_slow_ ? 0.5 : 0.2);
      std::string_view const why = reasons[patron::draw_index(random_, reasons.size())];

      std::string_view const name = is_unanswered ? plan_.unanswered_need : answered_by(what);
      if (!is_noticed || proposed.contains(what.name) || !seen_.insert(name).second) continue;
      Money const worth = is_unanswered ? plan_.unanswered_worth : what.price;
      write(noticed, name, need_event::noticed, known(worth));
      raise(noticed, name, until_decided);
      if (is_explained) {
        write(noticed + until_decided, name, need_event::not_proposed, {},
              is_unanswered ? "no offer" : why);
      }
      if (goes) go_elsewhere(noticed + until_gone, name, worth);
    }
  }

 private:
  void write(sys_days day, std::string_view name, need_event event, std::optional<Money> worth = {},
             std::string_view reason = {}) {
    if (day >= plan_.books.to) return;
    needs_.push_back({customer_.name, day, name, event, worth, reason, seller_});
  }

  /// One customer in three speaks of it herself.
  void raise(sys_days noticed, std::string_view name, days before) {
    bool const speaks = patron::draw_bernoulli(random_, 1.0 / 3.0);
    days const after = draw_days(random_, 0, static_cast<int>(before.count()));
    if (speaks) write(noticed + after, name, need_event::raised);
  }

  /// What was paid elsewhere is known of three in five: 80 to 110 % of the price here.
  void go_elsewhere(sys_days day, std::string_view name, Money price) {
    auto const percent = static_cast<std::int64_t>(80 + patron::draw_index(random_, 31));
    Money const paid = (price * percent).divided_by(100, patron::rounding::half_even);
    write(day, name, need_event::met_elsewhere, known(paid));
  }

  [[nodiscard]] std::optional<Money> known(Money worth) {
    return patron::draw_bernoulli(random_, 0.6) ? std::optional{worth} : std::nullopt;
  }

  firm_plan<Money> const& plan_;
  patron::generator& random_;
  known_customer const& customer_;
  std::vector<need<Money>>& needs_;
  std::string_view seller_;
  bool is_slow_ = false;
  std::set<std::string_view> seen_;  ///< the needs written so far
};

/// The needs of all customers; in every hundredth proposal to one, proposal and need are confused.
template<class Money>
void write_needs(firm_plan<Money> const& plan, patron::generator& random,
                 std::vector<known_customer> const& customers, firm_records<Money>& made) {
  std::map<std::string_view, std::vector<proposal<Money> const*>> proposals;
  for (auto const& p : made.proposals) proposals[p.person].push_back(&p);
  std::map<std::pair<std::string_view, std::string_view>, std::set<sys_days>> ordered;
  for (auto const& o : made.orders) {
    if (o.amount > Money{}) ordered[{o.customer, o.product}].insert(o.date);
  }

  std::size_t count = 0;
  for (known_customer const& one : customers) {
    customer_needs<Money> needs{plan, random, one, made.needs};
    std::set<std::string_view> proposed;
    for (auto const* const p : proposals[one.name]) {
      proposed.insert(p->offer);
      if (p->date < one.first_day) continue;
      auto const& what = *std::ranges::find(plan.offers, p->offer, &offer<Money>::name);
      auto const& days_bought = ordered[{p->person, p->offer}];
      auto const bought = days_bought.upper_bound(p->date);
      bool const accepted = p->outcome == outcome::accepted && bought != days_bought.end();
      needs.propose(what, *p, accepted ? std::optional{*bought} : std::nullopt, ++count % 100 == 0);
    }
    needs.pass_over(proposed);
  }
}

}  // namespace samples

#endif
