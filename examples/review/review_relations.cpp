// SPDX-License-Identifier: MIT
#include "review_relations.hpp"

#include <patron/report/add_referrals.hpp>
#include <patron/report/add_satisfaction.hpp>
#include <patron/report/add_trust.hpp>

#include <chrono>
#include <map>
#include <string>
#include <vector>

#include "outcomes.hpp"

namespace {

using std::chrono::sys_days;
using options = patron::review_options;

/// A customer of the first day of the time that is looked at, and what was known of her then.
struct known_customer {
  customer_key id{};
  double years = 0.0;  ///< as a customer
  double more = 0.0;   ///< points of trust, or of satisfaction
};

/// Those who had bought before a day.
std::vector<known_customer> customers_before(sys_days day, firm_orders const& of) {
  std::vector<known_customer> all;
  for (auto const& [customer, since] : of.customer_since) {
    if (since >= day) continue;
    all.push_back(
        {customer, std::chrono::duration<double, std::chrono::years::period>{day - since}.count()});
  }
  return all;
}

/// Whether customers of long standing, of high trust, the satisfied bring others more and sooner.
void compare_referrers(patron::review& review, firm_orders const& of, relations const& known,
                       sys_days day, options const& asked) {
  using customer = known_customer;
  auto const& forest = *known.referrals;
  std::vector<customer> customers = customers_before(day, of);
  auto const both = patron::covariates(&customer::years, &customer::more);
  if (!known.trust && !known.satisfaction) {
    patron::add_referral_cause(review, forest, "customers", {"a year as a customer"}, customers,
                               &customer::id, patron::covariates(&customer::years), asked);
  }
  if (known.trust && review.trust) {
    std::map<customer_key, double> balances;
    for (auto const& one : known.trust->before(day).balances(day, review.trust->half_life)) {
      balances[one.customer] = one.balance;
    }
    for (customer& one : customers) {
      auto const found = balances.find(one.id);
      one.more = found == balances.end() ? 0.0 : found->second;
    }
    patron::add_referral_cause(review, forest, "customers",
                               {"a year as a customer", "a point of trust"}, customers,
                               &customer::id, both, asked);
  }
  if (known.satisfaction) {
    std::map<customer_key, double> scores;
    for (auto const& one : known.satisfaction->latest_before(day)) {
      scores[one.customer] = one.score;
    }
    std::erase_if(customers, [&](customer const& one) { return !scores.contains(one.id); });
    for (customer& one : customers) one.more = scores[one.id];
    patron::add_referral_cause(review, forest, "who had answered",
                               {"a year as a customer", "a point of satisfaction"}, customers,
                               &customer::id, both, asked);
  }
}

}  // namespace

void review_relations(patron::review& review, firm_orders const& of, relations const& known,
                      std::optional<contract_records> const& contracts, options const& asked) {
  if (!known.trust && !known.satisfaction && !known.referrals) return;
  sys_days const end = of.until + std::chrono::days{1};
  patron::window const during{end - asked.follow_within, end};
  auto const outcomes = outcomes_in(during, of, contracts, known);
  using row = outcome::row;
  if (known.trust) {
    add_trust(review, of.book, *known.trust, asked);
    for (outcome const& one : outcomes) {
      add_trust_lift(review, *known.trust, one.what, one.rows, &row::customer, &row::did, asked);
    }
  }
  if (known.satisfaction) {
    add_satisfaction(review, of.book, *known.satisfaction, asked);
    for (outcome const& one : outcomes) {
      add_satisfaction_lift(review, *known.satisfaction, one.what, one.rows, &row::customer,
                            &row::did, asked);
    }
  }
  if (known.referrals) {
    add_referrals(review, of.book, *known.referrals, asked);
    compare_referrers(review, of, known, during.from, asked);
  }
}
