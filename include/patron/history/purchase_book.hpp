// SPDX-License-Identifier: MIT
#ifndef PATRON_HISTORY_PURCHASE_BOOK_HPP
#define PATRON_HISTORY_PURCHASE_BOOK_HPP

#include <patron/core/amount.hpp>
#include <patron/core/append.hpp>
#include <patron/core/ascending.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/checked.hpp>
#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>
#include <patron/core/to_string.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/detail/sort_days.hpp>
#include <patron/history/detail/summary_fold.hpp>
#include <patron/history/detail/value_text.hpp>
#include <patron/history/order.hpp>
#include <patron/history/purchase_day.hpp>
#include <patron/history/purchase_summary.hpp>

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// Orders as they come in, day by day and file by file, and their summaries at any time: what
/// `summarize` does for a range, for data that grow, are corrected, and come from several places.
///
///     purchase_book<std::uint32_t, dollars> book;
///     book.add(7, 1997y / March / 1, 29.95_usd);
///     auto const customers = book.summaries(1997y / June / 30);
///
/// Its state is one sorted row for each customer and day, in whole numbers and exact amounts. Any
/// order and any partition of the same orders gives equal books; hence no `double`, whose sums
/// depend on their order. Adding takes amortised logarithmic time. Const members may be called from
/// several threads. A sum of one customer's day that is beyond its type is an error of whatever
/// first asks for the sums, which may be a later `add`.
template<customer_id Id, exact_amount Amount>
class purchase_book {
 public:
  using row = purchase_day<Id, Amount>;

  purchase_book() = default;

  /// The book with these rows, as `days` gives them, in any order. Throws for a row that no orders
  /// and refunds could have made.
  explicit purchase_book(std::vector<row> rows) : recent_{std::move(rows)} {
    for (row const& r : recent_) {
      detail::require(is_possible(r), "purchase_book: a row holds an amount without its orders");
    }
    fold();
  }

  /// A purchase (zero or more) or a refund (less than zero).
  void add(Id id, std::chrono::sys_days day, Amount amount) {
    row one = order(std::move(id), day, std::move(amount), "purchase_book::add");
    if (is_long(recent_.size())) fold();
    recent_.push_back(std::move(one));
  }

  /// The inverse of `add`. The book holds the sums of each day and not the single orders: it throws
  /// where no purchases (or refunds) of that customer on that day could leave what would be left.
  void take_back(Id id, std::chrono::sys_days day, Amount amount) {
    row const taken = order(std::move(id), day, amount, "purchase_book::take_back");
    if (subtract(taken)) return;
    fold();  // its day may be among the recent ones
    if (subtract(taken)) return;
    std::string const order_text = detail::id_text(taken.customer) + ", " + to_string(day) + ", " +
                                   detail::amount_text(amount);
    detail::raise(fault{.where = "purchase_book::take_back",
                        .field = "order",
                        .value = order_text,
                        .reason = "was never added"});
  }

  /// Forgets all that is known of a person. Returns how many orders that were, refunds included.
  std::uint64_t erase(Id const& id) {
    fold();
    auto const theirs = std::ranges::equal_range(days_, id, {}, &row::customer);
    std::uint64_t orders = 0;
    for (row const& r : theirs) orders += std::uint64_t{r.orders} + r.refunds;
    days_.erase(theirs.begin(), theirs.end());
    return orders;
  }

  /// Adds the orders of another book, none of them in this one.
  void merge(purchase_book const& other) {
    if (is_long(recent_.size() + other.days_.size() + other.recent_.size())) {
      std::vector<row> made;
      std::vector<row> made_there;
      std::vector<row> const& more = other.days_or(made_there);
      days_ = united(days_or(made), more.begin(), more.end());
      recent_.clear();
      blank_ = 0;
    } else {
      detail::append(recent_, other.days());
    }
  }

  /// One summary for each customer, sorted by id: the same as `summarize` over all that was added.
  /// `until` is the last day observed; throws where there is a later order.
  [[nodiscard]] std::vector<purchase_summary<Id, Amount>> summaries(
      std::chrono::sys_days until) const {
    detail::observation_end const end{"purchase_book::summaries", until};
    if (auto const latest = last_day()) (void)end.accept(*latest);
    detail::summary_fold<Id, Amount> fold{end.day()};
    std::vector<row> made;
    for (row const& r : days_or(made)) fold.add(r.customer, r.day, r.orders, r.amount);
    return std::move(fold).finish();
  }

