// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_DETAIL_CHECK_PATTERN_HPP
#define PATRON_LTV_DETAIL_CHECK_PATTERN_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/number_text.hpp>
#include <patron/history/purchase_pattern.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace patron::inline v0::detail {

/// A time from 0 on; names what is not.
inline void check_time(std::string_view where, std::string_view field, real_days time,
                       std::optional<std::uint64_t> record = {}) {
  double const days = time.count();
  if (days >= 0.0 && days - days == 0.0) return;
  raise(fault{.where = where,
              .record = record,
              .field = field,
              .value = number_text{days}.view(),
              .reason = "is not a time from 0 on, in days"});
}

/// A pattern that some customer can have: 0 <= t_x <= T, and t_x above 0 exactly where x is.
inline void check_pattern(std::string_view where, purchase_pattern const& pattern,
                          std::optional<std::uint64_t> record = {}) {
  double const recency = pattern.recency.count();
  double const age = pattern.age.count();
  bool const possible = recency >= 0.0 && recency <= age && age - age == 0.0 &&
                        (recency > 0.0) == (pattern.frequency > 0);
  if (possible) return;
  check_time(where, "age", pattern.age, record);
  check_time(where, "recency", pattern.recency, record);
  raise(fault{.where = where,
              .record = record,
              .field = "recency",
              .value = number_text{recency}.view(),
              .reason = recency > age            ? "is above the age"
                        : pattern.frequency == 0 ? "is above 0 without a repeat purchase"
                                                 : "is 0 although there is a repeat purchase"});
}

}  // namespace patron::inline v0::detail

#endif
