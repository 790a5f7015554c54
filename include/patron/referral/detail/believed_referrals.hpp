// SPDX-License-Identifier: MIT
#ifndef PATRON_REFERRAL_DETAIL_BELIEVED_REFERRALS_HPP
#define PATRON_REFERRAL_DETAIL_BELIEVED_REFERRALS_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/radix_sort.hpp>
#include <patron/referral/detail/listed_people.hpp>
#include <patron/referral/forest_member.hpp>
#include <patron/referral/referral_edge.hpp>
#include <patron/referral/referral_policy.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace patron::inline v0::detail {

/// A referral between people by their numbers.
struct numbered_referral {
  day_point day{};
  std::uint32_t referrer = 0;
  std::uint32_t referred = 0;
  std::size_t record = 0;
};

/// The tops of trees that grow: the disjoint sets of Galler and Fischer 1964, with the halving of
/// paths (van Leeuwen and van der Weide 1977).
template<class Count = std::uint32_t>
class tree_tops {
 public:
  explicit tree_tops(std::size_t people) : above_(people) {
    for (std::size_t i = 0; i < people; ++i) above_[i] = static_cast<Count>(i);
  }

  [[nodiscard]] Count top(Count person) {
    while (above_[person] != person) {
      above_[person] = above_[above_[person]];
      person = above_[person];
    }
    return person;
  }

  /// The tree whose top is `referred` now hangs from `referrer`.
  void hang(Count referred, Count referrer) { above_[referred] = referrer; }

 private:
  std::vector<Count> above_;
};

/// Refuses a referral that contradicts what is known of the members so far.
template<customer_id Id>
[[noreturn]] void refuse_referral(std::vector<forest_member<Id>> const& members,
                                  numbered_referral const& r) {
  std::string const referrer = name_of(members[r.referrer].person);
  std::string const referred = '"' + name_of(members[r.referred].person) + '"';
  std::string reason = "brings " + referred + ", who is an ancestor already: a circle";
  if (r.referrer == r.referred) {
    reason = "is also the one who is brought";
  } else if (auto const& first = members[r.referred].referrer) {
    std::string const before = name_of(members[*first].person);
    reason = "brings " + referred + ", whom \"" + before + "\" brought before";
  }
  raise(fault{.where = "referral_forest",
              .record = static_cast<std::uint64_t>(r.record),
              .field = "referrer",
              .value = referrer,
              .reason = reason});
}

/// By day, then referrer, then referred; what is equal stays in the order of its records.
template<class Referral = numbered_referral>
void sort_referrals(std::vector<Referral>& referrals, std::size_t people) {
  std::uint64_t first = ~std::uint64_t{0};
  std::uint64_t last = 0;
  auto const day_of = [](Referral const& r) {
    return ordered_bits(r.day.time_since_epoch().count());
  };
  for (Referral const& r : referrals) {
    first = (std::min)(first, day_of(r));
    last = (std::max)(last, day_of(r));
  }
  if (referrals.empty()) return;
  auto const id_bits = static_cast<unsigned>(std::bit_width(people));
  auto const day_bits = static_cast<unsigned>(std::bit_width(last - first));
  std::vector<Referral> spare;
  radix_sort(referrals, spare, id_bits,
             [](Referral const& r) { return std::uint64_t{r.referred}; });
  radix_sort(referrals, spare, id_bits + day_bits,
             [=](Referral const& r) { return (day_of(r) - first) << id_bits | r.referrer; });
}

/// What is left of referrals when their contradictions are resolved.
template<customer_id Id>
struct believed_referrals {
  std::vector<numbered_referral> edges{};  ///< by day, then referrer, then referred
  std::vector<set_aside_referral<Id>> set_aside{};
};

/// Gives each member its referrer, from the earliest referral to the last.
template<customer_id Id>
[[nodiscard]] believed_referrals<Id> believe_referrals(std::vector<forest_member<Id>>& members,
                                                       std::vector<numbered_referral> referrals,
                                                       referral_policy policy) {
  sort_referrals(referrals, members.size());
  tree_tops<> tops{members.size()};
  believed_referrals<Id> result;
  auto const conflict_of = [&](numbered_referral const& r) -> std::optional<referral_conflict> {
    auto const& known = members[r.referred].referrer;
    if (r.referrer == r.referred) return referral_conflict::self_referral;
    if (known) {
      return *known == r.referrer ? referral_conflict::repeated
                                  : referral_conflict::second_referrer;
    }
    if (tops.top(r.referrer) == r.referred) return referral_conflict::circle;
    return std::nullopt;
  };
  for (numbered_referral const& r : referrals) {
    if (auto const conflict = conflict_of(r)) {
      bool const contradicts = *conflict != referral_conflict::repeated;
      if (contradicts && policy == referral_policy::refuse) refuse_referral(members, r);
      result.set_aside.push_back(
          {{members[r.referrer].person, members[r.referred].person, r.day}, *conflict, r.record});
    } else {
      tops.hang(r.referred, r.referrer);
      members[r.referred].referrer = r.referrer;
      members[r.referred].brought_on = r.day;
      ++members[r.referrer].brought;
      result.edges.push_back(r);
    }
  }
  return result;
}

}  // namespace patron::inline v0::detail

#endif