  /// Every customer's days, sorted by customer, then day: the canonical state.
  [[nodiscard]] std::vector<row> days() const {
    if (is_folded()) return days_;
    std::vector<row> more = recent_;
    std::vector<row> spare;
    detail::sort_days(std::span<row>{more}, spare);
    return united(days_, std::make_move_iterator(more.begin()),
                  std::make_move_iterator(more.end()));
  }

  /// How many purchases.
  [[nodiscard]] std::uint64_t orders() const {
    std::uint64_t n = 0;
    for_each_row([&](row const& r) { n += r.orders; });
    return n;
  }

  /// How many refunds.
  [[nodiscard]] std::uint64_t refunds() const {
    std::uint64_t n = 0;
    for_each_row([&](row const& r) { n += r.refunds; });
    return n;
  }

  /// How many people with a purchase.
  [[nodiscard]] std::size_t customers() const {
    std::size_t n = 0;
    std::optional<Id> counted;
    for (row const& r : days()) {
      if (r.orders == 0 || counted == r.customer) continue;
      counted = r.customer;
      ++n;
    }
    return n;
  }

  /// What all of them paid, less what was refunded.
  [[nodiscard]] Amount total() const {
    Amount sum{};
    for_each_row([&](row const& r) { sum = amount_traits<Amount>::add(sum, r.amount); });
    return sum;
  }

  /// The day of the first order or refund; none in an empty book.
  [[nodiscard]] std::optional<day_point> first_day() const {
    std::optional<day_point> first;
    for_each_row([&](row const& r) { first = first ? (std::min)(*first, r.day) : r.day; });
    return first;
  }

  /// The day of the last order or refund: the earliest `until` that `summaries` takes.
  [[nodiscard]] std::optional<day_point> last_day() const {
    std::optional<day_point> last;
    for_each_row([&](row const& r) { last = last ? (std::max)(*last, r.day) : r.day; });
    return last;
  }

  [[nodiscard]] bool empty() const { return orders() == 0 && refunds() == 0; }

  static constexpr std::string_view state_name = "purchase_book";
  /// The canonical state, so that equal books list equal members: a book that may be changed is
  /// folded and lists its rows, a const one a copy of them.
  template<class Self>
  [[nodiscard]] static auto fields(Self& self) {
    if constexpr (std::is_const_v<Self>) {
      return std::tuple{self.days()};
    } else {
      self.fold();
      return std::tie(self.days_);
    }
  }

  /// Throws where rows do not ascend, or one holds what no orders and refunds could have made.
  void check_fields() const {
    detail::require_ascending(days_, detail::earlier_row,
                              "purchase_book: rows ascend by customer and day");
    for (row const& r : days_) {
      detail::require(!is_blank(r) && is_possible(r),
                      "purchase_book: a row holds an amount without its orders");
    }
  }

  /// Equal orders, however they came in.
  [[nodiscard]] friend bool operator==(purchase_book const& a, purchase_book const& b) {
    return a.days() == b.days();
  }

 private:
  static row order(Id id, std::chrono::sys_days day, Amount amount, char const* where) {
    bool const purchase = detail::is_purchase(amount);
    return {.customer = std::move(id),
            .day = detail::checked_day(where, day),
            .orders = purchase ? 1U : 0U,
            .refunds = purchase ? 0U : 1U,
            .amount = std::move(amount)};
  }

  [[nodiscard]] static bool is_blank(row const& r) { return r.orders == 0 && r.refunds == 0; }

  /// Whether such sums can be: no purchases leave nothing or a debt, no refunds no debt.
  [[nodiscard]] static bool is_possible(row const& r) {
    if (is_blank(r)) return r.amount == Amount{};
    if (r.orders == 0) return !detail::is_purchase(r.amount);
    return r.refunds != 0 || detail::is_purchase(r.amount);
  }

