// SPDX-License-Identifier: MIT
#ifndef PATRON_REFERRAL_HPP
#define PATRON_REFERRAL_HPP

// IWYU pragma: begin_exports
#include <patron/referral/doubtful_referrals.hpp>
#include <patron/referral/forest_member.hpp>
#include <patron/referral/invitation_coefficient.hpp>
#include <patron/referral/observed_coefficient.hpp>
#include <patron/referral/referral_book.hpp>
#include <patron/referral/referral_cause.hpp>
#include <patron/referral/referral_coefficient.hpp>
#include <patron/referral/referral_credit.hpp>
#include <patron/referral/referral_edge.hpp>
#include <patron/referral/referral_evidence.hpp>
#include <patron/referral/referral_forest.hpp>
#include <patron/referral/referral_growth.hpp>
#include <patron/referral/referral_policy.hpp>
#include <patron/referral/referral_value.hpp>
#include <patron/referral/referral_waits.hpp>
#include <patron/referral/referred_value.hpp>
// IWYU pragma: end_exports

#endif
