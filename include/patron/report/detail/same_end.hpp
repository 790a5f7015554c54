// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_SAME_END_HPP
#define PATRON_REPORT_DETAIL_SAME_END_HPP

#include <patron/core/error.hpp>
#include <patron/core/to_string.hpp>

#include <chrono>
#include <optional>
#include <string>

namespace patron::inline v0::detail {

/// Everything in a review is as of one day: throws where records end on another.
inline void check_same_end(char const* verb, std::chrono::sys_days of_review,
                           std::optional<std::chrono::sys_days> of_records) {
  if (of_records == of_review) return;
  std::string const value = of_records ? to_string(*of_records) : "";
  std::string const reason = "is not the last day of the review, " + to_string(of_review);
  raise(fault{.where = verb, .field = "until", .value = value, .reason = reason});
}

}  // namespace patron::inline v0::detail

#endif
