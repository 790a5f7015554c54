// SPDX-License-Identifier: MIT
#include "review_contracts.hpp"

#include <patron/report/add_contracts.hpp>

void review_contracts(patron::review& review, arguments const& asked,
                      std::optional<contract_records> const& contracts) {
  if (!contracts) return;
  using row = contract_record;
  add_contracts(review, contracts->contracts, &row::customer, &row::from, &row::to, &row::price,
                &row::paused, &row::channel, &row::reason, asked.options);
}
