// SPDX-License-Identifier: MIT
#include "statement.hpp"

namespace sqlite {

statement::statement(database& db, std::string const& sql, prepared) {
  sqlite3_stmt* made = nullptr;
  int const result = sqlite3_prepare_v2(db.connection(), sql.c_str(), -1, &made, nullptr);
  handle_.reset(made);
  if (result != SQLITE_OK) throw error{db.connection(), sql};
}

bool statement::next() {
  int const result = sqlite3_step(handle_.get());
  if (result == SQLITE_ROW) return true;
  if (result == SQLITE_DONE) return false;
  throw error{sqlite3_db_handle(handle_.get()), sqlite3_sql(handle_.get())};
}

void statement::check(int result) const {
  if (result != SQLITE_OK) {
    throw error{sqlite3_db_handle(handle_.get()), sqlite3_sql(handle_.get())};
  }
}

void statement::refuse_null(int i) const {
  if (sqlite3_column_type(handle_.get(), i) != SQLITE_NULL) return;
  throw std::logic_error{"column " + std::string{sqlite3_column_name(handle_.get(), i)} +
                         " is NULL: " + sqlite3_sql(handle_.get())};
}

}  // namespace sqlite
