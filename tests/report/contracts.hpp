// SPDX-License-Identifier: MIT
// Contracts by hand, for the tests of the sections on them.
#ifndef PATRON_TESTS_REPORT_CONTRACTS_HPP
#define PATRON_TESTS_REPORT_CONTRACTS_HPP

#include <patron/grip/recurring_revenue.hpp>
#include <patron/report/detail/contract_row.hpp>

#include <chrono>
#include <cstdint>
#include <vector>

namespace contracts {

using std::chrono::days;
using std::chrono::sys_days;
using some_contract = patron::detail::contract_row<int, std::int64_t>;

inline constexpr sys_days start{std::chrono::year{2024} / 1 / 1};

inline patron::recurring_revenue<std::int64_t> monthly(std::int64_t price) {
  return {price, patron::billing_period::month()};
}

/// Sixty plans that begin on the first of January, by three channels: by the market
/// they end after a month and a half for their price, otherwise every fifth ends after 200 days.
inline std::vector<some_contract> sixty() {
  std::vector<some_contract> rows;
  for (int who = 0; who < 60; ++who) {
    bool const market = who % 3 == 0;
    some_contract one{.customer = who, .from = start, .price = monthly(1000)};
    one.channel = market ? "market" : who % 3 == 1 ? "friend" : "web";
    if (market) {
      one.to = start + days{45};
      one.reason = "price";
    } else if (who % 5 == 0) {
      one.to = start + days{200};
    }
    rows.push_back(one);
  }
  return rows;
}

}  // namespace contracts

#endif
