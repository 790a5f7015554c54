// SPDX-License-Identifier: MIT
#ifndef PATRON_IO_READ_CSV_HPP
#define PATRON_IO_READ_CSV_HPP

#include <patron/core/error.hpp>
#include <patron/io/csv_column.hpp>
#include <patron/io/csv_options.hpp>
#include <patron/io/detail/csv_reader.hpp>
#include <patron/io/detail/csv_source.hpp>

#include <concepts>
#include <string_view>
#include <utility>
#include <vector>

namespace patron::inline v0 {
namespace detail {

template<class T, class... Columns>
[[nodiscard]] std::vector<T> read_records(csv_source source, csv_options const& options,
                                          Columns const&... columns) {
  csv_reader<T, Columns...> reader{std::move(source), options, columns...};
  std::vector<T> records;
  records.reserve(reader.scanner().expected_rows());
  while (reader.next(records.emplace_back())) continue;
  records.pop_back();  // the one that was made for a row that did not come
  if (reader.scanner().outcome().cancelled) {
    raise(fault{.where = reader.scanner().name(),
                .reason = "was not read to its end: reading was cancelled"});
  }
  return records;
}

}  // namespace detail

/// The rows of a CSV file with a header row, as the caller's records:
///
///     std::vector<order> const orders = read_csv<order>(
///         "orders.csv", column("customer", &order::buyer), column("date", &order::placed_on),
///         column("amount", &order::total));
///
/// Columns are found by name; the file may have others, and in any order. Every cell that is read
/// is checked; so is the number of cells of every row. RFC 4180: quoted cells may hold separators,
/// line ends and doubled quotes; lines end with LF or CRLF. A byte order mark and empty lines at
/// the end are passed over. Text is UTF-8 and comes through byte by byte.
///
/// Throws `error` with the file, the line, the column and the cell:
/// `orders.csv:17: amount "12,5" is not a decimal number`. Throws too where `options.progress`
/// cancels: a part of a file must not pass for the whole.
///
/// Memory: the records and a buffer. For a file that is larger than memory: `each_csv`.
template<class T, detail::column_of<T>... Columns>
  requires(sizeof...(Columns) > 0 && std::default_initializable<T> && std::movable<T>)
[[nodiscard]] std::vector<T> read_csv(std::string_view path, csv_options const& options,
                                      Columns const&... columns) {
  return detail::read_records<T>(detail::csv_source::open(path), options, columns...);
}
template<class T, detail::column_of<T>... Columns>
  requires(sizeof...(Columns) > 0 && std::default_initializable<T> && std::movable<T>)
[[nodiscard]] std::vector<T> read_csv(std::string_view path, Columns const&... columns) {
  return read_csv<T>(path, csv_options{}, columns...);
}

/// Records from CSV that is in memory already; an error calls it `text`.
template<class T, detail::column_of<T>... Columns>
  requires(sizeof...(Columns) > 0 && std::default_initializable<T> && std::movable<T>)
[[nodiscard]] std::vector<T> parse_csv(std::string_view text, csv_options const& options,
                                       Columns const&... columns) {
  return detail::read_records<T>(detail::csv_source::over(text), options, columns...);
}
template<class T, detail::column_of<T>... Columns>
  requires(sizeof...(Columns) > 0 && std::default_initializable<T> && std::movable<T>)
[[nodiscard]] std::vector<T> parse_csv(std::string_view text, Columns const&... columns) {
  return parse_csv<T>(text, csv_options{}, columns...);
}

}  // namespace patron::inline v0

#endif
