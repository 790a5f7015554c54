// SPDX-License-Identifier: MIT
#include "review_projection.hpp"

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/cycle/estimate_firm.hpp>
#include <patron/cycle/firm.hpp>
#include <patron/report/add_projection.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace {

/// What winning customers cost in a window.
std::int64_t cost_of_winning(firm_records const& firm, patron::window when) {
  std::int64_t sum = 0;
  for (cost_record const& one : firm.costs ? firm.costs->costs : std::vector<cost_record>{}) {
    if (!one.is_for_winning || !when.contains(one.day)) continue;
    sum = patron::amount_traits<std::int64_t>::add(sum, one.amount);
  }
  return sum;
}

/// Puts that into the costs of a firm: for each prospect sown; where nobody was, it is spent in
/// every period all the same.
void put_cost_of_winning(patron::firm<std::int64_t>& firm, std::int64_t spent, int periods) {
  double sown = 0.0;
  for (auto const& rung : firm.prospects) sown += rung.sown.value;
  auto const each = [spent](double times) {
    return patron::amount_traits<std::int64_t>::from_double(static_cast<double>(spent) / times);
  };
  if (sown > 0.0) {
    firm.costs.per_sown = each(sown * periods);
  } else {
    firm.costs.a_period = each(periods);
  }
}

/// Where no referrals were given nobody has counted that there are none.
void forget_referring(patron::firm_estimate<std::int64_t>& found) {
  for (std::size_t i = 0; i < found.firm.customers.size(); ++i) {
    found.firm.customers[i].refers = {};
    std::string name = "customers[" + std::to_string(i) + "].refers";
    if (std::ranges::find(found.unknown, name) == found.unknown.end()) {
      found.unknown.push_back(std::move(name));
    }
  }
}

}  // namespace

void review_projection(patron::review& review, firm_orders const& of, firm_records const& firm,
                       offers_bought const& bought, relations const& known,
                       known_people const& people) {
  if (!people.journeys || !bought) return;
  using std::chrono::days, std::chrono::weeks;
  constexpr weeks period{4};
  constexpr int periods = 13;
  auto const first_day = of.book.first_day();
  if (!first_day) {
    review.missing.push_back({"projection", "nobody has bought yet"});
    return;
  }
  std::chrono::sys_days const until = of.until;
  auto const days_seen = (until - *first_day) / days{1} + 1;
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
  if (!known.referrals) forget_referring(found);
  put_cost_of_winning(found.firm, cost_of_winning(firm, when), counted);
  add_projection(review, found, period, periods);
}
