// SPDX-License-Identifier: MIT
#ifndef PATRON_IO_EACH_CSV_HPP
#define PATRON_IO_EACH_CSV_HPP

#include <patron/io/csv_column.hpp>
#include <patron/io/csv_options.hpp>
#include <patron/io/detail/csv_reader.hpp>
#include <patron/io/detail/csv_source.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace patron::inline v0 {
namespace detail {

/// What is called with each record, and with the line in which it begins where it asks for that.
template<class Callback, class T>
concept record_callback =
    std::invocable<Callback&, T> || std::invocable<Callback&, T, std::uint64_t>;

template<class T, record_callback<T> Callback>
void call_back(Callback& callback, T& record, std::uint64_t line) {
  if constexpr (std::invocable<Callback&, T>) {
    std::invoke(callback, std::move(record));
  } else {
    std::invoke(callback, std::move(record), line);
  }
}

/// One column or more, and behind them the callback.
template<class T, class First, class... Rest>
inline constexpr bool columns_then_callback =
    column_of<First, T> && columns_then_callback<T, Rest...>;
template<class T, class Only>
inline constexpr bool columns_then_callback<T, Only> = false;
template<class T, class Column, class Callback>
inline constexpr bool columns_then_callback<T, Column, Callback> =
    column_of<Column, T> && record_callback<Callback, T>;

}  // namespace detail

/// The rows of a CSV file one by one, for files larger than memory: as `read_csv`, with a callback
/// behind the columns that takes each record.
///
///     purchase_book<std::uint32_t, money<usd>> book;
///     each_csv<order>("orders.csv", column("customer", &order::buyer), …,
///                     [&](order const& o) { book.add(o.buyer, o.placed_on, o.total); });
///
/// The callback may take the line in which the record begins as a second argument, to name it in
/// an error of its own. Returns how many rows were read and how many left out, and whether
/// `options.progress` cancelled.
template<class T, class... Arguments>
  requires(std::default_initializable<T> && detail::columns_then_callback<T, Arguments...>)
csv_outcome each_csv(std::string_view path, csv_options const& options, Arguments&&... arguments) {
  constexpr std::size_t columns = sizeof...(Arguments) - 1;
  std::tuple<Arguments&...> const all{arguments...};
  return [&]<std::size_t... I>(std::index_sequence<I...>) {
    detail::csv_reader<T, std::remove_cvref_t<std::tuple_element_t<I, std::tuple<Arguments...>>>...>
        reader{detail::csv_source::open(path), options, std::get<I>(all)...};
    while (true) {
      T record{};
      if (!reader.next(record)) return reader.scanner().outcome();
      detail::call_back(std::get<columns>(all), record, reader.scanner().record_line());
    }
  }(std::make_index_sequence<columns>{});
}
template<class T, class... Arguments>
  requires(std::default_initializable<T> && detail::columns_then_callback<T, Arguments...>)
csv_outcome each_csv(std::string_view path, Arguments&&... arguments) {
  return each_csv<T>(path, csv_options{}, std::forward<Arguments>(arguments)...);
}

}  // namespace patron::inline v0

#endif
