// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_COLUMN_KIND_HPP
#define PATRON_REPORT_DETAIL_COLUMN_KIND_HPP

#include <patron/report/detail/line_breaking.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace patron::inline v0::detail {

/// Whether a text is a figure with a unit perhaps: "20 min", "22.2 to 24.4", "5 of 12".
[[nodiscard]] inline bool is_figure(std::string_view text) {
  constexpr std::string_view digits = "0123456789";
  constexpr std::size_t longest_unit = 8;  // columns of a terminal
  std::size_t const first = text.find_first_of(digits);
  return first != std::string_view::npos && text.find_first_not_of("-+") == first &&
         columns(text.substr(text.find_last_of(digits) + 1)) <= longest_unit;
}

/// Text stands left and figures right; an empty column need not be shown.
enum class column_kind { text, figures, empty };

/// What stands in a column of a table whose first row is the header. The first column names the
/// rows; in the others most cells decide. Empty cells do not count, nor do those with a dash.
template<class Row>
[[nodiscard]] column_kind kind_of_column(std::vector<Row> const& rows, std::size_t column) {
  if (column == 0) return column_kind::text;
  std::size_t words = 0;
  std::size_t figures = 0;
  bool is_empty = rows[0][column].empty();
  for (std::size_t r = 1; r < rows.size(); ++r) {
    std::string const& cell = rows[r][column];
    if (cell.empty()) continue;
    is_empty = false;
    if (cell != "-") ++(is_figure(cell) ? figures : words);
  }
  if (is_empty) return column_kind::empty;
  return words > figures ? column_kind::text : column_kind::figures;
}

}  // namespace patron::inline v0::detail

#endif
