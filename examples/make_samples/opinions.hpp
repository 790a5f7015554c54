// SPDX-License-Identifier: MIT
// What customers say: some are asked after a purchase, some of these answer, some complain.
#ifndef PATRON_EXAMPLES_MAKE_SAMPLES_OPINIONS_HPP
#define PATRON_EXAMPLES_MAKE_SAMPLES_OPINIONS_HPP

#include <patron/numeric.hpp>

#include <vector>

#include "customer_life.hpp"
#include "firm_plan.hpp"
#include "records.hpp"

namespace samples {

/// One customer's answers and complaints. Who is likely to be gone after a purchase is the less
/// satisfied: of ten points each is given with the chance 0.95 − 0.8 · that of being gone. Three of
/// five answer, whatever they think.
template<class Money>
void write_opinions(firm_plan<Money> const& plan, patron::generator& random,
                    known_customer const& customer, std::vector<opinion>& opinions) {
  auto const write = [&](opinion const& o) {
    if (o.date < plan.books.to) opinions.push_back(o);
  };
  for (sys_days const bought : customer.purchase_days) {
    bool const is_asked = patron::draw_bernoulli(random, 0.4);
    bool const answers = patron::draw_bernoulli(random, 0.6);
    bool const complains = patron::draw_bernoulli(random, 0.01 + 0.12 * customer.leaves);
    sys_days const asked = bought + days{7};
    sys_days const answered = asked + draw_days(random, 0, 10);
    sys_days const complained = bought + draw_days(random, 1, 10);
    auto const score = patron::draw_binomial(random, 10, 0.95 - 0.8 * customer.leaves);
    if (is_asked) write({customer.name, asked, reply::asked, {}});
    if (is_asked && answers) write({customer.name, answered, reply::answered, score});
    if (complains) write({customer.name, complained, reply::complaint, {}});
  }
}

}  // namespace samples

#endif
