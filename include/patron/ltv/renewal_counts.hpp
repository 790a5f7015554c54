// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_RENEWAL_COUNTS_HPP
#define PATRON_LTV_RENEWAL_COUNTS_HPP

#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>
#include <patron/core/number_text.hpp>
#include <patron/core/rate.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <ranges>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0 {
namespace detail {

template<class R, class Proj>
using projected_reference_t =
    std::remove_cvref_t<std::invoke_result_t<Proj&, std::ranges::range_reference_t<R>>>;

template<class T>
concept whole_count = std::integral<T> && !std::same_as<T, bool>;

}  // namespace detail

/// A cohort as it shrinks: how many contracts were running at the start, after the first renewal,
/// after the second … Whole numbers, or records that a projection reads them from.
template<class R, class Proj = std::identity>
concept survivor_range =
    std::ranges::input_range<R> && detail::whole_count<detail::projected_reference_t<R, Proj>>;

/// How many of the contracts that came up for their first, second, third … renewal were renewed.
///
///     renewal_counts const counts{std::vector{1000, 869, 743, 653}};  // running after 0, 1, 2, 3
///     counts[2];                                                      // 743 of 869
///
/// All that a contract model needs to know. Contracts of every age take part, each with the
/// renewals that were seen; cohorts that started at different times are added up, and the counts of
/// parts merge into the counts of the whole.
///
/// Throws for a cohort without a number, a number below 0, or one above the number before it.
// A template, so that only those who count renewals pay for it when they compile.
template<class Rate = rate>
class basic_renewal_counts {
 public:
  basic_renewal_counts() = default;

  /// Counts one cohort: `renewal_counts{table, &row::survivors}`.
  template<std::ranges::input_range R, class Proj = std::identity>
    requires survivor_range<R, Proj> &&
             (!std::same_as<std::remove_cvref_t<R>, basic_renewal_counts>)
  explicit basic_renewal_counts(R&& survivors, Proj count = {}) {
    add(survivors, count);
  }

  /// Counts several cohorts: a range of ranges of survivors.
  template<std::ranges::input_range Cohorts>
    requires survivor_range<std::ranges::range_reference_t<Cohorts>>
  explicit basic_renewal_counts(Cohorts&& cohorts) {
    for (auto&& survivors : cohorts) add(survivors);
  }

  /// One more cohort, as it shrinks.
  template<std::ranges::input_range R, class Proj = std::identity>
    requires survivor_range<R, Proj>
  void add(R&& survivors, Proj count = {}) {
    std::vector<std::uint64_t> seen;
    for (auto&& row : survivors) {
      auto const running = std::invoke(count, row);
      if (std::cmp_less(running, 0)) refuse(seen.size(), running, "is below 0");
      auto const now = static_cast<std::uint64_t>(running);
      if (!seen.empty() && now > seen.back()) {
        refuse(seen.size(), running,
               "is above the number before it: contracts that end do not "
               "come back, and new ones are a cohort of their own");
      }
      seen.push_back(now);
    }
    if (seen.empty()) {
      detail::raise(fault{.where = "renewal_counts",
                          .field = "survivors",
                          .reason = "are empty: a cohort starts with a number of contracts"});
    }
    for (std::size_t t = 1; t < seen.size(); ++t) add(t, rate{seen[t], seen[t - 1]});
  }

  /// So many renewed out of so many that came up for their n-th renewal, n from 1.
  void add(std::size_t renewal, rate const& renewed) {
    detail::require(renewal > 0, "renewal_counts: the first renewal is number 1");
    if (rates_.size() < renewal) rates_.resize(renewal);
    rates_[renewal - 1].merge(renewed);
  }

  /// Adds the counts of other contracts, none of them counted here.
  void merge(basic_renewal_counts const& other) {
    basic_renewal_counts both = *this;
    for (std::size_t t = 1; t <= other.size(); ++t) both.add(t, other[t]);
    *this = std::move(both);
  }

  /// Up to which renewal anything was seen.
  [[nodiscard]] std::size_t size() const noexcept { return rates_.size(); }
  [[nodiscard]] bool empty() const noexcept { return rates_.empty(); }

  /// The n-th renewal, n from 1; 0 of 0 where nothing was seen of it.
  [[nodiscard]] rate operator[](std::size_t renewal) const {
    detail::require(renewal > 0, "renewal_counts: the first renewal is number 1");
    return renewal <= rates_.size() ? rates_[renewal - 1] : rate{};
  }

  /// How many contracts came up for their first renewal.
  [[nodiscard]] std::uint64_t contracts() const { return (*this)[1].of; }

  static constexpr std::string_view state_name = "renewal_counts";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.rates_);
  }
  friend bool operator==(basic_renewal_counts const&, basic_renewal_counts const&) = default;

 private:
  template<class Count>
  [[noreturn]] static void refuse(std::size_t record, Count value, std::string_view reason) {
    detail::raise(fault{.where = "renewal_counts",
                        .record = record,
                        .field = "survivors",
                        .value = detail::number_text{+value}.view(),
                        .reason = reason});
  }

  std::vector<Rate> rates_;
};
using renewal_counts = basic_renewal_counts<>;

}  // namespace patron::inline v0

#endif
