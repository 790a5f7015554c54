// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_ENOUGH_DATA_HPP
#define PATRON_LTV_ENOUGH_DATA_HPP

#include <patron/core/calendar.hpp>
#include <patron/history/pattern_counts.hpp>
#include <patron/history/purchase_pattern.hpp>
#include <patron/ltv/customer_range.hpp>
#include <patron/ltv/detail/check_pattern.hpp>
#include <patron/ltv/detail/read_patterns.hpp>

#include <concepts>
#include <cstdint>
#include <string_view>
#include <vector>

namespace patron::inline v0 {

/// Why data are too few for a purchase model.
enum class data_shortage {
  customers,        ///< fewer than 100
  repeat_buyers,    ///< fewer than 30
  observed_time,    ///< watched for less time than passes between two purchases
  frequent_buyers,  ///< nobody bought more than once again: rates cannot be told apart
};

/// What is missing, in words.
[[nodiscard]] constexpr std::string_view to_string(data_shortage shortage) noexcept {
  switch (shortage) {
    case data_shortage::customers:
      return "fewer than 100 customers";
    case data_shortage::repeat_buyers:
      return "fewer than 30 customers bought again";
    case data_shortage::observed_time:
      return "customers were watched for less time than passes between two purchases";
    case data_shortage::frequent_buyers:
      return "nobody bought again more than once";
  }
  return "unknown";
}

/// Whether a purchase model may be trusted with these data, with the figures the answer rests on.
struct data_verdict {
  std::vector<data_shortage> shortages{};  ///< empty: enough
  std::uint64_t customers = 0;
  std::uint64_t repeat_buyers = 0;    ///< bought again on another day
  std::uint64_t frequent_buyers = 0;  ///< bought again at least twice
  real_days mean_age{};               ///< from the first purchase to the last day observed
  real_days mean_gap{};  ///< between two purchases of repeat buyers; 0 where there are none

  [[nodiscard]] bool enough() const noexcept { return shortages.empty(); }

  friend bool operator==(data_verdict const&, data_verdict const&) = default;
};

namespace detail {

// A template, so that only those who ask pay for it when they compile.
template<class Verdict = data_verdict>
class basic_data_census {
 public:
  void add(purchase_pattern const& pattern, std::uint64_t customers) {
    auto const n = static_cast<double>(customers);
    seen_.customers += customers;
    seen_.repeat_buyers += pattern.frequency > 0 ? customers : 0;
    seen_.frequent_buyers += pattern.frequency > 1 ? customers : 0;
    age_ += n * pattern.age;
    recency_ += n * pattern.recency;
    purchases_ += n * pattern.frequency;
  }

  [[nodiscard]] Verdict verdict() const {
    Verdict found = seen_;
    if (found.customers > 0) found.mean_age = age_ / static_cast<double>(found.customers);
    if (purchases_ > 0.0) found.mean_gap = recency_ / purchases_;
    auto const note = [&found](bool missing, data_shortage what) {
      if (missing) found.shortages.push_back(what);
    };
    note(found.customers < 100, data_shortage::customers);
    note(found.repeat_buyers < 30, data_shortage::repeat_buyers);
    note(found.frequent_buyers == 0, data_shortage::frequent_buyers);
    note(purchases_ > 0.0 && found.mean_age < found.mean_gap, data_shortage::observed_time);
    return found;
  }

 private:
  Verdict seen_{};
  real_days age_{};
  real_days recency_{};
  double purchases_ = 0.0;
};
using data_census = basic_data_census<>;

}  // namespace detail

/// Are there enough data for a purchase model? With the reasons where there are not.
///
///     auto const verdict = enough_data(customers);
///     for (data_shortage s : verdict.shortages) print(to_string(s));
///
/// The limits are rules of thumb from simulated firms (docs/accuracy.md): below 100 customers or 30
/// repeat buyers a fit often has no optimum, or intervals so wide that they say nothing. A fit may
/// be tried all the same; its `status` and intervals have the last word. Throws for a customer that
/// cannot be.
template<customer_range Customers>
[[nodiscard]] data_verdict enough_data(Customers&& customers) {
  detail::data_census census;
  std::uint64_t record = 0;
  for (auto&& customer : customers) {
    purchase_pattern const pattern = customer;
    detail::check_pattern("enough_data", pattern, record++);
    census.add(pattern, 1);
  }
  return census.verdict();
}
template<std::same_as<pattern_counts> Counts>
[[nodiscard]] data_verdict enough_data(Counts const& counts) {
  detail::data_census census;
  for (pattern_count const& row : counts) census.add(row, row.customers);
  return census.verdict();
}

}  // namespace patron::inline v0

#endif
