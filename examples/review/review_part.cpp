// SPDX-License-Identifier: MIT
#include "review_part.hpp"

#include <utility>

patron::review part_of_review(arguments const& asked, firm_orders const& orders) {
  patron::review part;
  part.currency = asked.currency;
  part.customers.until = orders.until;
  return part;
}

void take(patron::review& whole, patron::review& part) {
  auto const section = [&](auto patron::review::*which) {
    if (part.*which) whole.*which = std::move(part.*which);
  };
  section(&patron::review::stages);
  section(&patron::review::refill_only);
  section(&patron::review::sowing);
  section(&patron::review::coverage);
  section(&patron::review::touch_effects);
  section(&patron::review::offers);
  section(&patron::review::entry);
  section(&patron::review::ascent);
  section(&patron::review::catalogue);
  section(&patron::review::offer_profit);
  section(&patron::review::next_offers);
  section(&patron::review::proposal_lift);
  section(&patron::review::gauges);
  section(&patron::review::projection);
  for (auto& reason : part.missing) whole.missing.push_back(std::move(reason));
}
