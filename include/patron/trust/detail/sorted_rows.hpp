// SPDX-License-Identifier: MIT
#ifndef PATRON_TRUST_DETAIL_SORTED_ROWS_HPP
#define PATRON_TRUST_DETAIL_SORTED_ROWS_HPP

#include <patron/core/append.hpp>
#include <patron/core/ascending.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0::detail {

/// Facts are known once, however often they are told.
struct known_once {
  template<class Row>
  [[nodiscard]] static auto key(Row const& row) {
    return Row::fields(row);
  }
  template<class Row>
  static void absorb(Row&, Row const&) noexcept {}
};

/// Rows as they come in, kept sorted by the key that `Rule` gives, one for each key: a further one
/// is absorbed. Any order and any partition of the same rows gives equal states.
template<class Row, class Rule = known_once>
class sorted_rows {
 public:
  /// Amortised logarithmic time.
  void add(Row row) {
    if (is_long(recent_.size())) fold();
    recent_.push_back(std::move(row));
  }

  void merge(sorted_rows const& other) {
    std::vector<Row> more = other.rows();
    if (is_long(recent_.size() + more.size())) {
      sorted_rows both;
      both.rows_ = rows();
      both.recent_ = std::move(more);
      both.fold();
      *this = std::move(both);
    } else {
      append(recent_, std::move(more));
    }
  }

  /// Forgets the rows of which that holds. Returns how many those were.
  template<class Predicate>
  std::size_t erase_if(Predicate predicate) {
    fold();
    return std::erase_if(rows_, predicate);
  }

  /// Calls `take(row)` with the row of that key, and removes it where this returns true. False
  /// where there is none. Linear time.
  template<class Take>
  bool take_from(Row const& like, Take take) {
    fold();
    auto const at = std::lower_bound(rows_.begin(), rows_.end(), like, earlier);
    if (at == rows_.end() || earlier(like, *at)) return false;
    if (take(*at)) rows_.erase(at);
    return true;
  }

  /// One row for each key, sorted: the canonical state.
  [[nodiscard]] std::vector<Row> rows() const {
    std::vector<Row> all;
    all.reserve(rows_.size() + recent_.size());
    all = rows_;
    all.insert(all.end(), recent_.begin(), recent_.end());
    auto const middle = all.begin() + static_cast<std::ptrdiff_t>(rows_.size());
    std::sort(middle, all.end(), earlier);
    std::inplace_merge(all.begin(), middle, all.end(), earlier);
    absorb_neighbours(all);
    return all;
  }

  /// Every row as it lies there; several may have one key.
  template<class Visit>
  void for_each(Visit visit) const {
    for (Row const& row : rows_) visit(row);
    for (Row const& row : recent_) visit(row);
  }

  [[nodiscard]] bool empty() const noexcept { return rows_.empty() && recent_.empty(); }

  /// The canonical state: what may be changed is folded and lists its rows, what is const lists a
  /// copy of them.
  template<class Self>
  [[nodiscard]] static auto fields(Self& self) {
    if constexpr (std::is_const_v<Self>) {
      return std::tuple{self.rows()};
    } else {
      self.fold();
      return std::tie(self.rows_);
    }
  }
  void check_fields() const { require_ascending(rows_, earlier, "rows ascend, one for each key"); }
  [[nodiscard]] friend bool operator==(sorted_rows const& a, sorted_rows const& b) {
    return a.rows() == b.rows();
  }

 private:
  [[nodiscard]] static bool earlier(Row const& a, Row const& b) {
    return Rule::key(a) < Rule::key(b);
  }

  static void absorb_neighbours(std::vector<Row>& rows) {
    auto last = rows.begin();
    for (auto next = rows.begin(); next != rows.end(); ++next) {
      if (next == last) continue;
      if (earlier(*last, *next)) {
        if (++last != next) *last = std::move(*next);
      } else {
        Rule::absorb(*last, *next);
      }
    }
    if (last != rows.end()) rows.erase(++last, rows.end());
  }

  void fold() {
    if (recent_.empty()) return;
    rows_ = rows();
    recent_.clear();
  }

  /// Folding costs a pass over everything: it waits until as much was added as there was.
  [[nodiscard]] bool is_long(std::size_t recent) const {
    constexpr std::size_t shortest = 1024;
    return recent >= (std::max)(shortest, rows_.size());
  }

  std::vector<Row> rows_{};    ///< sorted, one for each key
  std::vector<Row> recent_{};  ///< as they came
};

}  // namespace patron::inline v0::detail

#endif
