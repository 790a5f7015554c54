// SPDX-License-Identifier: MIT
#include "referral_records.hpp"

#include <utility>

#include "dated_rows.hpp"

referral_records read_referrals(arguments const& asked, bad_rows& bad) {
  using row = referral_record;
  using patron::column;
  referral_records read;
  auto const take = [&](row&& one, row_check const& check) {
    if (!check.has("referrer", one.referrer) || !check.has("referred", one.referred)) return false;
    one.line = check.line();
    read.referrals.push_back(std::move(one));
    return true;
  };
  read.last_day =
      each_dated_row<row>(asked, asked.referrals, bad, take, column("referrer", &row::referrer),
                          column("referred", &row::referred));
  return read;
}
