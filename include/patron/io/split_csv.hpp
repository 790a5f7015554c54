// SPDX-License-Identifier: MIT
#ifndef PATRON_IO_SPLIT_CSV_HPP
#define PATRON_IO_SPLIT_CSV_HPP

#include <patron/core/error.hpp>
#include <patron/io/csv_options.hpp>
#include <patron/io/detail/csv_scanner.hpp>
#include <patron/io/detail/csv_source.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>
#include <vector>

namespace patron::inline v0 {
namespace detail {

/// Looks for the place at which a piece of a CSV file may end: the first line end from a byte on
/// that is surely the end of a row. Takes the bytes of the piece block by block.
class csv_split_search {
 public:
  csv_split_search(csv_piece const& whole, std::uint64_t near_byte)
      : near_{(std::max)(near_byte, whole.from)}, at_{whole.from}, line_{whole.line} {}

  /// False where no more needs to be seen.
  [[nodiscard]] bool look_at(char const* first, char const* last) noexcept {
    auto const size = static_cast<std::uint64_t>(last - first);
    auto const ahead =
        static_cast<std::ptrdiff_t>((std::min)(size, near_ - (std::min)(near_, at_)));
    char const* const middle = first + ahead;
    // Behind a quote a line end may stand within a cell.
    if (std::memchr(first, '"', static_cast<std::size_t>(ahead)) != nullptr) return false;
    line_ += static_cast<std::uint64_t>(std::count(first, middle, '\n'));
    at_ += static_cast<std::uint64_t>(ahead);
    for (char const* byte = middle; byte != last; ++byte) {
      if (*byte == '"') return false;
      ++at_;
      if (*byte == '\n') {
        ++line_;
        bool const line_is_empty = before_ == '\n' || (before_ == '\r' && before_that_ == '\n');
        if (!line_is_empty) {
          found_ = true;
          return false;
        }
      }
      before_that_ = before_;
      before_ = *byte;
    }
    return true;
  }

  [[nodiscard]] bool found() const noexcept { return found_; }
  /// The byte behind the row that ends there, and its line.
  [[nodiscard]] std::uint64_t at() const noexcept { return at_; }
  [[nodiscard]] std::uint64_t line() const noexcept { return line_; }

 private:
  std::uint64_t near_;
  std::uint64_t at_;
  std::uint64_t line_;
  // The two bytes before the present one. Those before the first are not known: its line is taken
  // for an empty one, after which no piece ends.
  char before_ = '\n';
  char before_that_ = '\n';
  bool found_ = false;
};

}  // namespace detail

/// The rows of a CSV file in two pieces, so that two threads may read it, the first up to about
/// `near_byte` of the file:
///
///     auto const [first, second] = split_csv("orders.csv", std::filesystem::file_size(…) / 2);
///     …  // in one thread: each_csv<order>("orders.csv", {.piece = first}, …)
///     …  // in the other:  each_csv<order>("orders.csv", {.piece = second}, …)
///
/// Both together give the records of the whole file, and each error with its line. With
/// `options.piece` it is that piece which is split: so three threads get three of them.
///
/// Behind a quote a line end may stand within a cell, and an empty line counts only where rows
/// follow it. So the first piece ends behind a row of which nothing of that is to be feared; where
/// there is no such place, it is the whole, and the second piece has no rows.
///
/// The bytes of the first piece are looked through once for that. Throws where the file cannot be
/// read, is empty, or is none: what comes through a pipe can be read only once.
[[nodiscard]] inline std::array<csv_piece, 2> split_csv(std::string_view path,
                                                        std::uint64_t near_byte,
                                                        csv_options const& options = {}) {
  std::optional<csv_piece> const all =
      detail::csv_scanner{detail::csv_source::open(path), options}.rows_in_file();
  if (!all) {
    detail::raise(fault{.where = path, .reason = "cannot be split: it is not a file"});
  }
  detail::csv_source source = detail::csv_source::open(path);
  source.read_only(all->from, all->to);

  detail::csv_split_search search{*all, near_byte};
  std::vector<char> block(options.read_size);
  while (std::size_t const size = source.read(block.data(), block.size())) {
    if (!search.look_at(block.data(), block.data() + size)) break;
  }
  csv_piece first = *all;
  csv_piece second{.from = all->to, .to = all->to, .line = search.line()};
  if (search.found()) {
    first.to = search.at();
    second = {.from = search.at(), .to = all->to, .line = search.line()};
  }
  return {first, second};
}

}  // namespace patron::inline v0

#endif
