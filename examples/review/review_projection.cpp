// SPDX-License-Identifier: MIT
#include "review_projection.hpp"

#include <patron/core/calendar.hpp>
#include <patron/cycle/estimate_firm.hpp>
#include <patron/report/add_projection.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <vector>

namespace {

/// What winning customers cost in a window.
std::int64_t cost_of_winning(firm_records const& firm, patron::window when) {
  std::int64_t sum = 0;
  for (cost_record const& one : firm.costs ? firm.costs->costs : std::vector<cost_record>{}) {
    if (one.is_for_winning && when.contains(one.day)) sum += one.amount;
  }
  return sum;
}

}  // namespace

void review_projection(patron::review& review, firm_orders const& of, firm_records const& firm,
                       offers_bought const& bought, relations const& known,
                       known_people const& people) {
  if (!people.journeys || !bought) return;
  using std::chrono::days, std::chrono::weeks;
  constexpr weeks period{4};
  constexpr int periods = 13;
  std::chrono::sys_days const until = of.until;
  auto const days_seen = (until - *of.book.first_day()) / days{1} + 1;
  int const counted = std::min(periods, static_cast<int>(days_seen / days{period}.count()));
  if (counted == 0) {
    review.missing.push_back({"projection", "the records are shorter than four weeks"});
    return;
  }
  patron::window const when{until + days{1} - period * counted, until + days{1}};
  using slip = referral_record;
  patron::referral_forest const nobody{std::vector<slip>{}, until, &slip::referrer, &slip::referred,
                                       &slip::day};
  auto found = patron::estimate_firm(
      *people.journeys, *firm.offers, *bought, known.referrals ? *known.referrals : nobody, when,
      period, &offer_record::name,
      [](offer_record const& offer) { return offer.price - offer.cost; });
  double sown = 0.0;
  for (auto const& rung : found.firm.prospects) sown += rung.sown.value;
  if (sown > 0.0) {
    double const spent = static_cast<double>(cost_of_winning(firm, when));
    found.firm.costs.per_sown =
        patron::amount_traits<std::int64_t>::from_double(spent / (sown * counted));
  }
  add_projection(review, found, period, periods);
}
