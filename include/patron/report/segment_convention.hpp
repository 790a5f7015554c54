// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_SEGMENT_CONVENTION_HPP
#define PATRON_REPORT_SEGMENT_CONVENTION_HPP

#include <patron/grip/rfm_score.hpp>
#include <patron/grip/segment_plan.hpp>

#include <array>
#include <string_view>

namespace patron::inline v0 {

/// The groups of customers that a review tells apart: a convention. Scores go by thirds, 3 being
/// the third that bought most lately, on most days, for most money. Firms that have words of their
/// own use a `segment_plan` of their own.
inline constexpr segment_plan review_segments{rfm_bins{3, 3, 3},
                                              segment_rule{"best", {3, 3}, {3, 3}, {3, 3}},
                                              segment_rule{"regular", {3, 3}, {3, 3}, {1, 2}},
                                              segment_rule{"recent", {3, 3}, {1, 2}},
                                              segment_rule{"slowing", {2, 2}, {2, 3}},
                                              segment_rule{"occasional", {2, 2}, {1, 1}},
                                              segment_rule{"to win back", {1, 1}, {3, 3}},
                                              segment_rule{"to win back", {1, 1}, {1, 2}, {3, 3}},
                                              segment_rule{"long gone", {1, 1}, {1, 2}, {1, 2}}};

/// A group and what it says, for a reader.
struct segment_meaning {
  std::string_view segment{};
  std::string_view meaning{};
};

/// In the order in which they are shown.
inline constexpr std::array<segment_meaning, 7> review_segment_meanings{{
    {"best", "bought lately, often, and for most"},
    {"regular", "lately and often, for less"},
    {"recent", "lately, not often yet"},
    {"slowing", "more than once, not so lately"},
    {"occasional", "once or seldom, not so lately"},
    {"to win back", "often or for most, and not for long"},
    {"long gone", "the rest of those who have not bought for long"},
}};

}  // namespace patron::inline v0

#endif
