// SPDX-License-Identifier: MIT
// The way from 0 to 1.0: of those who have become customers, and of those who have not.
#ifndef PATRON_EXAMPLES_MAKE_SAMPLES_PROSPECT_MOVES_HPP
#define PATRON_EXAMPLES_MAKE_SAMPLES_PROSPECT_MOVES_HPP

#include <patron/core.hpp>
#include <patron/numeric.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "customer_life.hpp"
#include "firm_plan.hpp"
#include "records.hpp"

namespace samples {

/// The moves of a customer before the first purchase, made from there back: one in sixteen comes
/// from 0 to 1.0 at once, the others by some rungs between. What was before the books is unknown.
template<class Money>
void write_way_to_first_purchase(firm_plan<Money> const& plan, patron::generator& random,
                                 known_customer const& customer, std::vector<move>& moves) {
  struct rung_passed {
    stage passed;
    double share;
  };
  constexpr std::array<rung_passed, 4> step_by_step = {
      {{stage::trial, 0.65}, {stage::lead, 0.65}, {stage::reader, 1.0}, {stage::stranger, 0.5}}};
  constexpr std::array<rung_passed, 1> at_once = {{{stage::stranger, 1.0}}};

  sys_days day = customer.first_day;
  auto const came_by = [&](rung_passed const& rung) {
    bool const passed = patron::draw_bernoulli(random, rung.share);
    days const before = draw_wait(random, 30.0);
    if (!passed) return;
    day -= before;
    if (day >= plan.books.from) moves.push_back({customer.name, day, rung.passed, {}});
  };
  if (patron::draw_bernoulli(random, 0.0625)) {
    for (rung_passed const& rung : at_once) came_by(rung);
  } else {
    for (rung_passed const& rung : step_by_step) came_by(rung);
  }
}

/// The moves of somebody who has not bought: up as far as it goes, and there to stay, or to fall
/// back, or to leave, and sometimes to come back after that.
template<class Money>
void write_prospect(firm_plan<Money> const& plan, patron::generator& random, std::size_t number,
                    std::vector<move>& moves) {
  std::string const name = numbered_name(plan.prospect_letter, number);
  sys_days day = plan.books.from;
  auto const come_to = [&](stage to, std::string_view reason = {}) {
    if (day < plan.books.to) moves.push_back({name, day, to, reason});
  };
  if (number > plan.address_book) {
    auto const observed = static_cast<double>(plan.books.length().count());
    day += days{static_cast<int>(observed *
                                 std::pow(patron::draw_uniform(random), plan.prospects_joining))};
  }

  stage now = patron::draw_bernoulli(random, 0.5) ? stage::stranger : stage::reader;
  come_to(now);
  while (now != stage::trial && patron::draw_bernoulli(random, 0.4)) {
    day += draw_wait(random, 60.0);
    if (!plan.weak.lets(random, patron::mechanism::growing, day)) break;
    now = *ladder.next(now);
    come_to(now);
  }
  auto const is_struck_off_later = [&] {
    if (plan.struck_off_after == 0.0) return;
    day += draw_wait(random, plan.struck_off_after);
    come_to(stage::lost, "no answer");
  };
  if (now == stage::stranger || now == stage::reader) return is_struck_off_later();
  double const fate = patron::draw_uniform(random);
  day += draw_wait(random, 90.0);
  if (fate < 0.2) {
    come_to(*ladder.previous(now));
  } else if (fate < 0.6) {
    constexpr std::array<std::string_view, 4> reasons = {"no need", "price", "other house",
                                                         "no answer"};
    come_to(stage::lost, reasons[patron::draw_index(random, reasons.size())]);
    day += draw_wait(random, 120.0);
    if (fate >= 0.25) return;
    come_to(stage::lead);
  }
  is_struck_off_later();
}

}  // namespace samples

#endif
