// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_MEMORY_PLAN_HPP
#define PATRON_EXAMPLES_REVIEW_MEMORY_PLAN_HPP

#include <cstddef>
#include <cstdint>
#include <filesystem>

#include "arguments.hpp"

/// How --memory is shared out: a quarter of it for the orders of one part, the rest for the program
/// and for what is kept of every customer.
struct memory_plan {
  std::uint64_t memory = 0;           ///< bytes
  std::filesystem::path directory{};  ///< of the temporary files
  std::size_t parts = 1;              ///< into which the orders are dealt out
  std::size_t block = 0;              ///< so many bytes of a part are written at once
};

/// The plan for the file of --orders. Throws `patron::error` where the memory is too little for a
/// file of that size, or the disk for what has to be put aside.
[[nodiscard]] memory_plan plan_memory(arguments const& asked);

/// Throws where there are more orders in one part than the plan has memory for.
void check_memory(memory_plan const& plan, std::uint64_t most_orders);

/// The customers of the parts that have been sorted.
struct counted_customers {
  std::uint64_t customers = 0;
  std::size_t parts = 0;
};

/// The same, where there are more customers than it has memory for. Says how much would do for as
/// many in the other parts.
void check_memory(memory_plan const& plan, std::uint64_t most_orders, counted_customers so_far);

#endif
