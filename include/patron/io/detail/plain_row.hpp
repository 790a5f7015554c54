// SPDX-License-Identifier: MIT
#ifndef PATRON_IO_DETAIL_PLAIN_ROW_HPP
#define PATRON_IO_DETAIL_PLAIN_ROW_HPP

#include <patron/io/detail/swar.hpp>

#include <cstddef>

namespace patron::inline v0::detail {

/// Goes through a row that has no quotes, cell by cell. Whatever it does not expect it answers with
/// no (false or null), and the row is left to the general way.
class plain_row {
 public:
  plain_row(char const* first, char separator) noexcept : cell_{first}, separator_{separator} {}

  /// Where the present cell begins.
  [[nodiscard]] char const* cell() const noexcept { return cell_; }

  /// Where the present cell ends, quotes and line ends being looked for.
  [[nodiscard]] char const* find_end() const noexcept {
    char const* const end = plain_cell_end(cell_, separator_);
    bool const crlf = *end == '\n' && end != cell_ && end[-1] == '\r';
    return crlf ? end - 1 : end;
  }

  /// The cell was read, up to `end`; null where it was not. Where one cell goes to two members,
  /// both must have read all of it.
  [[nodiscard]] bool accept(char const* end) noexcept {
    if (end == nullptr || (end_ != nullptr && end != end_)) return false;
    end_ = end;
    return true;
  }

  /// Goes on by so many columns.
  [[nodiscard]] bool advance(std::size_t columns) noexcept {
    for (; columns != 0; --columns) {
      if (end_ == nullptr) end_ = find_end();
      if (*end_ != separator_) return false;
      cell_ = end_ + 1;
      end_ = nullptr;
    }
    return true;
  }

  /// The place behind the row, which ends here.
  [[nodiscard]] char const* close() noexcept {
    if (end_ == nullptr) end_ = find_end();
    if (*end_ == '\r') ++end_;
    return *end_ == '\n' ? end_ + 1 : nullptr;
  }

 private:
  char const* cell_;
  char const* end_ = nullptr;  // of the cell, once it is known
  char separator_;
};

}  // namespace patron::inline v0::detail

#endif
