// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_TEXT_TABLE_HPP
#define PATRON_REPORT_TEXT_TABLE_HPP

#include <patron/core/error.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace patron::inline v0 {

namespace detail {

/// Characters of UTF-8, rather than its bytes.
[[nodiscard]] inline std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

}  // namespace detail

/// A table of text for a terminal: the first column stands left, the others right.
class text_table {
 public:
  explicit text_table(std::vector<std::string> header) { rows_.push_back(std::move(header)); }

  /// Throws where the row has another number of cells than the header.
  void add(std::vector<std::string> row) {
    detail::require(row.size() == rows_.front().size(), "text_table: a cell for each column");
    rows_.push_back(std::move(row));
  }

  /// One line for each row, each indented by so many spaces; no space at the end of a line.
  [[nodiscard]] std::string text(std::size_t indent = 2) const {
    std::vector<std::size_t> widths(rows_.front().size(), 0);
    for (auto const& row : rows_) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        widths[i] = (std::max)(widths[i], detail::characters(row[i]));
      }
    }
    std::string all;
    for (auto const& row : rows_) {
      std::string line(indent, ' ');
      for (std::size_t i = 0; i < row.size(); ++i) {
        std::size_t const missing = widths[i] - detail::characters(row[i]);
        if (i != 0) line.append(2 + missing, ' ');
        line += row[i];
        if (i == 0) line.append(missing, ' ');
      }
      while (line.ends_with(' ')) line.pop_back();
      all += line;
      all += '\n';
    }
    return all;
  }

 private:
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace patron::inline v0

#endif
