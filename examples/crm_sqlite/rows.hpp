// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_CRM_SQLITE_ROWS_HPP
#define PATRON_EXAMPLES_CRM_SQLITE_ROWS_HPP

#include <cstddef>
#include <iterator>
#include <tuple>
#include <utility>
#include <vector>

#include "statement.hpp"

namespace sqlite {

/// The rows of a statement as records, one after the other as SQLite finds them: a C++20 input
/// range over its cursor, with no vector in between. The first column goes to the first member
/// named, and so on.
///
///     rows sales{statement{db, "SELECT customer_id, day, amount FROM sales"},
///                &sale::customer, &sale::day, &sale::amount};
///     auto const customers =
///         patron::summarize(sales, today, &sale::customer, &sale::day, &sale::amount);
///
/// It is read once. Whoever needs it twice keeps the records: `collect`.
template<class Record, class... Members>
class rows {
 public:
  class iterator {
   public:
    using iterator_concept = std::input_iterator_tag;
    using value_type = Record;
    using difference_type = std::ptrdiff_t;

    iterator() = default;
    explicit iterator(rows* of) : of_{of} {}

    Record const& operator*() const { return of_->record_; }
    iterator& operator++() {
      of_->read();
      return *this;
    }
    void operator++(int) { of_->read(); }
    friend bool operator==(iterator const& at, std::default_sentinel_t) { return at.is_over(); }

   private:
    bool is_over() const { return of_->is_over_; }

    rows* of_ = nullptr;
  };

  explicit rows(statement cursor, Members Record::*... members)
      : cursor_{std::move(cursor)}, members_{members...} {}

  iterator begin() {
    read();
    return iterator{this};
  }
  std::default_sentinel_t end() const { return {}; }

 private:
  void read() {
    is_over_ = !cursor_.next();
    if (is_over_) return;
    int i = 0;
    std::apply([&](auto... member) { (put(member, i++), ...); }, members_);
  }
  template<class Member>
  void put(Member Record::*member, int i) {
    record_.*member = cursor_.template column<Member>(i);
  }

  statement cursor_;
  std::tuple<Members Record::*...> members_;
  Record record_{};
  bool is_over_ = false;
};

/// The records of some rows, for whoever reads them twice.
template<class Record, class... Members>
std::vector<Record> collect(rows<Record, Members...> from) {
  std::vector<Record> all;
  for (Record const& one : from) all.push_back(one);
  return all;
}

}  // namespace sqlite

#endif
