// SPDX-License-Identifier: MIT
#include "referral_records.hpp"

#include <utility>

#include "dated_rows.hpp"

namespace {

struct referral_row {
  std::string referrer{};
  std::string referred{};
  std::chrono::sys_days day{};
};

}  // namespace

referral_records read_referrals(arguments const& asked, customer_names& names, bad_rows& bad) {
  using patron::column;
  referral_records read;
  auto const take = [&](referral_row&& one, row_check const& check) {
    if (!check.has("referrer", one.referrer) || !check.has("referred", one.referred)) return false;
    read.referrals.push_back(
        {names.key_of(one.referrer), names.key_of(one.referred), one.day, check.line()});
    return true;
  };
  read.last_day = each_dated_row<referral_row>(asked, asked.referrals, bad, take,
                                               column("referrer", &referral_row::referrer),
                                               column("referred", &referral_row::referred));
  return read;
}
