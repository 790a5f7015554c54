// SPDX-License-Identifier: MIT
#ifndef PATRON_REFERRAL_DETAIL_VALUED_FOREST_HPP
#define PATRON_REFERRAL_DETAIL_VALUED_FOREST_HPP

#include <patron/core/amount.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/referral/detail/listed_people.hpp>
#include <patron/referral/referral_credit.hpp>
#include <patron/referral/referral_forest.hpp>
#include <patron/referral/referred_value.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace patron::inline v0::detail {

/// What is known of a customer's value.
template<amount Amount>
struct known_value {
  Amount own{};
  Amount saved{};
  bool came_anyway = false;
};

template<class Customers, class Value>
using valued_t = typename plain_amount<projected_t<Customers, Value>>::type;

/// What passes between a member of the forest and her referrer.
template<amount Amount>
struct credit_flow {
  Amount credited{};
  Amount received{};
  Amount saved{};
};

/// From the lowest generation up, so that what somebody received is known when she passes it on.
template<customer_id Id, amount Amount>
[[nodiscard]] std::vector<credit_flow<Amount>> credit_flows(
    referral_forest<Id> const& forest,
    std::vector<listed_person<Id, known_value<Amount>> const*> const& listed,
    referral_credit credit) {
  using traits = amount_traits<Amount>;
  std::vector<credit_flow<Amount>> flows(forest.size());
  auto const& order = forest.by_generation();
  for (std::size_t next = order.size(); next-- > 0;) {
    std::size_t const at = order[next];
    auto const referrer = forest[at].referrer;
    if (!referrer) continue;
    known_value<Amount> const known =
        listed[at] != nullptr ? listed[at]->known : known_value<Amount>{};
    credit_flow<Amount>& mine = flows[at];
    credit_flow<Amount>& his = flows[*referrer];
    his.saved = traits::add(his.saved, known.saved);
    if (known.came_anyway) continue;
    Amount const due = credit.goes_on() ? traits::add(known.own, mine.received) : known.own;
    mine.credited = credited_part(due, credit);
    his.received = traits::add(his.received, mine.credited);
  }
  return flows;
}

/// One row for each customer of the list and each member of the forest, ascending.
template<class Value, customer_id Id, amount Amount>
[[nodiscard]] referred_values<Id, Value> credit_values(
    referral_forest<Id> const& forest,
    std::vector<listed_person<Id, known_value<Amount>>> const& listed, referral_credit credit) {
  using traits = amount_traits<Amount>;
  std::vector<listed_person<Id, known_value<Amount>> const*> of_member(forest.size());
  auto next = listed.begin();
  for (std::size_t i = 0; i < forest.size(); ++i) {
    while (next != listed.end() && next->person < forest[i].person) ++next;
    bool const same = next != listed.end() && next->person == forest[i].person;
    of_member[i] = same ? &*next : nullptr;
  }
  auto const flows = credit_flows(forest, of_member, credit);

  referred_values<Id, Value> result;
  Amount total{};
  next = listed.begin();
  auto const add_listed = [&](auto const& one, credit_flow<Amount> const& flow) {
    total = traits::add(total, one.known.own);
    result.rows.push_back(
        {one.person, Value{one.known.own}, Value{flow.credited}, Value{flow.received}, flow.saved});
  };
  for (std::size_t i = 0; i < forest.size(); ++i) {
    for (; next != listed.end() && next->person < forest[i].person; ++next) add_listed(*next, {});
    result.saved = traits::add(result.saved, flows[i].saved);
    if (of_member[i] != nullptr) {
      add_listed(*next++, flows[i]);
    } else {
      ++result.without_value;
      add_listed(listed_person<Id, known_value<Amount>>{.person = forest[i].person}, flows[i]);
    }
  }
  for (; next != listed.end(); ++next) add_listed(*next, {});
  result.total = Value{total};
  return result;
}

}  // namespace patron::inline v0::detail

#endif
