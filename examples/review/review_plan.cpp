// SPDX-License-Identifier: MIT
#include "review_plan.hpp"

#include <patron/cycle/plan_facts.hpp>
#include <patron/cycle/read_plan.hpp>
#include <patron/report/add_plan.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <vector>

namespace {

patron::plan_facts facts_of(firm_records const& firm, std::chrono::sys_days until) {
  patron::plan_facts facts;
  if (firm.needs) {
    need_book const needs = needs_known_on(until, *firm.needs);
    facts.needs(needs.lives(), [](auto const& life) { return life.need; });
  }
  if (firm.offers) {
    std::vector<offer_record> all;
    for (std::size_t rung = 0; rung < firm.offers->size(); ++rung) {
      all.push_back((*firm.offers)[rung]);
    }
    bool const any_answers = std::any_of(
        all.begin(), all.end(), [](offer_record const& one) { return !one.answers.empty(); });
    if (any_answers) facts.offers(all, &offer_record::name, &offer_record::answers);
  }
  if (firm.touches) facts.touches(firm.touches->touches, &touch_record::kind);
  return facts;
}

}  // namespace

void review_plan(patron::review& review, firm_orders const& of, arguments const& asked,
                 firm_records const& firm) {
  if (asked.plan.empty()) return;
  add_plan(review, patron::read_plan(asked.plan), facts_of(firm, of.until));
}
