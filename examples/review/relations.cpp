// SPDX-License-Identifier: MIT
#include "relations.hpp"

namespace {

patron::satisfaction<customer_key> said_in(satisfaction_records const& records,
                                           patron::score_scale const& scale) {
  using what = satisfaction_record::what;
  patron::satisfaction<customer_key> said{scale};
  for (satisfaction_record const& one : records.rows) {
    switch (one.kind) {
      case what::asked:
        said.add_question(one.customer, one.day);
        break;
      case what::answered:
        said.add_answer(one.customer, one.day, one.score);
        break;
      case what::complaint:
        said.add_complaint(one.customer, one.day);
        break;
    }
  }
  return said;
}

}  // namespace

relations relations_of(firm_records const& firm, std::chrono::sys_days until,
                       patron::score_scale const& scale) {
  relations known;
  if (firm.trust) {
    using entry = trust_record;
    known.trust = patron::trust_account{firm.trust->entries, &entry::customer, &entry::day,
                                        &entry::kind, &entry::weight};
  }
  if (firm.satisfaction) known.satisfaction = said_in(*firm.satisfaction, scale);
  if (firm.referrals) {
    using slip = referral_record;
    known.referrals = patron::referral_forest{
        firm.referrals->referrals, until,      &slip::referrer,
        &slip::referred,           &slip::day, patron::referral_policy::first_by_day};
  }
  return known;
}
