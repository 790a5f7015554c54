// SPDX-License-Identifier: MIT
#ifndef PATRON_REFERRAL_REFERRAL_POLICY_HPP
#define PATRON_REFERRAL_REFERRAL_POLICY_HPP

#include <patron/history/customer_id.hpp>
#include <patron/referral/referral_edge.hpp>

#include <cstddef>
#include <string_view>

namespace patron::inline v0 {

/// What is done with referrals that contradict each other.
enum class referral_policy {
  refuse,       ///< an error that names the record and both people
  first_by_day  ///< the earlier one is believed (of one day, that of the smaller id), the other is
                ///< set aside and listed
};

/// Why a referral is not an edge of the forest.
enum class referral_conflict {
  repeated,         ///< the same two people again: no contradiction, and never refused
  self_referral,    ///< somebody is said to have brought herself
  second_referrer,  ///< somebody else had brought her already
  circle            ///< the referrer was himself brought, by way of others, by the one he brings
};

/// The conflict in words, for a person.
[[nodiscard]] constexpr std::string_view to_string(referral_conflict conflict) noexcept {
  switch (conflict) {
    case referral_conflict::repeated:
      return "repeated";
    case referral_conflict::self_referral:
      return "self-referral";
    case referral_conflict::second_referrer:
      return "second referrer";
    case referral_conflict::circle:
      return "circle";
  }
  return "unknown";
}

/// A referral that is not in the forest, why, and where it stands.
template<customer_id Id>
struct set_aside_referral {
  referral_edge<Id> edge{};
  referral_conflict conflict{};
  std::size_t record = 0;  ///< position in the caller's range, from 0

  friend constexpr bool operator==(set_aside_referral const&, set_aside_referral const&) = default;
};

}  // namespace patron::inline v0

#endif