  /// Takes one order out of its folded row; false where that row cannot have held it.
  bool subtract(row const& taken) {
    auto const at = std::ranges::lower_bound(days_, taken, detail::earlier_row);
    if (at == days_.end() || detail::earlier_row(taken, *at)) return false;
    if (at->orders < taken.orders || at->refunds < taken.refunds) return false;
    row left = *at;
    left.orders -= taken.orders;
    left.refunds -= taken.refunds;
    left.amount = amount_traits<Amount>::subtract(left.amount, taken.amount);
    if (!is_possible(left)) return false;
    *at = std::move(left);
    if (is_blank(*at)) ++blank_;
    return true;
  }

  /// Throws, with the customer and the day, where a sum is beyond its type. Of amounts of the
  /// caller's own type their `add` does, in its own words.
  static void check_sum(row const& a, row const& b) {
    bool fits = detail::sum_fits(a.orders, b.orders) && detail::sum_fits(a.refunds, b.refunds);
    if constexpr (std::integral<Amount>) {
      fits = fits && detail::sum_fits(a.amount, b.amount);
    } else if constexpr (requires {
                           { a.amount.minor_units() } -> std::integral;
                         }) {
      fits = fits && detail::sum_fits(a.amount.minor_units(), b.amount.minor_units());
    }
    if (fits) return;
    std::string const place = detail::id_text(a.customer) + ", " + to_string(a.day);
    detail::raise(fault{.where = "purchase_book",
                        .field = "customer and day",
                        .value = place,
                        .reason = "have a sum beyond the range of its type"});
  }

  /// Makes one row of the neighbours with the same customer and day, and drops the blank ones.
  static void add_up(std::vector<row>& rows) {
    auto last = rows.begin();
    for (auto next = rows.begin(); next != rows.end(); ++next) {
      if (next == last) continue;
      if (detail::earlier_row(*last, *next)) {
        if (++last != next) *last = std::move(*next);
      } else {
        check_sum(*last, *next);
        last->orders = detail::checked_add(last->orders, next->orders);
        last->refunds = detail::checked_add(last->refunds, next->refunds);
        last->amount = amount_traits<Amount>::add(last->amount, next->amount);
      }
    }
    if (last != rows.end()) rows.erase(++last, rows.end());
    std::erase_if(rows, is_blank);
  }

  /// Sorted rows and others, sorted as well, as one canonical state.
  template<class Others>
  [[nodiscard]] static std::vector<row> united(std::vector<row> const& some, Others first,
                                               Others last) {
    std::vector<row> all;
    all.reserve(some.size() + static_cast<std::size_t>(last - first));
    std::merge(some.begin(), some.end(), first, last, std::back_inserter(all), detail::earlier_row);
    add_up(all);
    return all;
  }

  /// The canonical state: the one that lies here, or, where it has to be made, `made`.
  [[nodiscard]] std::vector<row> const& days_or(std::vector<row>& made) const {
    if (is_folded()) return days_;
    made = days();
    return made;
  }

  [[nodiscard]] bool is_folded() const { return recent_.empty() && blank_ == 0; }

  void fold() {
    if (is_folded()) return;
    days_ = days();
    recent_.clear();
    blank_ = 0;
  }

  /// Folding costs a pass over everything: it waits until as much was added as there was.
  [[nodiscard]] bool is_long(std::size_t recent) const {
    constexpr std::size_t shortest = 1024;
    return recent >= (std::max)(shortest, days_.size());
  }

  template<class Visit>
  void for_each_row(Visit visit) const {
    for (row const& r : days_) {
      if (!is_blank(r)) visit(r);
    }
    for (row const& r : recent_) visit(r);
  }

  std::vector<row> days_;    ///< sorted, one for each customer and day; some may be blank
  std::vector<row> recent_;  ///< as they came
  std::size_t blank_ = 0;    ///< rows of days_ from which everything was taken back
};

/// The book with two ids as one person: what `from` did is done by `into`. Joining more ids gives
/// the same in whatever order.
template<customer_id Id, exact_amount Amount>
[[nodiscard]] purchase_book<Id, Amount> merged(purchase_book<Id, Amount> const& book,
                                               std::type_identity_t<Id> const& from,
                                               std::type_identity_t<Id> const& into) {
  std::vector<purchase_day<Id, Amount>> rows = book.days();
  for (auto& row : rows) {
    if (row.customer == from) row.customer = into;
  }
  return purchase_book<Id, Amount>{std::move(rows)};
}

}  // namespace patron::inline v0

#endif
