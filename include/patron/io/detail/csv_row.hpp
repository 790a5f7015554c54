// SPDX-License-Identifier: MIT
#ifndef PATRON_IO_DETAIL_CSV_ROW_HPP
#define PATRON_IO_DETAIL_CSV_ROW_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace patron::inline v0::detail {

/// One row, taken apart with everything that RFC 4180 allows: cells in quotes that hold
/// separators, line ends and doubled quotes; lines that end with LF or CRLF.
class csv_row {
 public:
  enum class state {
    whole,       ///< `size()` cells; the next row begins at `next()`
    unfinished,  ///< the text ends within the last cell
    malformed    ///< `problem()` says what is wrong with the last cell
  };

  /// Takes the row apart that begins at `first`. Cells stay where they are, in that text.
  [[nodiscard]] state split(char* first, char* last, char separator) {
    cells_.clear();
    next_ = first;
    end_ = last;
    lines_ = 0;
    while (true) {
      cell_lines_ = lines_;
      bool const quoted = next_ != end_ && *next_ == '"';
      state const now = quoted ? take_quoted(separator) : take_plain(separator);
      if (now != state::whole) return now;
      if (*next_++ == '\n') {
        ++lines_;
        return state::whole;
      }
    }
  }

  /// How many cells were begun.
  [[nodiscard]] std::size_t size() const noexcept { return cells_.size(); }

  /// The text of a cell, without its quotes and with single ones for the doubled.
  [[nodiscard]] std::string_view operator[](std::size_t i) noexcept {
    cell& c = cells_[i];
    if (c.has_doubled_quotes) {
      char* to = c.first;
      for (char const* from = c.first; from != c.last; ++from) {
        *to++ = *from;
        if (*from == '"') ++from;
      }
      c.last = to;
      c.has_doubled_quotes = false;
    }
    return {c.first, static_cast<std::size_t>(c.last - c.first)};
  }

  /// The place behind the row.
  [[nodiscard]] char* next() const noexcept { return next_; }
  /// How many lines the row takes.
  [[nodiscard]] std::uint64_t lines() const noexcept { return lines_; }

  /// What is wrong with the last cell.
  [[nodiscard]] std::string_view problem() const noexcept { return problem_; }
  /// The last cell as it stands there, to the end of its first line.
  [[nodiscard]] std::string_view problem_text() const noexcept {
    char const* const first = cells_.back().first;
    return {first, static_cast<std::size_t>(std::find(first, static_cast<char const*>(end_), '\n') -
                                            first)};
  }
  /// In which line of the row, from 0, the last cell begins.
  [[nodiscard]] std::uint64_t problem_line() const noexcept { return cell_lines_; }

 private:
  struct cell {
    char* first = nullptr;
    char* last = nullptr;
    bool has_doubled_quotes = false;
  };

  static constexpr std::string_view zero_byte = "holds a zero byte: this is no text in UTF-8";

  [[nodiscard]] state fail(std::string_view problem) noexcept {
    problem_ = problem;
    return state::malformed;
  }

  /// Goes on to the separator or line feed behind a cell without quotes.
  [[nodiscard]] state take_plain(char separator) {
    cell& c = cells_.emplace_back(next_, next_, false);
    for (; next_ != end_ && *next_ != separator && *next_ != '\n'; ++next_) {
      if (*next_ == '\0') return fail(zero_byte);
      if (*next_ == '"') return fail("has a quote inside but none around it");
    }
    if (next_ == end_) return state::unfinished;
    bool const crlf = *next_ == '\n' && next_ != c.first && next_[-1] == '\r';
    c.last = crlf ? next_ - 1 : next_;
    return state::whole;
  }

  /// Goes on to the separator or line feed behind a cell in quotes.
  [[nodiscard]] state take_quoted(char separator) {
    cell& c = cells_.emplace_back(next_ + 1, next_ + 1, false);
    for (++next_; next_ != end_; ++next_) {
      if (*next_ == '\0') return fail(zero_byte);
      if (*next_ == '\n') ++lines_;
      if (*next_ != '"') continue;
      if (next_ + 1 == end_) break;
      if (next_[1] != '"') return close_quote(c, separator);
      c.has_doubled_quotes = true;
      ++next_;
    }
    return state::unfinished;
  }

  [[nodiscard]] state close_quote(cell& c, char separator) noexcept {
    c.last = next_++;
    if (*next_ == '\r') {
      if (next_ + 1 == end_) return state::unfinished;
      if (next_[1] == '\n') ++next_;
    }
    if (*next_ != separator && *next_ != '\n') {
      return fail("goes on behind its closing quote");
    }
    return state::whole;
  }

  std::vector<cell> cells_{};
  char* next_ = nullptr;
  char* end_ = nullptr;
  std::uint64_t lines_ = 0;
  std::uint64_t cell_lines_ = 0;
  std::string_view problem_{};
};

}  // namespace patron::inline v0::detail

#endif
