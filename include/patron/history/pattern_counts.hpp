// SPDX-License-Identifier: MIT
#ifndef PATRON_HISTORY_PATTERN_COUNTS_HPP
#define PATRON_HISTORY_PATTERN_COUNTS_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/checked.hpp>
#include <patron/core/fields.hpp>
#include <patron/history/detail/packed_pattern.hpp>
#include <patron/history/purchase_pattern.hpp>
#include <patron/history/radix_sort.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <ranges>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
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
// A template, so that only those who count patterns pay for it when they compile.
template<class Row = pattern_count>
class basic_pattern_counts {
 public:
  basic_pattern_counts() = default;

  /// Counts summaries or patterns in linear time.
  template<std::ranges::input_range Patterns>
    requires std::convertible_to<std::ranges::range_reference_t<Patterns>, purchase_pattern> &&
             (!std::same_as<std::remove_cvref_t<Patterns>, basic_pattern_counts>)
  explicit basic_pattern_counts(Patterns&& patterns) {
    std::vector<std::uint64_t> keys;
    if constexpr (std::ranges::sized_range<Patterns>) keys.reserve(std::ranges::size(patterns));
    for (auto&& pattern : patterns) keys.push_back(detail::pack_pattern(pattern, keys.size()));
    std::vector<std::uint64_t> spare;
    detail::radix_sort(keys, spare, 64, [](std::uint64_t key) { return key; });
    for (std::size_t i = 0; i < keys.size(); ++i) {
      if (i == 0 || keys[i] != keys[i - 1]) rows_.push_back(row_of(keys[i], 0));
      ++rows_.back().customers;
    }
  }

  /// One more customer. For many at once the constructor is faster.
  void add(purchase_pattern const& pattern) {
    std::uint64_t const key = detail::pack_pattern(pattern);
    auto const at = std::lower_bound(
        rows_.begin(), rows_.end(), key,
        [](pattern_count const& row, std::uint64_t wanted) { return key_of(row) < wanted; });
    if (at != rows_.end() && key_of(*at) == key) {
      ++at->customers;
    } else {
      rows_.insert(at, row_of(key, 1));
    }
  }

  /// Adds the counts of other customers, none of them counted here.
  void merge(basic_pattern_counts const& other) {
    std::vector<Row> all;
    all.reserve(rows_.size() + other.rows_.size());
    auto ours = rows_.begin();
    for (pattern_count const& theirs : other.rows_) {
      for (; ours != rows_.end() && key_of(*ours) < key_of(theirs); ++ours) all.push_back(*ours);
      all.push_back(theirs);
      if (ours != rows_.end() && key_of(*ours) == key_of(theirs)) {
        all.back().customers = detail::checked_add(all.back().customers, ours->customers);
        ++ours;
      }
    }
    all.insert(all.end(), ours, rows_.end());
    rows_ = std::move(all);
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

  static constexpr std::string_view state_name = "pattern_counts";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.rows_);
  }
  /// Throws for a pattern of nobody, and where rows do not ascend.
  void check_fields() const {
    std::uint64_t all = 0;
    std::uint64_t above = 0;  // the least key that may come next
    for (Row const& row : rows_) {
      std::uint64_t const key = key_of(row);
      detail::require(key >= above, "pattern_counts: patterns ascend, each once");
      detail::require(row.customers > 0, "pattern_counts: a pattern is somebody's");
      all = detail::checked_add(all, row.customers);
      above = detail::checked_add(key, std::uint64_t{1});
    }
  }
  friend bool operator==(basic_pattern_counts const&, basic_pattern_counts const&) = default;

 private:
  static std::uint64_t key_of(pattern_count const& row) { return detail::pack_pattern(row); }

  static pattern_count row_of(std::uint64_t key, std::uint64_t customers) {
    return {.frequency = detail::packed_frequency(key),
            .recency = detail::packed_recency(key),
            .age = detail::packed_age(key),
            .customers = customers};
  }

  std::vector<Row> rows_;
};
using pattern_counts = basic_pattern_counts<>;

/// The counts of a range of summaries or patterns.
template<std::ranges::input_range Patterns>
  requires std::convertible_to<std::ranges::range_reference_t<Patterns>, purchase_pattern>
[[nodiscard]] pattern_counts count_patterns(Patterns&& patterns) {
  return pattern_counts{patterns};
}

}  // namespace patron::inline v0

#endif
