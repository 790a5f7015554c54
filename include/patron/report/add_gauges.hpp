// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_ADD_GAUGES_HPP
#define PATRON_REPORT_ADD_GAUGES_HPP

#include <patron/cycle/gauge_targets.hpp>
#include <patron/cycle/gauges.hpp>
#include <patron/report/review.hpp>
#include <patron/report/sections/gauges_section.hpp>

#include <chrono>

namespace patron::inline v0 {

/// Adds to a review how the five mechanisms of the firm stand in the last period that was counted,
/// which of them is the weakest, and how evenly they are built.
///
///     add_gauges(r, firm, months{6}, {.referring = 0.25});
///
/// `held_over` says within what time a customer who bought had to buy again: the text tells it. A
/// period of several such times is taken to be the sum of what was counted in each.
/// Throws for a target that is not above 0 and up to 1.
template<class Period>
void add_gauges(review& r, basic_gauges<Period> const& firm, std::chrono::months held_over,
                gauge_targets const& targets = {}) {
  auto const reading = firm.read(targets);
  if (!reading) {
    r.missing.push_back({"gauges", "the records do not go back far enough"});
    return;
  }
  r.gauges = {*reading, held_over, targets != gauge_targets{}};
}

}  // namespace patron::inline v0

#endif
