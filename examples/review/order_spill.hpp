// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_ORDER_SPILL_HPP
#define PATRON_EXAMPLES_REVIEW_ORDER_SPILL_HPP

#include <patron/core/calendar.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "arguments.hpp"
#include "bad_rows.hpp"
#include "compact_bytes.hpp"
#include "customer_key.hpp"
#include "each_order.hpp"
#include "memory_plan.hpp"
#include "order_records.hpp"
#include "part_file.hpp"
#include "progress_bar.hpp"

/// The orders of a file that is larger than memory, dealt out to parts on disk: all orders of a
/// customer are in one of them.
class order_spill {
 public:
  /// Reads --orders. Throws as `each_order` does, and where the disk is full.
  order_spill(arguments const& asked, memory_plan const& plan, bad_rows& bad, progress_bar& bar);

  [[nodiscard]] std::optional<patron::day_point> last_day() const noexcept { return last_day_; }

  /// How many orders there are in the part that has most.
  [[nodiscard]] std::uint64_t most_orders() const;

  /// The orders of a part; its keys are those of `names`.
  [[nodiscard]] order_records read(std::size_t part, customer_names& names);

 private:
  /// A column of groups, whose texts stand in the rows as numbers.
  struct column {
    explicit column(std::string by);

    first_groups groups{};  ///< with the texts
    std::unordered_map<std::string, std::uint32_t> numbers{};

    [[nodiscard]] std::uint32_t number_of(std::string_view text);
  };

  void add(order_row const& row, order_columns const& columns);

  part_file file_;
  std::vector<std::uint64_t> orders_;  ///< by part
  std::vector<column> columns_{};
  std::optional<patron::day_point> last_day_{};
  compact_writer row_{};
};

#endif
