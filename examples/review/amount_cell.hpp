// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_AMOUNT_CELL_HPP
#define PATRON_EXAMPLES_REVIEW_AMOUNT_CELL_HPP

#include <patron/core/currency_table.hpp>

#include <cstdint>
#include <string>

/// An amount of a file whose currency is known only at run time.
struct amount_cell {
  std::int64_t minor_units = 0;
  std::string wrong{};  ///< what is wrong with the cell; empty where nothing is
};

/// Reads a decimal number of major units exactly; below zero it is a refund.
[[nodiscard]] amount_cell read_paid(std::string const& cell, patron::currency_info currency);

/// The same for what cannot be below zero.
[[nodiscard]] amount_cell read_amount(std::string const& cell, patron::currency_info currency);

#endif
