// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_CRM_SQLITE_TRANSACTION_HPP
#define PATRON_EXAMPLES_CRM_SQLITE_TRANSACTION_HPP

#include "database.hpp"

namespace sqlite {

/// What is done between its making and `commit` is done as a whole or not at all: it rolls back
/// where it goes without a commit, because of an exception or an early return.
class transaction {
 public:
  enum class kind {
    reads,  ///< sees the database as it is at the first read, whatever others write meanwhile
    writes  ///< is the only writer from its beginning: it cannot fail halfway for want of the lock
  };

  transaction(database& db, kind what) : db_{db} {
    db_.run(what == kind::writes ? "BEGIN IMMEDIATE" : "BEGIN");
  }
  transaction(transaction const&) = delete;
  transaction& operator=(transaction const&) = delete;
  ~transaction() {
    // Some errors have rolled back already.
    bool const is_open = sqlite3_get_autocommit(db_.connection()) == 0;
    if (is_open) sqlite3_exec(db_.connection(), "ROLLBACK", nullptr, nullptr, nullptr);
  }

  void commit() { db_.run("COMMIT"); }

 private:
  database& db_;
};

}  // namespace sqlite

#endif
