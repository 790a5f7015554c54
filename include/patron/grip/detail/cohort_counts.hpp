// SPDX-License-Identifier: MIT
#ifndef PATRON_GRIP_DETAIL_COHORT_COUNTS_HPP
#define PATRON_GRIP_DETAIL_COHORT_COUNTS_HPP

#include <patron/core/checked.hpp>
#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>
#include <patron/core/rate.hpp>
#include <patron/grip/retention.hpp>

#include <cstddef>
#include <cstdint>
#include <tuple>
#include <vector>

namespace patron::inline v0::detail {

/// Customers of a cohort by what they did in one period. The two last members count everybody in
/// one period only; their sums from the end give who is retained.
struct period_counts {
  std::uint64_t active = 0;
  std::uint64_t active_since_previous = 0;  ///< active then, and in the period before
  std::uint64_t last_active = 0;            ///< never active later
  std::uint64_t last_unbroken = 0;          ///< active in all up to it, and not in the next

  constexpr void merge(period_counts const& other) {
    active = checked_add(active, other.active);
    active_since_previous = checked_add(active_since_previous, other.active_since_previous);
    last_active = checked_add(last_active, other.last_active);
    last_unbroken = checked_add(last_unbroken, other.last_unbroken);
  }
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.active, self.active_since_previous, self.last_active, self.last_unbroken);
  }
  friend constexpr bool operator==(period_counts const&, period_counts const&) = default;
};

/// A cohort: its size, and the counts of each period from the one in which it joined to the last
/// one in which anybody was active.
// A template, so that only those who ask for a table pay for it when they compile.
template<class Counts = period_counts>
struct basic_cohort_counts {
  std::uint64_t size = 0;
  std::vector<Counts> periods{};

  void merge(basic_cohort_counts const& other) {
    size = checked_add(size, other.size);
    if (periods.size() < other.periods.size()) periods.resize(other.periods.size());
    for (std::size_t k = 0; k < other.periods.size(); ++k) periods[k].merge(other.periods[k]);
  }

  /// Retained under that name in each of the first `width` periods.
  [[nodiscard]] std::vector<rate> rates(retention name, std::size_t width) const {
    std::vector<rate> row(width, rate{0, name == retention::against_previous ? 0 : size});
    std::uint64_t later = 0;
    std::uint64_t unbroken = 0;
    for (std::size_t k = periods.size(); k-- != 0;) {
      period_counts const& counts = periods[k];
      later += counts.last_active;
      unbroken += counts.last_unbroken;
      if (k < width) {
        row[k].kept = name == retention::in_period       ? counts.active
                      : name == retention::then_or_later ? later
                      : name == retention::unbroken      ? unbroken
                                                         : counts.active_since_previous;
      }
      if (name == retention::against_previous && k + 1 < width) row[k + 1].of = counts.active;
    }
    return row;
  }

  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.size, self.periods);
  }
  /// Throws for a cohort of nobody, and for more customers in a period than the cohort has.
  void check_fields() const {
    require(size > 0, "retention_table: a cohort is of somebody");
    require(periods.empty() || periods.back().active > 0,
            "retention_table: in the last period of a cohort somebody was active");
    std::uint64_t last_active = 0;
    std::uint64_t last_unbroken = 0;
    std::uint64_t before = 0;  // active in the period before
    for (Counts const& counts : periods) {
      last_active = checked_add(last_active, counts.last_active);
      last_unbroken = checked_add(last_unbroken, counts.last_unbroken);
      require(counts.active <= size && counts.active_since_previous <= counts.active &&
                  counts.active_since_previous <= before && counts.last_active <= counts.active &&
                  counts.last_unbroken <= counts.active,
              "retention_table: a period counts no more customers than there were");
      before = counts.active;
    }
    require(last_active <= size && last_unbroken <= size,
            "retention_table: every customer is active for the last time once");
  }
  friend bool operator==(basic_cohort_counts const&, basic_cohort_counts const&) = default;
};
using cohort_counts = basic_cohort_counts<>;

/// Counts one customer into her cohort. The periods in which she was active are added in ascending
/// order, counted from the one in which she joined; one of them may be added again and again.
// A template, like the counts.
template<class Cohort = cohort_counts>
class basic_customer_periods {
 public:
  explicit basic_customer_periods(Cohort& cohort) : cohort_{cohort} { ++cohort.size; }
  basic_customer_periods(basic_customer_periods const&) = delete;
  basic_customer_periods(basic_customer_periods&&) = delete;
  basic_customer_periods& operator=(basic_customer_periods const&) = delete;
  basic_customer_periods& operator=(basic_customer_periods&&) = delete;
  ~basic_customer_periods() = default;

  void add(int period) {
    if (period == latest_) return;
    auto& periods = cohort_.periods;
    auto const k = static_cast<std::size_t>(period);
    if (periods.size() <= k) periods.resize(k + 1);
    ++periods[k].active;
    if (latest_ >= 0) {
      --at(latest_).last_active;
      if (period == latest_ + 1) ++periods[k].active_since_previous;
    }
    ++periods[k].last_active;
    if (period == unbroken_ + 1) {
      if (unbroken_ >= 0) --at(unbroken_).last_unbroken;
      ++periods[k].last_unbroken;
      unbroken_ = period;
    }
    latest_ = period;
  }

 private:
  [[nodiscard]] period_counts& at(int period) {
    return cohort_.periods[static_cast<std::size_t>(period)];
  }

  Cohort& cohort_;
  int latest_ = -1;
  int unbroken_ = -1;  ///< active in every period up to it
};
using customer_periods = basic_customer_periods<>;

}  // namespace patron::inline v0::detail

#endif
