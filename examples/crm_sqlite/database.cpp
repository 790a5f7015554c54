// SPDX-License-Identifier: MIT
#include "database.hpp"

namespace sqlite {
namespace {

std::string on_one_line(std::string const& text) {
  std::string line;
  for (char const c : text) {
    bool const is_space = c == ' ' || c == '\n';
    if (!is_space) {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  return line;
}

}  // namespace

error::error(sqlite3* connection, std::string const& statement)
    : std::runtime_error{std::string{sqlite3_errmsg(connection)} + ": " + on_one_line(statement)},
      is_of_the_data_{(sqlite3_errcode(connection) & 0xff) == SQLITE_CONSTRAINT} {}

database::database(std::string const& path) {
  sqlite3* opened = nullptr;
  int const result = sqlite3_open(path.c_str(), &opened);
  connection_.reset(opened);
  if (result != SQLITE_OK) throw error{opened, path};
  sqlite3_extended_result_codes(opened, 1);
  sqlite3_busy_timeout(opened, 5000);
  run("PRAGMA foreign_keys = ON");
}

void database::run(std::string const& statements) {
  int const result = sqlite3_exec(connection(), statements.c_str(), nullptr, nullptr, nullptr);
  if (result != SQLITE_OK) throw error{connection(), statements};
}

std::int64_t database::last_key() const {
  return sqlite3_last_insert_rowid(connection());
}

}  // namespace sqlite
