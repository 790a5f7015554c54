// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_DETAIL_PATTERN_TABLE_HPP
#define PATRON_LTV_DETAIL_PATTERN_TABLE_HPP

#include <patron/core/calendar.hpp>
#include <patron/history/pattern_counts.hpp>
#include <patron/history/purchase_pattern.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

/// Distinct patterns with their customers, sorted by frequency, recency, age, with the times as
/// positions in a list of distinct times: whatever a likelihood needs of a time (a logarithm) is
/// computed once for each time and looked up. Customers of age 0 say nothing and are left away.
class pattern_table {
 public:
  struct row {
    std::uint32_t frequency = 0;
    std::uint32_t recency = 0;  ///< position in times()
    std::uint32_t age = 0;      ///< position in times()
    double customers = 0.0;
  };

  pattern_table() = default;

  explicit pattern_table(pattern_counts const& counts) {
    rows_.reserve(counts.size());
    for (pattern_count const& c : counts) {
      if (c.age.count() == 0) continue;
      rows_.push_back({c.frequency, static_cast<std::uint32_t>(c.recency.count()),
                       static_cast<std::uint32_t>(c.age.count()),
                       static_cast<double>(c.customers)});
    }
    number_whole_days();
  }

  /// For times that are not whole days.
  explicit pattern_table(std::vector<purchase_pattern> patterns) {
    auto const key = [](purchase_pattern const& p) {
      return std::tuple{p.frequency, p.recency, p.age};
    };
    std::ranges::sort(patterns, {}, key);
    for (purchase_pattern const& p : patterns) {
      times_.push_back(p.recency);
      times_.push_back(p.age);
    }
    std::ranges::sort(times_);
    times_.erase(std::unique(times_.begin(), times_.end()), times_.end());
    auto const position = [this](real_days time) {
      return static_cast<std::uint32_t>(std::ranges::lower_bound(times_, time) - times_.begin());
    };
    for (auto run = patterns.begin(); run != patterns.end();) {
      auto const next = std::find_if(run, patterns.end(), [&](auto const& p) { return p != *run; });
      if (run->age.count() > 0.0) {
        rows_.push_back({run->frequency, position(run->recency), position(run->age),
                         static_cast<double>(next - run)});
      }
      run = next;
    }
  }

  [[nodiscard]] std::vector<row> const& rows() const noexcept { return rows_; }
  [[nodiscard]] std::vector<real_days> const& times() const noexcept { return times_; }
  [[nodiscard]] std::uint32_t most_purchases() const noexcept {
    return rows_.empty() ? 0 : rows_.back().frequency;
  }
  [[nodiscard]] purchase_pattern pattern(row const& r) const {
    return {.frequency = r.frequency, .recency = times_[r.recency], .age = times_[r.age]};
  }

  /// About so many of the customers, evenly spread over the sorted ones: where a search may begin
  /// before it looks at all of them.
  [[nodiscard]] pattern_table thinned(double customers) const {
    double all = 0.0;
    for (row const& r : rows_) all += r.customers;
    double const step = all / customers;
    if (step <= 1.0) return *this;
    pattern_table few;
    few.times_ = times_;
    double passed = 0.0;
    double next = 0.5 * step;
    for (row r : rows_) {
      passed += r.customers;
      r.customers = 0.0;
      for (; next < passed; next += step) r.customers += 1.0;
      if (r.customers > 0.0) few.rows_.push_back(r);
    }
    return few;
  }

 private:
  /// From days to positions in the list of those days that occur.
  void number_whole_days() {
    std::uint32_t last = 0;
    for (row const& r : rows_) last = (std::max)(last, r.age);
    std::vector<std::uint32_t> positions(std::size_t{last} + 1);
    for (row const& r : rows_) positions[r.recency] = positions[r.age] = 1;
    for (std::uint32_t day = 0; day <= last; ++day) {
      if (positions[day] == 0) continue;
      positions[day] = static_cast<std::uint32_t>(times_.size());
      times_.emplace_back(day);
    }
    for (row& r : rows_) {
      r.recency = positions[r.recency];
      r.age = positions[r.age];
    }
  }

  std::vector<row> rows_;
  std::vector<real_days> times_;
};

}  // namespace patron::inline v0::detail

#endif
