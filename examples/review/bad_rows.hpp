// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_BAD_ROWS_HPP
#define PATRON_EXAMPLES_REVIEW_BAD_ROWS_HPP

#include <patron/core/error.hpp>
#include <patron/io/csv_options.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.hpp"

/// What is done with a row that cannot be used: it ends the program, or with --skip-bad-rows it is
/// left out, and the sentence about it is kept.
class bad_rows {
 public:
  explicit bad_rows(arguments const& asked) : until_{asked.until}, skip_{asked.skip_bad_rows} {}

  /// Hands over the rows of a file that cannot be read.
  void handle(patron::csv_options& options);

  /// A row that was read and cannot be used.
  void refuse(std::string_view file, std::uint64_t line, std::string_view column,
              std::string_view value, std::string_view why);

  /// Whether a row is later than --until; such a row is refused.
  bool is_late(std::string_view file, std::uint64_t line, std::string_view column,
               std::chrono::sys_days day);

  [[nodiscard]] std::vector<std::string> const& sentences() const noexcept { return sentences_; }

 private:
  std::optional<std::chrono::sys_days> until_;
  bool skip_;
  std::vector<std::string> sentences_{};
};

#endif
