// SPDX-License-Identifier: MIT
#ifndef PATRON_IO_CSV_COLUMN_NAMES_HPP
#define PATRON_IO_CSV_COLUMN_NAMES_HPP

#include <patron/io/csv_options.hpp>
#include <patron/io/detail/csv_scanner.hpp>
#include <patron/io/detail/csv_source.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace patron::inline v0 {

/// The names in the header row of a CSV file, in the order of the file: for a program that reads a
/// column where there is one. Throws where the file cannot be read or is empty.
[[nodiscard]] inline std::vector<std::string> csv_column_names(std::string_view path,
                                                               csv_options const& options = {}) {
  detail::csv_scanner const scanner{detail::csv_source::open(path), options};
  std::vector<std::string> names;
  for (std::size_t i = 0; i != scanner.header().size(); ++i) {
    names.emplace_back(scanner.header()[i]);
  }
  return names;
}

}  // namespace patron::inline v0

#endif
