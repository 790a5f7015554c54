// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_CRM_SQLITE_DATABASE_HPP
#define PATRON_EXAMPLES_CRM_SQLITE_DATABASE_HPP

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>

namespace sqlite {

/// What SQLite refused: its own words, and the statement that it refused, on one line.
class error : public std::runtime_error {
 public:
  error(sqlite3* connection, std::string const& statement);

  /// Whether a rule of the schema refused it: then the data are at fault, and not the disk.
  [[nodiscard]] bool is_of_the_data() const { return is_of_the_data_; }

 private:
  bool is_of_the_data_;
};

/// A connection to a database file, closed when it goes. Foreign keys are checked, and who finds
/// the file locked waits for five seconds.
class database {
 public:
  /// Opens the file, or makes it.
  explicit database(std::string const& path);

  /// Statements without values: a schema, a PRAGMA, BEGIN.
  void run(std::string const& statements);

  /// The key of the row that was added last.
  [[nodiscard]] std::int64_t last_key() const;

  [[nodiscard]] sqlite3* connection() const { return connection_.get(); }

 private:
  struct closes {
    void operator()(sqlite3* open) const { sqlite3_close(open); }
  };
  std::unique_ptr<sqlite3, closes> connection_{};
};

}  // namespace sqlite

#endif
