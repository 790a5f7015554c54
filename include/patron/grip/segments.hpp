// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_SEGMENTS_HPP
#define PATRON_GRIP_SEGMENTS_HPP

#include <patron/grip/rfm_score.hpp>
#include <patron/grip/segment_plan.hpp>
#include <patron/history/customer_id.hpp>

#include <concepts>
#include <type_traits>
#include <vector>

namespace patron::inline v0 {

/// A customer and the one segment she is in.
template<customer_id Id, std::totally_ordered Segment>
struct segment_customer {
  Id customer{};
  Segment segment{};

  friend constexpr bool operator==(segment_customer const&, segment_customer const&) = default;
};

/// Puts every customer into her segment, in the order of the scores: by id.
///
///     auto const now = segments(rfm_scores(customers, plan.bins()), plan);
///     customers_in(now, "regulars").size();
///
/// Throws for scores beyond the plan's bins.
template<class Id, class Segment, class Rules>
[[nodiscard]] std::vector<segment_customer<Id, Segment>> segments(
    std::vector<rfm_customer<Id>> const& scores, segment_plan<Segment, Rules> const& rules) {
  std::vector<segment_customer<Id, Segment>> all;
  all.reserve(scores.size());
  for (auto const& one : scores) all.push_back({one.customer, rules.segment_of(one.score)});
  return all;
}

/// Who is in a segment: the ids, in ascending order. Their number is the size of the segment.
template<class Id, class Segment>
[[nodiscard]] std::vector<Id> customers_in(std::vector<segment_customer<Id, Segment>> const& all,
                                           std::type_identity_t<Segment> const& segment) {
  std::vector<Id> ids;
  for (auto const& one : all) {
    if (one.segment == segment) ids.push_back(one.customer);
  }
  return ids;
}

}  // namespace patron::inline v0

#endif
