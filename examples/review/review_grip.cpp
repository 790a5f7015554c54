// SPDX-License-Identifier: MIT
#include "review_grip.hpp"

#include <patron/report/add_contracts.hpp>
#include <patron/report/add_grip.hpp>

#include <string>

void review_grip(patron::review& review, firm_orders const& of, arguments const& asked,
                 std::optional<contract_records> const& contracts) {
  add_grip(review, of.book, asked.options);
  for (first_groups const& groups : of.ways_in) {
    add_way_in(
        review, of.book, groups.by,
        [&groups](customer_key customer) { return std::string{groups.of(customer)}; },
        asked.options);
  }
  if (!contracts) return;
  using row = contract_record;
  add_contracts(review, contracts->contracts, &row::customer, &row::from, &row::to, &row::price,
                &row::paused, &row::channel, &row::reason, asked.options);
}
