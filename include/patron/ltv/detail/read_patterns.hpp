// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_DETAIL_READ_PATTERNS_HPP
#define PATRON_LTV_DETAIL_READ_PATTERNS_HPP

#include <patron/history/pattern_counts.hpp>
#include <patron/history/purchase_pattern.hpp>
#include <patron/ltv/customer_range.hpp>
#include <patron/ltv/detail/check_pattern.hpp>
#include <patron/ltv/detail/pattern_table.hpp>

#include <concepts>
#include <cstdint>
#include <ranges>
#include <string_view>
#include <vector>

namespace patron::inline v0::detail {

/// What a likelihood is computed from, and how many customers were read for it.
struct patterns_read {
  pattern_table table;
  std::uint64_t customers = 0;
};

[[nodiscard]] inline bool in_whole_days(real_days time) {
  double const days = time.count();
  return days <= 4'000'000.0 && days == static_cast<double>(static_cast<std::int64_t>(days));
}

template<class R>
[[nodiscard]] std::vector<purchase_pattern> patterns_of(R&& customers) {
  std::vector<purchase_pattern> all;
  for (auto&& customer : customers) all.push_back(customer);
  return all;
}

/// Reads customers; names the first one that cannot be.
template<customer_range R>
[[nodiscard]] patterns_read read_patterns(std::string_view where, R&& customers) {
  if constexpr (std::ranges::forward_range<R>) {
    std::uint64_t record = 0;
    bool whole = true;
    for (auto&& customer : customers) {
      purchase_pattern const pattern = customer;
      check_pattern(where, pattern, record++);
      whole = whole && in_whole_days(pattern.age) && in_whole_days(pattern.recency);
    }
    if (whole) return {pattern_table{pattern_counts{customers}}, record};
    return {pattern_table{patterns_of(customers)}, record};
  } else {
    return read_patterns(where, patterns_of(customers));
  }
}

template<std::same_as<pattern_counts> Counts>
[[nodiscard]] patterns_read read_patterns(std::string_view where, Counts const& counts) {
  std::uint64_t record = 0;
  for (pattern_count const& row : counts) check_pattern(where, row, record++);
  return {pattern_table{counts}, counts.customers()};
}

}  // namespace patron::inline v0::detail

#endif
