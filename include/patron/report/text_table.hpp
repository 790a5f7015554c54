// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_TEXT_TABLE_HPP
#define PATRON_REPORT_TEXT_TABLE_HPP

#include <patron/core/error.hpp>
#include <patron/report/detail/column_kind.hpp>
#include <patron/report/detail/line_breaking.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// A table for people: the first column and those of words stand left, those of figures right.
class text_table {
 public:
  using row = std::vector<std::string>;

  explicit text_table(row header) { rows_.push_back(std::move(header)); }

  /// Throws where the row has another number of cells than the header.
  void add(row cells) {
    detail::require(cells.size() == rows_.front().size(), "text_table: a cell for each column");
    rows_.push_back(std::move(cells));
  }

  /// The header, and behind it the rows.
  [[nodiscard]] std::vector<row> const& rows() const noexcept { return rows_; }

  /// Lines for a terminal, each indented by so many spaces, none with a space at its end. Where
  /// they would be longer than `width` columns, headers are broken into several lines, and then the
  /// cells of the widest columns, as far as they can be.
  [[nodiscard]] std::string text(std::size_t indent = 2, std::size_t width = 100) const {
    auto const widths = widths_within(width - (std::min)(width, indent));
    std::vector<bool> left_columns(widths.size());
    for (std::size_t i = 0; i < widths.size(); ++i) {
      left_columns[i] = detail::kind_of_column(rows_, i) == detail::column_kind::text;
    }
    std::string all;
    for (row const& cells : rows_) {
      std::vector<std::string_view> left(cells.begin(), cells.end());
      do {
        std::string line(indent, ' ');
        for (std::size_t i = 0; i < left.size(); ++i) {
          std::string_view const piece = detail::take_line(left[i], widths[i]);
          std::size_t const missing = widths[i] - (std::min)(widths[i], detail::columns(piece));
          bool const stands_left = left_columns[i];
          line.append((i == 0 ? 0 : 2) + (stands_left ? 0 : missing), ' ');
          line += piece;
          if (stands_left) line.append(missing, ' ');
        }
        while (line.ends_with(' ')) line.pop_back();
        all += line;
        all += '\n';
      } while (std::any_of(left.begin(), left.end(), [](auto rest) { return !rest.empty(); }));
    }
    return all;
  }

 private:
  /// The columns that a text needs where its lines are to have no more than `width`.
  [[nodiscard]] static std::size_t broken_at(std::string_view text, std::size_t width) {
    std::size_t longest = 0;
    while (!text.empty()) {
      longest = (std::max)(longest, detail::columns(detail::take_line(text, width)));
    }
    return longest;
  }
  /// The columns that the rows from the given one on need.
  [[nodiscard]] std::size_t needed(std::size_t column, std::size_t from, std::size_t width) const {
    std::size_t most = 0;
    for (std::size_t i = from; i < rows_.size(); ++i) {
      most = (std::max)(most, broken_at(rows_[i][column], width));
    }
    return most;
  }

  [[nodiscard]] std::vector<std::size_t> widths_within(std::size_t width) const {
    std::size_t const count = rows_.front().size();
    std::vector<std::size_t> widths(count);
    std::size_t sum = 2 * (count - (std::min)(count, std::size_t{1}));
    for (std::size_t i = 0; i < count; ++i) sum += widths[i] = needed(i, 0, width);
    // Just as narrow as is needed.
    auto const least = [&](std::size_t column) {
      return widths[column] - (std::min)(widths[column], sum - width);
    };
    auto const narrow = [&](std::size_t column, std::size_t to) {
      sum -= widths[column];
      sum += widths[column] = needed(column, 0, (std::max)(to, std::size_t{1}));
    };
    for (std::size_t i = 0; i < count && sum > width; ++i) {
      std::size_t const body = needed(i, 1, width);
      if (body < widths[i]) narrow(i, (std::max)({body, (widths[i] + 1) / 2, least(i)}));
    }
    for (std::size_t tries = 0; tries < count && sum > width; ++tries) {
      auto const widest = std::max_element(widths.begin(), widths.end()) - widths.begin();
      auto const column = static_cast<std::size_t>(widest);
      std::size_t const before = widths[column];
      narrow(column, least(column));
      if (widths[column] == before) break;
    }
    return widths;
  }

  std::vector<row> rows_;
};

}  // namespace patron::inline v0

#endif
