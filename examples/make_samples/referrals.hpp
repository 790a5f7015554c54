// SPDX-License-Identifier: MIT
// Who sent those who came by a friend, as far as they were asked.
#ifndef PATRON_EXAMPLES_MAKE_SAMPLES_REFERRALS_HPP
#define PATRON_EXAMPLES_MAKE_SAMPLES_REFERRALS_HPP

#include <patron/numeric.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

#include "customer_life.hpp"
#include "firm_plan.hpp"
#include "records.hpp"

namespace samples {

/// How likely somebody is to send a friend on a day, against the others. A regular does so five
/// times as often as who has not bought on three days, who has not bought for half a year ten times
/// less; and the satisfied more than the others, by the fourth power of the chance to
/// stay after a purchase.
[[nodiscard]] inline double sends_friends(known_customer const& one, sys_days day) {
  auto const& bought = one.purchase_days;
  auto const before = std::ranges::lower_bound(bought, day) - bought.begin();
  if (before == 0) return 0.0;
  bool const is_quiet = day - bought[static_cast<std::size_t>(before) - 1] > days{182};
  double const stays_twice = (1.0 - one.leaves) * (1.0 - one.leaves);
  return (before >= 3 ? 5.0 : 1.0) * (is_quiet ? 0.1 : 1.0) * stays_twice * stays_twice;
}

/// As long as the firm asks, nine of ten who came by a friend say who it was; afterwards one of
/// three. A few rows contradict others: every fortieth referral is entered after the first order
/// only, and with every fiftieth of the others a second customer says that it was she.
template<class Money>
void write_referrals(firm_plan<Money> const& plan, patron::generator& random,
                     std::vector<known_customer> const& customers,
                     std::vector<referral>& referrals) {
  struct candidate {
    known_customer const* who;
    double weight;
  };
  std::size_t count = 0;
  for (known_customer const& newcomer : customers) {
    bool const is_asked = newcomer.first_day < plan.asked_until;
    double const left = plan.weak.left_of(patron::mechanism::referring, newcomer.first_day);
    bool const says = patron::draw_bernoulli(random, left * (is_asked ? 0.9 : 0.35));
    sys_days const sent = newcomer.first_day - draw_days(random, 1, 30);
    days const entered_late = draw_days(random, 5, 20);
    if (newcomer.channel != plan.friends || !says || sent < plan.books.from) continue;
    std::vector<candidate> candidates;
    for (known_customer const& one : customers) {
      double const weight = sends_friends(one, sent);
      if (weight > 0.0) candidates.push_back({&one, weight});
    }
    if (candidates.empty()) continue;
    known_customer const& referrer = *draw_one(random, candidates, &candidate::weight).who;
    known_customer const& other = *draw_one(random, candidates, &candidate::weight).who;
    ++count;
    sys_days const late = newcomer.first_day + entered_late;
    bool const is_late = count % 40 == 0 && late < plan.books.to;
    referrals.push_back({referrer.name, newcomer.name, is_late ? late : sent});
    bool const is_claimed = count % 50 == 0 && !is_late && other.name != referrer.name;
    if (is_claimed) referrals.push_back({other.name, newcomer.name, newcomer.first_day});
  }
}

}  // namespace samples

#endif
