// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_DETAIL_PATTERN_TABLE_HPP
#define PATRON_LTV_DETAIL_PATTERN_TABLE_HPP

#include <patron/core/calendar.hpp>
#include <patron/history/pattern_counts.hpp>
#include <patron/history/purchase_pattern.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

/// Distinct patterns with their customers, sorted by frequency, recency, age, with the times as
/// positions in a list of distinct times: whatever a likelihood needs of a time (a logarithm) is
/// computed once for each time and looked up. Customers of age 0 say nothing and are left away.
// A template, so that only those who fit a model pay for it when they compile.
template<class Time = real_days>
class basic_pattern_table {
 public:
  struct row {
    std::uint32_t frequency = 0;
    std::uint32_t recency = 0;  ///< position in times()
    std::uint32_t age = 0;      ///< position in times()
    double customers = 0.0;
  };

  basic_pattern_table() = default;

  explicit basic_pattern_table(pattern_counts const& counts) {
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
  explicit basic_pattern_table(std::vector<purchase_pattern> patterns) {
    std::sort(patterns.begin(), patterns.end(),
              [](purchase_pattern const& p, purchase_pattern const& q) {
                if (p.frequency != q.frequency) return p.frequency < q.frequency;
                return p.recency != q.recency ? p.recency < q.recency : p.age < q.age;
              });
    for (purchase_pattern const& p : patterns) {
      times_.push_back(p.recency);
      times_.push_back(p.age);
    }
    std::sort(times_.begin(), times_.end());
    times_.erase(std::unique(times_.begin(), times_.end()), times_.end());
    auto const position = [this](real_days time) {
      return static_cast<std::uint32_t>(std::lower_bound(times_.begin(), times_.end(), time) -
                                        times_.begin());
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
  [[nodiscard]] std::vector<Time> const& times() const noexcept { return times_; }
  [[nodiscard]] std::uint32_t most_purchases() const noexcept {
    return rows_.empty() ? 0 : rows_.back().frequency;
  }
  [[nodiscard]] purchase_pattern pattern(row const& r) const {
    return {.frequency = r.frequency, .recency = times_[r.recency], .age = times_[r.age]};
  }

  /// About so many of the customers, evenly spread over the sorted ones: where a search may begin
  /// before it looks at all of them.
  [[nodiscard]] basic_pattern_table thinned(double customers) const {
    double all = 0.0;
    for (row const& r : rows_) all += r.customers;
    double const step = all / customers;
    if (step <= 1.0) return *this;
    basic_pattern_table few;
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
  std::vector<Time> times_;
};
using pattern_table = basic_pattern_table<>;

}  // namespace patron::inline v0::detail

#endif
