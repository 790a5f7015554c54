// SPDX-License-Identifier: MIT
#ifndef PATRON_IO_DETAIL_CSV_SCANNER_HPP
#define PATRON_IO_DETAIL_CSV_SCANNER_HPP

#include <patron/core/error.hpp>
#include <patron/io/csv_options.hpp>
#include <patron/io/detail/csv_buffer.hpp>
#include <patron/io/detail/csv_header.hpp>
#include <patron/io/detail/csv_row.hpp>
#include <patron/io/detail/csv_source.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace patron::inline v0::detail {

/// Goes through a source row by row, and knows the line, the header and what became of each row.
/// It knows neither records nor types.
class csv_scanner {
 public:
  /// What stands at the present place.
  enum class found {
    row,    ///< `row()`, with as many cells as the header
    again,  ///< nothing yet: more was read, or a bad row was left out
    end
  };

  /// Reads the header row.
  csv_scanner(csv_source source, csv_options const& options)
      : options_{options}, buffer_{std::move(source), options.read_size}, at_{buffer_.begin()} {
    require(is_separator(options.separator),
            "csv_options: a separator is a comma, a semicolon, a tab or another such sign");
    require(options.read_size > 0, "csv_options: read_size is above zero");
    read_header();
    if (options_.piece) begin_piece(*options_.piece);
  }

  /// The present place: the beginning of a row. Behind the text there are zero bytes.
  [[nodiscard]] char const* at() const noexcept { return at_; }

  /// Passes a row of one line, whose end the caller has found.
  void pass_line(char const* behind) noexcept {
    at_ += behind - at_;
    record_line_ = line_++;
    ++rows_;
  }

  /// Takes the row apart that stands at the present place.
  [[nodiscard]] found take_row() {
    if (at_ == buffer_.end()) return refill() ? found::again : finish();
    if (stands_at_line_end()) return pass_empty_lines();
    found const taken = split_row();
    if (taken != found::row || row_.size() == header_.size()) return taken;
    leave_out_row_of_wrong_size();
    return found::again;
  }

  [[nodiscard]] csv_row& row() noexcept { return row_; }

  /// Passes the row that was taken apart: it became a record.
  void pass_row() noexcept {
    record_line_ = line_;
    step_over_row();
    ++rows_;
  }

  /// Passes the row that was taken apart: a cell of it is not what its column should hold.
  void leave_out_row(std::size_t column, std::string_view reason) {
    leave_out({.line = line_, .field = header_[column], .value = row_[column], .reason = reason});
    step_over_row();
  }

  /// Where the rows stand, asked before the first of them is taken. None of a pipe.
  [[nodiscard]] std::optional<csv_piece> rows_in_file() noexcept {
    std::optional<std::uint64_t> const size = buffer_.source().size();
    if (!size || options_.piece) return options_.piece;
    auto const unread = static_cast<std::uint64_t>(buffer_.end() - at_);
    return csv_piece{.from = buffer_.bytes_read() - unread, .to = *size, .line = line_};
  }

  /// The line in which the last record begins.
  [[nodiscard]] std::uint64_t record_line() const noexcept { return record_line_; }

  [[nodiscard]] csv_header const& header() const noexcept { return header_; }
  [[nodiscard]] csv_outcome outcome() const noexcept { return {rows_, left_out_, cancelled_}; }

  /// What an error calls the source.
  [[nodiscard]] std::string_view name() const noexcept { return buffer_.source().name(); }

  /// How many rows are to come, judged by the lines in the buffer and a little more; zero where
  /// that cannot be known.
  [[nodiscard]] std::size_t expected_rows() noexcept {
    auto const size = buffer_.source().size();
    auto const lines = static_cast<double>(std::count(at_, buffer_.end(), '\n'));
    if (!size || *size < buffer_.bytes_read() || lines < 1) return 0;
    auto const bytes = static_cast<double>(buffer_.end() - at_);
    auto const bytes_to_come = bytes + static_cast<double>(*size - buffer_.bytes_read());
    return static_cast<std::size_t>(bytes_to_come / bytes * lines * (1.0 + 1.0 / 64.0));
  }

 private:
  [[nodiscard]] static constexpr bool is_separator(char c) noexcept {
    constexpr std::string_view possible = "\t !#$%&'()*,/;<=>?@[\\]^_`{|}~";
    return possible.find(c) != std::string_view::npos;
  }

  void read_header() {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    while (buffer_.end() - at_ < 3 && refill()) continue;
    if (std::string_view{at_, 3} == byte_order_mark) at_ += 3;

    found taken = found::again;
    while (taken == found::again && (at_ != buffer_.end() || refill())) {
      taken = stands_at_line_end() ? pass_empty_lines() : split_row();
    }
    if (taken != found::row) {
      raise(fault{.where = name(), .reason = "is empty: a header row is needed"});
    }
    header_ = csv_header{row_};
    step_over_row();
  }

