// SPDX-License-Identifier: MIT
#ifndef PATRON_HISTORY_DETAIL_PACKED_PATTERN_HPP
#define PATRON_HISTORY_DETAIL_PACKED_PATTERN_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/to_string.hpp>
#include <patron/history/purchase_pattern.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace patron::inline v0::detail {

// A pattern in one number that sorts as (frequency, recency, age) does: 20, 22 and 22 bits.

inline constexpr unsigned time_bits = 22;
inline constexpr std::uint64_t time_mask = (std::uint64_t{1} << time_bits) - 1;
inline constexpr std::uint64_t frequency_mask = (std::uint64_t{1} << (64 - 2 * time_bits)) - 1;

[[noreturn]] inline void refuse_pattern(std::string_view field, double value,
                                        std::string_view reason,
                                        std::optional<std::uint64_t> record) {
  raise(fault{.where = "pattern_counts",
              .record = record,
              .field = field,
              .value = to_string(value),
              .reason = reason});
}

[[nodiscard]] inline std::uint64_t packed_days(std::string_view field, real_days time,
                                               std::optional<std::uint64_t> record) {
  double const days = time.count();
  if (!(days >= 0.0 && days <= static_cast<double>(time_mask))) {
    refuse_pattern(field, days, "is not between 0 and 4194303 days", record);
  }
  auto const whole = static_cast<std::uint64_t>(days);
  if (static_cast<double>(whole) < days) {
    refuse_pattern(field, days, "is not a whole number of days", record);
  }
  return whole;
}

[[nodiscard]] inline std::uint64_t pack_pattern(purchase_pattern const& pattern,
                                                std::optional<std::uint64_t> record = {}) {
  if (pattern.frequency > frequency_mask) {
    refuse_pattern("frequency", pattern.frequency, "is above 1048575", record);
  }
  std::uint64_t const recency = packed_days("recency", pattern.recency, record);
  std::uint64_t const age = packed_days("age", pattern.age, record);
  if (recency > age) {
    refuse_pattern("recency", pattern.recency.count(), "is above the age", record);
  }
  return (std::uint64_t{pattern.frequency} << (2 * time_bits)) | (recency << time_bits) | age;
}

[[nodiscard]] constexpr std::uint32_t packed_frequency(std::uint64_t key) noexcept {
  return static_cast<std::uint32_t>(key >> (2 * time_bits));
}
[[nodiscard]] constexpr day_count packed_recency(std::uint64_t key) noexcept {
  return day_count{static_cast<std::int32_t>((key >> time_bits) & time_mask)};
}
[[nodiscard]] constexpr day_count packed_age(std::uint64_t key) noexcept {
  return day_count{static_cast<std::int32_t>(key & time_mask)};
}

}  // namespace patron::inline v0::detail

#endif
