// SPDX-License-Identifier: MIT
// What the firm does among its prospects: touches, and proposals of a first purchase.
#ifndef PATRON_EXAMPLES_MAKE_SAMPLES_SOWING_HPP
#define PATRON_EXAMPLES_MAKE_SAMPLES_SOWING_HPP

#include <patron/core.hpp>
#include <patron/numeric.hpp>
#include <patron/stage.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "customer_life.hpp"
#include "firm_plan.hpp"
#include "records.hpp"

namespace samples {

/// Somebody on a rung below 1.0, from the day of a move to that before the next.
struct prospect_stay {
  std::string person;
  patron::window when;
  patron::grade grade;
  bool steps_up = false;  ///< the next move goes up
  bool buys = false;      ///< the next move is the first purchase
};

[[nodiscard]] inline std::vector<prospect_stay> prospect_stays(std::vector<move> const& moves,
                                                               patron::window books) {
  std::vector<prospect_stay> found;
  for (auto const& one : patron::journeys(moves, ladder, books.last_day(), &move::person,
                                          &move::stage, &move::date)) {
    for (std::size_t i = 0; i < one.stays.size(); ++i) {
      auto const& stay = one.stays[i];
      if (!stay.grade || *stay.grade >= patron::customer_grade) continue;
      prospect_stay& made = found.emplace_back();
      made.person = one.person;
      made.grade = *stay.grade;
      made.when = {*stay.from, stay.open ? books.to : sys_days{*stay.to}};
      if (stay.open) continue;
      auto const& next = one.stays[i + 1];
      made.steps_up = next.grade && *next.grade > made.grade;
      made.buys = next.stage == stage::customer;
    }
  }
  return found;
}

/// Letters, calls and events for everybody below 1.0, by chance; and before one step up in ten a
/// call, before one in forty a letter. Nothing at all in the crowded fortnights.
template<class Money>
void write_touches(firm_plan<Money> const& plan, patron::generator& random,
                   std::vector<prospect_stay> const& stays, std::vector<touch>& touches) {
  struct kind {
    std::string_view name;
    double share;
  };
  std::vector<kind> const kinds = {{"letter", 0.5}, {"event", 0.3}, {"call", 0.2}};
  for (prospect_stay const& stay : stays) {
    bool const sows_less = plan.weak.of == patron::mechanism::sowing;
    double const place =
        sows_less ? patron::draw_uniform(random) : 0.0;  // among those to be reached
    auto const reach = [&](sys_days day, std::string_view by) {
      bool const crowded = std::ranges::any_of(
          plan.crowded, [day](patron::window const& full) { return full.contains(day); });
      double const reached = plan.weak.left_of(patron::mechanism::sowing, day);
      if (stay.when.contains(day) && !crowded && place <= reached) {
        touches.push_back({stay.person, day, by});
      }
    };
    double const length = static_cast<double>(stay.when.length().count());
    for (double at = patron::draw_exponential(random, plan.touches_a_day); at < length;
         at += patron::draw_exponential(random, plan.touches_a_day)) {
      reach(stay.when.from + days{static_cast<int>(at)},
            draw_one(random, kinds, &kind::share).name);
    }
    if (!stay.steps_up) continue;
    days const before = draw_days(random, 2, 14);
    double const helps = patron::draw_uniform(random);
    if (helps < 0.1) {
      reach(stay.when.to - before, "call");
    } else if (helps < 0.125) {
      reach(stay.when.to - before, "letter");
    }
  }
}

/// First purchases are proposed on a rung of grade g with the chance 0.05 + 0.6 g: before the move
/// to a customer they are accepted, otherwise refused. The first sale is dear: to propose it costs
/// three times as much as to a customer.
template<class Money>
void write_first_proposals(firm_plan<Money> const& plan, patron::generator& random,
                           std::vector<known_customer> const& customers,
                           std::vector<prospect_stay> const& stays,
                           std::vector<proposal<Money>>& proposals) {
  std::map<std::string_view, offer<Money> const*> bought_first;
  for (known_customer const& one : customers) {
    bought_first[one.name] = &plan.offers[one.first_offer];
  }
  auto const entries =
      static_cast<std::size_t>(std::ranges::count_if(plan.offers, &sold_in_passing<Money>));
  for (prospect_stay const& stay : stays) {
    auto const propose = [&](sys_days day, offer<Money> const& what, outcome came) {
      bool const may = !what.from || stay.grade >= *what.from;
      if (!may || !stay.when.contains(day)) return;
      proposals.push_back({stay.person, day, what.name, came, what.promotion * 3});
    };
    if (!patron::draw_bernoulli(random, 0.05 + 0.6 * stay.grade.to_double())) continue;
    if (stay.buys) {
      sys_days const talk = stay.when.to - draw_days(random, 1, 5);
      propose(talk, *bought_first.at(stay.person), outcome::accepted);
    } else {
      sys_days const talk = stay.when.from + draw_days(random, 1, 40);
      bool const is_open = talk + draw_days(random, 0, 20) >= plan.books.to;
      offer<Money> const& what = plan.offers[patron::draw_index(random, entries)];
      propose(talk, what, is_open ? outcome::open : outcome::refused);
    }
  }
}

}  // namespace samples

#endif
