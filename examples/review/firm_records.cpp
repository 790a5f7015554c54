// SPDX-License-Identifier: MIT
#include "firm_records.hpp"

#include <algorithm>

std::optional<std::chrono::sys_days> firm_records::last_day() const {
  std::optional<std::chrono::sys_days> last;
  auto const consider = [&last](auto const& records) {
    if (records) last = (std::max)(last, records->last_day);
  };
  consider(stages);
  consider(touches);
  consider(needs);
  consider(contracts);
  consider(proposals);
  consider(trust);
  consider(satisfaction);
  consider(referrals);
  consider(costs);
  return last;
}

firm_records read_firm(arguments const& asked, customer_names& names, bad_rows& bad) {
  firm_records firm;
  if (!asked.stages.empty()) firm.stages = read_stages(asked, names, bad);
  if (!asked.touches.empty()) firm.touches = read_touches(asked, names, bad);
  if (!asked.needs.empty()) firm.needs = read_needs(asked, names, bad);
  if (!asked.contracts.empty()) firm.contracts = read_contracts(asked, names, bad);
  if (!asked.offers.empty()) firm.offers = read_offers(asked, bad);
  if (!asked.proposals.empty()) firm.proposals = read_proposals(asked, names, *firm.offers, bad);
  if (!asked.trust.empty()) firm.trust = read_trust(asked, names, bad);
  if (!asked.satisfaction.empty()) firm.satisfaction = read_satisfaction(asked, names, bad);
  if (!asked.referrals.empty()) firm.referrals = read_referrals(asked, names, bad);
  if (!asked.costs.empty()) firm.costs = read_costs(asked, names, bad);
  return firm;
}
