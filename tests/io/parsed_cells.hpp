// SPDX-License-Identifier: MIT
#ifndef PATRON_TESTS_IO_PARSED_CELLS_HPP
#define PATRON_TESTS_IO_PARSED_CELLS_HPP

#include <patron/io/csv_value.hpp>

#include <string_view>

#include "catch.hpp"

namespace parsed_cells {

/// What is wrong with a cell, in words; nothing where it can be read.
template<class T>
std::string_view wrong_with(std::string_view cell) {
  T value{};
  return patron::csv_value<T>::parse(cell, value);
}

/// What stands in a cell that can be read.
template<class T>
T read(std::string_view cell) {
  T value{};
  REQUIRE(patron::csv_value<T>::parse(cell, value) == "");
  return value;
}

}  // namespace parsed_cells

#endif