  void begin_piece(csv_piece const& piece) {
    buffer_.read_only(piece.from, piece.to);
    at_ = buffer_.begin();
    line_ = piece.line;
    passed_ = 0;
    reported_ = 0;
  }

  [[nodiscard]] bool stands_at_line_end() const noexcept {
    return *at_ == '\n' || (*at_ == '\r' && at_[1] == '\n');
  }

  /// Empty lines at the end are no rows; elsewhere they are bad ones.
  [[nodiscard]] found pass_empty_lines() {
    std::uint64_t const first = line_;
    while (stands_at_line_end()) {
      at_ += *at_ == '\r' ? 2 : 1;
      ++line_;
      bool const more_may_follow = buffer_.end() - at_ < 2;
      if (more_may_follow && !refill() && at_ == buffer_.end()) return found::again;
    }
    for (std::uint64_t line = first; line != line_; ++line) {
      leave_out({.line = line, .reason = "the line is empty"});
    }
    return found::again;
  }

  [[nodiscard]] found split_row() {
    switch (row_.split(at_, buffer_.end(), options_.separator)) {
      case csv_row::state::whole:
        return found::row;
      case csv_row::state::unfinished:
        if (static_cast<std::size_t>(buffer_.end() - at_) > options_.longest_row) {
          return leave_out_line(line_, "is in a row that is too long: is a quote left open?");
        }
        if (refill()) return found::again;
        if (cancelled_) return found::end;
        // Nothing came, but what there is was moved to the front of the buffer.
        static_cast<void>(row_.split(at_, buffer_.end(), options_.separator));
        return leave_out_line(line_ + row_.problem_line(), "opens a quote that is never closed");
      case csv_row::state::malformed:
        return leave_out_line(line_, row_.problem());
    }
    return found::end;
  }

  /// Leaves out the first line of a row that has no end, or none that could be trusted: the next
  /// line is taken for the next row.
  [[nodiscard]] found leave_out_line(std::uint64_t line, std::string_view reason) {
    leave_out({.line = line,
               .field = header_[row_.size() - 1],
               .value = row_.problem_text(),
               .reason = reason});
    ++line_;
    while (true) {
      at_ = std::find(at_, buffer_.end(), '\n');
      if (at_ != buffer_.end()) {
        ++at_;
        return found::again;
      }
      if (!refill()) return found::again;
    }
  }

  void leave_out_row_of_wrong_size() {
    bool const is_short = row_.size() < header_.size();
    std::string const reason = std::string{is_short ? "is missing from" : "does not end"} +
                               " a row of " + std::to_string(row_.size()) +
                               " cells; the header has " + std::to_string(header_.size());
    leave_out({.line = line_,
               .field = header_[is_short ? row_.size() : header_.size() - 1],
               .reason = reason});
    step_over_row();
  }

  void step_over_row() noexcept {
    at_ = row_.next();
    line_ += row_.lines();
  }

  void leave_out(fault bad) {
    bad.where = name();
    bool const is_header = header_.size() == 0;
    if (is_header || !options_.on_bad_row) raise(bad);
    ++left_out_;
    options_.on_bad_row(error{bad});
  }

  /// Reads more behind what is not yet passed; false where there is no more, or no more is wanted.
  [[nodiscard]] bool refill() {
    constexpr std::uint64_t bytes_between_reports = std::uint64_t{1} << 22U;
    if (cancelled_) return false;
    passed_ += static_cast<std::uint64_t>(at_ - buffer_.begin());
    if (passed_ - reported_ >= bytes_between_reports && header_.size() != 0) {
      reported_ = passed_;
      cancelled_ =
          options_.progress && !options_.progress({passed_, buffer_.source().size(), rows_});
    }
    if (cancelled_) return false;
    bool const came = buffer_.refill(at_);
    at_ = buffer_.begin();
    return came;
  }

  [[nodiscard]] found finish() {
    if (!cancelled_ && options_.progress) {
      options_.progress({buffer_.bytes_read(), buffer_.source().size(), rows_});
    }
    return found::end;
  }

  csv_options options_;
  csv_buffer buffer_;
  csv_row row_{};
  csv_header header_{};
  char* at_;
  std::uint64_t line_ = 1;
  std::uint64_t record_line_ = 0;
  std::uint64_t rows_ = 0;
  std::uint64_t left_out_ = 0;
  std::uint64_t passed_ = 0;    // bytes before the buffer
  std::uint64_t reported_ = 0;  // bytes at the last call of `progress`
  bool cancelled_ = false;
};

}  // namespace patron::inline v0::detail

#endif
