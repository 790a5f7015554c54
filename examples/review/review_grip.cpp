// SPDX-License-Identifier: MIT
#include "review_grip.hpp"

#include <patron/report/add_contracts.hpp>
#include <patron/report/add_grip.hpp>

#include <string>

void review_grip(orders_reviewed& of, arguments const& asked,
                 std::optional<contract_records> const& contracts) {
  add_grip(of.review, of.book, asked.options);
  for (first_groups const& groups : of.ways_in) {
    add_way_in(
        of.review, of.book, groups.by,
        [&groups](customer_key customer) { return std::string{groups.of(customer)}; },
        asked.options);
  }
  if (!contracts) return;
  using row = contract_record;
  add_contracts(of.review, contracts->contracts, &row::customer, &row::from, &row::to, &row::price,
                &row::paused, &row::channel, &row::reason, asked.options);
}
