// SPDX-License-Identifier: MIT
#ifndef PATRON_HISTORY_PATTERN_COUNTS_HPP
#define PATRON_HISTORY_PATTERN_COUNTS_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/fields.hpp>
#include <patron/history/detail/packed_pattern.hpp>
#include <patron/history/purchase_pattern.hpp>
#include <patron/history/radix_sort.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <ranges>
#include <span>
#include <tuple>
#include <vector>

namespace patron::inline v0 {

/// So many customers with the same pattern in whole days.
struct pattern_count {
  std::uint32_t frequency = 0;
  day_count recency{};
  day_count age{};
  std::uint64_t customers = 0;

  /// What the customers have in common.
  [[nodiscard]] constexpr operator purchase_pattern() const noexcept {
    return {.frequency = frequency, .recency = recency, .age = age};
  }

  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.frequency, self.recency, self.age, self.customers);
  }
  friend constexpr bool operator==(pattern_count const&, pattern_count const&) = default;
};

/// How many customers share each pattern (x, t_x, T), in whole days.
///
///     pattern_counts const counts{summarize(orders, until, …)};
///     for (pattern_count const& row : counts) …
///
/// A purchase model sees nothing else of its customers, and they are far fewer: CDNOW's sample of
/// 2,357 customers has 1,016 patterns. A fit over the counts costs what its patterns cost. The rows
/// are sorted by frequency, recency, age. Counts of parts merge into the counts of the whole.
///
/// Throws for a pattern that is not in whole days, whose recency is above its age, or that is
/// beyond 4,194,303 days or 1,048,575 repeat purchases.
class pattern_counts {
 public:
  pattern_counts() = default;

  /// Counts summaries or patterns in linear time.
  template<std::ranges::input_range Patterns>
    requires std::convertible_to<std::ranges::range_reference_t<Patterns>, purchase_pattern> &&
             (!std::same_as<std::remove_cvref_t<Patterns>, pattern_counts>)
  explicit pattern_counts(Patterns&& patterns) {
    std::vector<std::uint64_t> keys;
    if constexpr (std::ranges::sized_range<Patterns>) keys.reserve(std::ranges::size(patterns));
    for (auto&& pattern : patterns) keys.push_back(detail::pack_pattern(pattern, keys.size()));
    std::vector<std::uint64_t> spare;
    detail::radix_sort(std::span{keys}, spare, 64, [](std::uint64_t key) { return key; });
    for (auto run = keys.begin(); run != keys.end();) {
      auto const next = std::find_if(run, keys.end(), [&](auto key) { return key != *run; });
      rows_.push_back(row_of(*run, static_cast<std::uint64_t>(next - run)));
      run = next;
    }
  }

  /// One more customer. For many at once the constructor is faster.
  void add(purchase_pattern const& pattern) {
    std::uint64_t const key = detail::pack_pattern(pattern);
    auto const at = std::ranges::lower_bound(rows_, key, {}, key_of);
    if (at != rows_.end() && key_of(*at) == key) {
      ++at->customers;
    } else {
      rows_.insert(at, row_of(key, 1));
    }
  }

  /// Adds the counts of other customers, none of them counted here.
  void merge(pattern_counts const& other) {
    std::vector<pattern_count> all;
    all.reserve(rows_.size() + other.rows_.size());
    std::ranges::merge(rows_, other.rows_, std::back_inserter(all), {}, key_of, key_of);
    rows_.clear();
    for (pattern_count const& row : all) {
      if (!rows_.empty() && key_of(rows_.back()) == key_of(row)) {
        rows_.back().customers += row.customers;
      } else {
        rows_.push_back(row);
      }
    }
  }

  /// How many customers were counted.
  [[nodiscard]] std::uint64_t customers() const noexcept {
    std::uint64_t n = 0;
    for (pattern_count const& row : rows_) n += row.customers;
    return n;
  }

  /// How many patterns there are.
  [[nodiscard]] std::size_t size() const noexcept { return rows_.size(); }
  [[nodiscard]] bool empty() const noexcept { return rows_.empty(); }

  [[nodiscard]] auto begin() const noexcept { return rows_.begin(); }
  [[nodiscard]] auto end() const noexcept { return rows_.end(); }

  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.rows_);
  }
  friend bool operator==(pattern_counts const&, pattern_counts const&) = default;

 private:
  static constexpr auto key_of = [](pattern_count const& row) { return detail::pack_pattern(row); };

  static pattern_count row_of(std::uint64_t key, std::uint64_t customers) {
    return {.frequency = detail::packed_frequency(key),
            .recency = detail::packed_recency(key),
            .age = detail::packed_age(key),
            .customers = customers};
  }

  std::vector<pattern_count> rows_;
};

/// The counts of a range of summaries or patterns.
template<std::ranges::input_range Patterns>
  requires std::convertible_to<std::ranges::range_reference_t<Patterns>, purchase_pattern>
[[nodiscard]] pattern_counts count_patterns(Patterns&& patterns) {
  return pattern_counts{patterns};
}

static_assert(mergeable<pattern_counts>);
static_assert(has_fields<pattern_counts>);
static_assert(std::ranges::random_access_range<pattern_counts const>);

}  // namespace patron::inline v0

#endif
