// SPDX-License-Identifier: MIT
#include "amount_cell.hpp"

#include <patron/core/decimal.hpp>

amount_cell read_paid(std::string const& cell, patron::currency_info currency) {
  if (cell.empty()) return {.wrong = "is empty"};
  auto const number =
      patron::parse_decimal(cell.data(), cell.data() + cell.size(), currency.exponent);
  switch (number.fault) {
    case patron::decimal_fault::not_a_number:
      return {.wrong = "is not a decimal number"};
    case patron::decimal_fault::too_many_decimals:
      return {.wrong = "has more than " + std::to_string(currency.exponent) + " decimals"};
    case patron::decimal_fault::too_large:
      return {.wrong = "is too large"};
    case patron::decimal_fault::none:
      break;
  }
  return {.minor_units = number.units};
}

amount_cell read_amount(std::string const& cell, patron::currency_info currency) {
  amount_cell const read = read_paid(cell, currency);
  if (read.minor_units < 0) return {.wrong = "is below zero"};
  return read;
}
