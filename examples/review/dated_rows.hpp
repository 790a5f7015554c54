// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_DATED_ROWS_HPP
#define PATRON_EXAMPLES_REVIEW_DATED_ROWS_HPP

#include <patron/io/each_csv.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "arguments.hpp"
#include "bad_rows.hpp"
#include "day_column.hpp"

/// A row that is being read, and how to refuse it: what it says is false, for "not taken".
class row_check {
 public:
  row_check(bad_rows& bad, std::string const& file, std::uint64_t line)
      : bad_{bad}, file_{file}, line_{line} {}

  bool refuse(std::string_view column, std::string_view value, std::string_view why) const {
    bad_.refuse(file_, line_, column, value, why);
    return false;
  }
  [[nodiscard]] bool has(std::string_view column, std::string const& cell) const {
    return !cell.empty() || refuse(column, "", "is empty");
  }
  [[nodiscard]] std::uint64_t line() const noexcept { return line_; }

 private:
  bad_rows& bad_;
  std::string const& file_;
  std::uint64_t line_;
};

/// Reads a file whose rows have a column "date", into their member `day`. Rows later than --until
/// are refused; `take(row, check)` says of each other whether it is taken. Gives the latest day of
/// those that are.
template<class Row, class Take, class... Columns>
std::optional<std::chrono::sys_days> each_dated_row(arguments const& asked, std::string const& file,
                                                    bad_rows& bad, Take take,
                                                    Columns const&... columns) {
  std::optional<std::chrono::sys_days> last_day;
  patron::csv_options options;
  bad.handle(options);
  auto const check = [&](Row&& row, std::uint64_t line) {
    std::optional<std::chrono::sys_days> const day = row.day;
    if (day && bad.is_late(file, line, "date", *day)) return;
    if (take(std::move(row), row_check{bad, file, line})) last_day = (std::max)(last_day, day);
  };
  with_day_column(asked, "date", &Row::day, [&](auto const& date) {
    patron::each_csv<Row>(file, options, date, columns..., check);
  });
  return last_day;
}

#endif
