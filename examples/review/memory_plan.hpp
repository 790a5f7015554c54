// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_MEMORY_PLAN_HPP
#define PATRON_EXAMPLES_REVIEW_MEMORY_PLAN_HPP

#include <cstddef>
#include <cstdint>
#include <filesystem>

#include "arguments.hpp"

/// How --memory is shared out: a quarter of it for the orders of one part, at most half for what is
/// kept of every customer, the rest for the program.
struct memory_plan {
  std::uint64_t memory = 0;           ///< bytes
  std::filesystem::path directory{};  ///< of the temporary files
  std::size_t parts = 1;              ///< into which the orders are dealt out
  std::size_t block = 0;              ///< so many bytes of a part are written at once
};

/// The plan for the file of --orders. Throws `patron::error` where the memory is too little for a
/// file of that size, or the disk for what has to be put aside.
[[nodiscard]] memory_plan plan_memory(arguments const& asked);

/// Throws where there are more customers than the plan has memory for, or more orders in one part.
void check_memory(memory_plan const& plan, std::uint64_t customers, std::uint64_t most_orders);

#endif
