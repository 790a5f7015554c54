// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_REVIEW_PASS_HPP
#define PATRON_REPORT_DETAIL_REVIEW_PASS_HPP

namespace patron::inline v0::detail {

/// The passes that the sections of a review take over the orders, all of them at the same time.
enum class review_pass {
  counts,  ///< how many there are, and how the firm's figures are distributed
  lines,   ///< what takes these: patterns up to a day, how unusual silences were
  names,   ///< who lies above a line, and what becomes of whom
};
inline constexpr review_pass all_passes[] = {review_pass::counts, review_pass::lines,
                                             review_pass::names};

}  // namespace patron::inline v0::detail

#endif
