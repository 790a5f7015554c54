// SPDX-License-Identifier: MIT
#ifndef PATRON_OPPORTUNITY_OPPORTUNITY_LEDGER_HPP
#define PATRON_OPPORTUNITY_OPPORTUNITY_LEDGER_HPP

#include <patron/core/amount.hpp>
#include <patron/core/ascending.hpp>
#include <patron/core/error.hpp>
#include <patron/core/estimated.hpp>
#include <patron/core/fields.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/opportunity/opportunity_entry.hpp>
#include <patron/opportunity/opportunity_kind.hpp>
#include <patron/opportunity/opportunity_totals.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// The chances that a firm is missing, in money: what no accounts show.
///
///     opportunity_ledger<int, euros> ledger;
///     ledger.add(missed_needs(needs, answered, days{14}));
///     ledger.add(customers_left(leavers, today, &leaver::id, &leaver::day, &leaver::residual));
///     ledger.measured()             // euros: sales that went elsewhere, at known prices
///     ledger.estimated()            // estimated<euros>: what might have been
///
/// Every total is the sum of entries, exactly. Nothing stops two verbs from telling of one
/// customer: the estimate of a need and that of the next rung may be of the same sale. A sale that
/// went elsewhere is measured once.
///
/// Its state is a sorted multiset. Any order and any partition of the same entries gives equal
/// ledgers. Make the entries of a customer in one part: those of her needs depend on one another.
template<customer_id Id, exact_amount Amount>
class opportunity_ledger {
 public:
  using entry = opportunity_entry<Id, Amount>;
  using totals_type = opportunity_totals<Amount>;

  /// Throws for an entry that has two amounts, ends before it begins, or is worth less than
  /// nothing.
  void add(std::vector<entry> more) {
    for (entry const& one : more) check(one);
    std::sort(more.begin(), more.end(), earlier);
    merge_sorted(std::move(more));
  }

  /// Adds the entries of another part, none of them in this one.
  void merge(opportunity_ledger const& other) { merge_sorted(other.entries_); }

  /// All entries, by customer, kind, what they are about and day: the canonical state.
  [[nodiscard]] std::vector<entry> const& entries() const noexcept { return entries_; }

  /// The entries worth most first, of either type; those without an amount come last. Equals are in
  /// the order of `entries`.
  [[nodiscard]] std::vector<entry> by_worth() const {
    std::vector<entry> all = entries_;
    std::stable_sort(all.begin(), all.end(),
                     [](entry const& a, entry const& b) { return a.worth() > b.worth(); });
    return all;
  }

  /// Sales that went elsewhere, at prices that are known.
  [[nodiscard]] Amount measured() const { return totals().measured; }
  /// What the others might have brought.
  [[nodiscard]] patron::estimated<Amount> estimated() const { return totals().estimated; }

  [[nodiscard]] totals_type totals() const {
    totals_type sum;
    for (entry const& one : entries_) sum.add(one);
    return sum;
  }
  /// The same by kind; kinds without an entry are left out.
  [[nodiscard]] std::map<opportunity_kind, totals_type> by_kind() const {
    std::map<opportunity_kind, totals_type> sums;
    for (entry const& one : entries_) sums[one.kind].add(one);
    return sums;
  }
  /// The same by the caller's segment.
  [[nodiscard]] std::map<std::string, totals_type> by_segment() const {
    std::map<std::string, totals_type> sums;
    for (entry const& one : entries_) sums[one.segment].add(one);
    return sums;
  }

  [[nodiscard]] std::size_t size() const noexcept { return entries_.size(); }
  [[nodiscard]] bool empty() const noexcept { return entries_.empty(); }

  static constexpr std::string_view state_name = "opportunity_ledger";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.entries_);
  }
  /// Throws for what `add` refuses, and for entries out of order.
  void check_fields() const {
    for (entry const& one : entries_) check(one);
    detail::require_ascending(
        entries_, [](entry const& a, entry const& b) { return !earlier(b, a); },
        "opportunity_ledger: entries ascend");
  }
  friend bool operator==(opportunity_ledger const&, opportunity_ledger const&) = default;

 private:
  static void check(entry const& one) {
    detail::require(!(one.measured && one.estimated),
                    "opportunity_ledger: an entry is measured or estimated, and not both");
    detail::require(one.since <= one.until,
                    "opportunity_ledger: an entry does not end before it begins");
    detail::require(one.worth().value_or(Amount{}) >= Amount{},
                    "opportunity_ledger: an entry is not worth less than nothing");
  }

  [[nodiscard]] static bool earlier(entry const& a, entry const& b) { return key(a) < key(b); }
  [[nodiscard]] static auto key(entry const& e) {
    return std::tuple_cat(
        std::tie(e.customer, e.kind, e.about, e.since, e.until, e.action, e.segment, e.reason),
        std::tuple{e.measured.has_value(), e.worth()});
  }

  void merge_sorted(std::vector<entry> more) {
    if (entries_.empty()) {
      entries_ = std::move(more);
      return;
    }
    auto const old = static_cast<std::ptrdiff_t>(entries_.size());
    entries_.insert(entries_.end(), std::make_move_iterator(more.begin()),
                    std::make_move_iterator(more.end()));
    std::inplace_merge(entries_.begin(), entries_.begin() + old, entries_.end(), earlier);
  }

  std::vector<entry> entries_{};
};

}  // namespace patron::inline v0

#endif
