// SPDX-License-Identifier: MIT
// The account of trust: what was done for customers, and what went wrong.
#ifndef PATRON_EXAMPLES_MAKE_SAMPLES_TRUST_HPP
#define PATRON_EXAMPLES_MAKE_SAMPLES_TRUST_HPP

#include <patron/numeric.hpp>

#include <string_view>
#include <vector>

#include "customer_life.hpp"
#include "firm_plan.hpp"
#include "records.hpp"

namespace samples {

struct deed {
  std::string_view kind;
  int weight;
  double share;
};

/// One customer's deposits and withdrawals. Of g, the chance to be gone after a purchase, trust is
/// the other side: a purchase is followed by a deposit with the chance 0.2 + 0.5 (1 − g), and by a
/// delay with 0.02 + 0.3 g.
template<class Money>
void write_trust(firm_plan<Money> const& plan, patron::generator& random,
                 known_customer const& customer, std::vector<trust_entry>& trust) {
  std::vector<deed> const deposits = {
      {"promise_kept", 1, 0.5}, {"advice", 2, 0.35}, {"favour", 3, 0.15}};
  auto const write = [&](sys_days day, std::string_view kind, int weight) {
    if (day < plan.books.to) trust.push_back({customer.name, day, kind, weight});
  };
  for (sys_days const bought : customer.purchase_days) {
    bool const gives = patron::draw_bernoulli(random, 0.2 + 0.5 * (1.0 - customer.leaves));
    bool const is_late = patron::draw_bernoulli(random, 0.02 + 0.3 * customer.leaves);
    deed const& given = draw_one(random, deposits, &deed::share);
    days const given_after = draw_days(random, 0, 10);
    days const late_after = draw_days(random, 1, 14);
    if (gives) write(bought + given_after, given.kind, given.weight);
    if (is_late) write(bought + late_after, "late", -2);
  }
}

/// Every other complaint stays without an answer, and two weeks later that is known.
template<class Money>
void write_unanswered_complaints(firm_plan<Money> const& plan, patron::generator& random,
                                 std::vector<opinion> const& opinions,
                                 std::vector<trust_entry>& trust) {
  for (opinion const& o : opinions) {
    if (o.kind != reply::complaint || patron::draw_bernoulli(random, 0.5)) continue;
    sys_days const known = o.date + days{14};
    if (known < plan.books.to) trust.push_back({o.customer, known, "complaint_unanswered", -4});
  }
}

}  // namespace samples

#endif
