// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_CRM_SQLITE_STATEMENT_HPP
#define PATRON_EXAMPLES_CRM_SQLITE_STATEMENT_HPP

#include <memory>
#include <string>

#include "column_value.hpp"
#include "database.hpp"

namespace sqlite {

/// A prepared statement. Values are bound and never written into its text.
///
///     statement add{db, "INSERT INTO touches (customer_id, day, kind) VALUES (?, ?, ?)"};
///     add.run(customer, today, kind);
///
///     statement find{db, "SELECT name FROM customers WHERE id = ?", id};
///     if (find.next()) … find.column<std::string>(0)
class statement {
 public:
  /// The values go to the parameters, in their order.
  template<class... Values>
  statement(database& db, std::string const& sql, Values const&... values)
      : statement{db, sql, prepared{}} {
    bind(values...);
  }

  /// Goes to the next row; false where there is none.
  bool next();

  /// Once through, with other values; from the beginning each time.
  template<class... Values>
  void run(Values const&... values) {
    sqlite3_reset(handle_.get());
    bind(values...);
    while (next()) continue;
  }

  /// A column of the row, counted from 0. Throws for a NULL where T has no place for one.
  template<class T>
  [[nodiscard]] T column(int i) const {
    if constexpr (!may_be_null<T>) refuse_null(i);
    return column_value<T>::read(handle_.get(), i);
  }

 private:
  struct prepared {};
  struct finalizes {
    void operator()(sqlite3_stmt* open) const { sqlite3_finalize(open); }
  };

  statement(database& db, std::string const& sql, prepared);

  template<class... Values>
  void bind(Values const&... values) {
    int i = 0;
    (check(column_value<Values>::bind(handle_.get(), ++i, values)), ...);
  }
  void check(int result) const;
  void refuse_null(int i) const;

  std::unique_ptr<sqlite3_stmt, finalizes> handle_{};
};

}  // namespace sqlite

#endif
