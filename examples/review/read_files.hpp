// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_READ_FILES_HPP
#define PATRON_EXAMPLES_REVIEW_READ_FILES_HPP

#include <string>
#include <vector>

#include "arguments.hpp"
#include "firm_records.hpp"
#include "order_records.hpp"

/// All that was read: the orders, and the other records.
struct all_records {
  order_records orders{};
  firm_records firm{};
  std::vector<std::string> skipped_rows{};  ///< with --skip-bad-rows: a sentence for each
};

/// Reads the files that were asked for: most orders in one thread, the others and what is left of
/// the orders in another. Gives each customer's orders, touches and proposals side by side. Throws
/// as the readers do.
[[nodiscard]] all_records read_files(arguments const& asked);

#endif
