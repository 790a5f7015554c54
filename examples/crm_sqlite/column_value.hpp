// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_CRM_SQLITE_COLUMN_VALUE_HPP
#define PATRON_EXAMPLES_CRM_SQLITE_COLUMN_VALUE_HPP

#include <sqlite3.h>

#include <patron/core/grade.hpp>
#include <patron/core/money.hpp>

#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace sqlite {

/// How a type of the application lies in a column: `read` takes it out of a row, `bind` makes it
/// the value of a parameter and gives SQLite's result code. One of these for each type is all that
/// stands between the tables and the records.
template<class T>
struct column_value;

template<std::integral T>
struct column_value<T> {
  static T read(sqlite3_stmt* row, int i) { return static_cast<T>(sqlite3_column_int64(row, i)); }
  static int bind(sqlite3_stmt* to, int i, T value) {
    return sqlite3_bind_int64(to, i, static_cast<std::int64_t>(value));
  }
};

template<>
struct column_value<std::string> {
  static std::string read(sqlite3_stmt* row, int i) {
    void const* const text = sqlite3_column_blob(row, i);
    auto const size = static_cast<std::size_t>(sqlite3_column_bytes(row, i));
    return size == 0 ? std::string{} : std::string{static_cast<char const*>(text), size};
  }
  static int bind(sqlite3_stmt* to, int i, std::string const& value) {
    return sqlite3_bind_text64(to, i, value.data(), value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  }
};

/// Days since 1970-01-01: `date(day * 86400, 'unixepoch')` shows one.
template<>
struct column_value<std::chrono::sys_days> {
  using day = std::chrono::sys_days;
  static day read(sqlite3_stmt* row, int i) {
    return day{std::chrono::days{sqlite3_column_int(row, i)}};
  }
  static int bind(sqlite3_stmt* to, int i, day value) {
    return sqlite3_bind_int64(to, i, value.time_since_epoch().count());
  }
};

/// Minor units: a column never holds a fraction of the smallest coin.
template<class Currency>
struct column_value<patron::money<Currency>> {
  using money = patron::money<Currency>;
  static money read(sqlite3_stmt* row, int i) {
    return money::from_minor(sqlite3_column_int64(row, i));
  }
  static int bind(sqlite3_stmt* to, int i, money value) {
    return sqlite3_bind_int64(to, i, value.minor_units());
  }
};

/// Hundredths.
template<>
struct column_value<patron::grade> {
  static patron::grade read(sqlite3_stmt* row, int i) {
    return patron::grade::from_hundredths(sqlite3_column_int(row, i));
  }
  static int bind(sqlite3_stmt* to, int i, patron::grade value) {
    return sqlite3_bind_int(to, i, value.hundredths());
  }
};

/// Whether a type has a place for NULL.
template<class T>
inline constexpr bool may_be_null = false;
template<class T>
inline constexpr bool may_be_null<std::optional<T>> = true;

/// NULL where there is none.
template<class T>
struct column_value<std::optional<T>> {
  static std::optional<T> read(sqlite3_stmt* row, int i) {
    if (sqlite3_column_type(row, i) == SQLITE_NULL) return std::nullopt;
    return column_value<T>::read(row, i);
  }
  static int bind(sqlite3_stmt* to, int i, std::optional<T> const& value) {
    return value ? column_value<T>::bind(to, i, *value) : sqlite3_bind_null(to, i);
  }
};

}  // namespace sqlite

#endif
