// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_FIRM_PARTS_HPP
#define PATRON_EXAMPLES_REVIEW_FIRM_PARTS_HPP

#include <patron/core/calendar.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "firm_orders.hpp"
#include "memory_plan.hpp"
#include "order_spill.hpp"
#include "part_file.hpp"
#include "progress_bar.hpp"

/// The orders of a firm in parts, of which one is in memory at a time: all orders of a customer are
/// in one of them. A pass over all parts begins with `begin`; while a part is the present one, its
/// customers have their names (`name_of`).
class firm_parts {
 public:
  class iterator;

  /// Reads --orders, and puts them aside part by part, sorted. `passes` says how often they will be
  /// read again, for the bar. Throws `patron::error` for orders that cannot be read, where there
  /// are none, and where memory or disk are too small for them.
  firm_parts(arguments const& asked, int passes);

  [[nodiscard]] std::chrono::sys_days until() const noexcept { return part_.until; }

  [[nodiscard]] iterator begin();
  [[nodiscard]] static std::default_sentinel_t end() noexcept { return {}; }

  /// The part that is in memory.
  [[nodiscard]] firm_orders const& present() const noexcept { return part_; }

  /// By what the orders tell how a customer came: product, channel.
  [[nodiscard]] std::vector<std::string> ways_in() const;

  /// With --skip-bad-rows: a sentence for each row that was left out.
  [[nodiscard]] std::vector<std::string> const& skipped_rows() const noexcept { return skipped_; }

 private:
  using row = decltype(firm_orders::book)::row;

  void sort(arguments const& asked, order_spill& orders, std::size_t part);
  void load(std::size_t part);
  [[nodiscard]] std::vector<row> read(std::size_t part);
  void show_progress();

  memory_plan plan_;
  part_file sorted_;
  firm_orders part_{};
  std::vector<std::string> skipped_{};
  std::uint64_t customers_ = 0;
  progress_bar bar_{};
  std::size_t steps_ = 0;  ///< parts that were sorted or read
  std::size_t steps_in_all_;
};

class firm_parts::iterator {
 public:
  using value_type = firm_orders;
  using difference_type = std::ptrdiff_t;

  iterator() = default;
  explicit iterator(firm_parts& of) : of_{&of} { of.load(0); }

  [[nodiscard]] firm_orders const& operator*() const noexcept { return of_->present(); }
  iterator& operator++() {
    if (++part_ != of_->plan_.parts) of_->load(part_);
    return *this;
  }
  void operator++(int) { ++*this; }
  [[nodiscard]] friend bool operator==(iterator const& at, std::default_sentinel_t) noexcept {
    return at.is_at_end();
  }

 private:
  [[nodiscard]] bool is_at_end() const noexcept { return part_ == of_->plan_.parts; }

  firm_parts* of_ = nullptr;
  std::size_t part_ = 0;
};

inline firm_parts::iterator firm_parts::begin() {
  return iterator{*this};
}

#endif
