// SPDX-License-Identifier: MIT
#include "outcomes.hpp"

#include <chrono>
#include <cstddef>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace {

using std::chrono::sys_days;

outcome as_outcome(std::string what, std::map<customer_key, bool> const& did) {
  outcome made{std::move(what), {}};
  for (auto const& [customer, yes] : did) made.rows.push_back({customer, yes});
  return made;
}

/// Of those who had bought a product, who bought another one than all they had.
outcome bought_new(patron::window during, std::vector<product_order> const& orders) {
  std::map<customer_key, std::set<std::string_view>> had;
  for (product_order const& order : orders) {
    if (order.amount >= 0 && order.day < during.from) had[order.customer].insert(order.product);
  }
  std::map<customer_key, bool> did;
  for (auto const& [customer, products] : had) did[customer] = false;
  for (product_order const& order : orders) {
    auto const known = had.find(order.customer);
    if (known == had.end() || order.amount < 0 || !during.contains(order.day)) continue;
    if (!known->second.contains(order.product)) did[order.customer] = true;
  }
  return as_outcome("bought something new", did);
}

/// Of those who had a contract when the days began, who has one when they are over: on the days on
/// which the grip rate of contracts looks.
outcome kept_contract(patron::window during, contract_records const& contracts) {
  auto const runs_on = [](contract_record const& one, sys_days day) {
    return one.from <= day && (!one.to || day < *one.to);
  };
  std::map<customer_key, bool> did;
  for (contract_record const& one : contracts.contracts) {
    if (runs_on(one, during.from)) did[one.customer] = false;
  }
  for (contract_record const& one : contracts.contracts) {
    auto const known = did.find(one.customer);
    if (known != did.end() && runs_on(one, during.to)) known->second = true;
  }
  return as_outcome("kept a contract", did);
}

/// Of those who had bought before the days began, who brought somebody in them.
outcome brought_somebody(patron::window during, firm_orders const& of,
                         patron::referral_forest<customer_key> const& forest) {
  std::map<customer_key, bool> did;
  for (auto const& [customer, since] : of.customer_since) {
    if (since < during.from) did[customer] = false;
  }
  for (auto const& edge : forest.edges()) {
    auto const known = did.find(edge.referrer);
    if (known != did.end() && during.contains(edge.day)) known->second = true;
  }
  return as_outcome("brought somebody", did);
}

}  // namespace

std::vector<outcome> outcomes_in(patron::window during, firm_orders const& of,
                                 std::optional<contract_records> const& contracts,
                                 relations const& known) {
  std::vector<outcome> all;
  if (!of.products.empty()) all.push_back(bought_new(during, of.products));
  if (contracts) all.push_back(kept_contract(during, *contracts));
  if (known.referrals) all.push_back(brought_somebody(during, of, *known.referrals));
  return all;
}
