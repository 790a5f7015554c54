// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLE_POSTGRES_STATES_HPP
#define PATRON_EXAMPLE_POSTGRES_STATES_HPP

#include <patron/grip/retention_table.hpp>
#include <patron/history/pattern_counts.hpp>
#include <patron/history/purchase_book.hpp>
#include <patron/history/purchase_pattern.hpp>
#include <patron/history/purchase_summary.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "grip_orders.hpp"
#include "stored_state.hpp"

namespace patron_postgres {

// The states of this extension. A customer is a bigint, and so is an amount: whole minor units.

using purchase_book = patron::purchase_book<std::int64_t, std::int64_t>;
using customer_summary = patron::purchase_summary<std::int64_t, std::int64_t>;

using stored_book = stored<purchase_book>;
using stored_grip = stored<grip_orders>;
using stored_cohorts = stored<patron::retention_table>;

/// Pattern counts to which customers are added one by one: they are counted when there are as many
/// of them as there are patterns, for counting costs a walk over all patterns.
class stored_patterns final : public stored_state {
 public:
  stored_patterns() = default;
  explicit stored_patterns(bytes_view bytes) : counts_{decoded<patron::pattern_counts>(bytes)} {}

  void add(patron::purchase_pattern const& customer) {
    constexpr std::size_t shortest = 1024;
    recent_.push_back(customer);
    if (recent_.size() >= (std::max)(shortest, counts_.size())) count_recent();
  }
  void merge(patron::pattern_counts const& others) { counts_.merge(others); }
  void merge(bytes_view bytes) override { merge(decoded<patron::pattern_counts>(bytes)); }

 private:
  void count_recent() {
    counts_.merge(patron::pattern_counts{recent_});
    recent_.clear();
  }
  [[nodiscard]] std::vector<std::byte> bytes() override {
    count_recent();
    return patron::to_bytes(counts_);
  }

  patron::pattern_counts counts_;
  std::vector<patron::purchase_pattern> recent_;
};

}  // namespace patron_postgres

#endif
