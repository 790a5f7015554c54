// SPDX-License-Identifier: MIT
#ifndef PATRON_IO_CSV_OPTIONS_HPP
#define PATRON_IO_CSV_OPTIONS_HPP

#include <patron/core/error.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>

namespace patron::inline v0 {

/// How far reading has come.
struct csv_progress {
  std::uint64_t bytes = 0;
  std::optional<std::uint64_t> bytes_in_all{};  ///< none where that is not known (a pipe)
  std::uint64_t rows = 0;
};

/// How reading ended.
struct csv_outcome {
  std::uint64_t rows = 0;      ///< records that were read
  std::uint64_t left_out = 0;  ///< bad rows, each of them reported to `on_bad_row`
  bool cancelled = false;      ///< `progress` asked to stop: not all rows were seen

  friend constexpr bool operator==(csv_outcome const&, csv_outcome const&) = default;
};

/// A part of a file, of whole rows behind the header row: see `split_csv`.
struct csv_piece {
  std::uint64_t from = 0;  ///< its first byte
  std::uint64_t to = 0;    ///< the byte behind its last one
  std::uint64_t line = 1;  ///< the line that begins at its first byte, counted from 1

  friend constexpr bool operator==(csv_piece const&, csv_piece const&) = default;
};

/// How a file is read.
struct csv_options {
  /// What stands between two cells: a comma, a semicolon, a tab or a bar.
  char separator = ',';

  /// Called every few megabytes and once at the end. Reading stops where it returns false; at the
  /// end that changes nothing any more.
  std::function<bool(csv_progress const&)> progress{};

  /// Where it is given, a bad row is left out and reported to it, and reading goes on; otherwise
  /// the first bad row is thrown. A file without its columns is thrown either way.
  std::function<void(error const&)> on_bad_row{};

  /// Bytes read at once.
  std::size_t read_size = std::size_t{1} << 18U;

  /// A row longer than so many bytes is taken for a quote that nobody closed, and is bad.
  std::size_t longest_row = std::size_t{1} << 26U;

  /// Where it is given, only that part of the file is read, and the header row before it. Lines are
  /// counted in the file; what `progress` is told is of the part.
  std::optional<csv_piece> piece{};
};

}  // namespace patron::inline v0

#endif
