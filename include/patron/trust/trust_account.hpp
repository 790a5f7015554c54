// SPDX-License-Identifier: MIT
#ifndef PATRON_TRUST_TRUST_ACCOUNT_HPP
#define PATRON_TRUST_TRUST_ACCOUNT_HPP

#include <patron/core/amount.hpp>
#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/to_string.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/trust/detail/balances.hpp>
#include <patron/trust/detail/sorted_rows.hpp>
#include <patron/trust/half_life.hpp>
#include <patron/trust/trust_entry.hpp>
#include <patron/trust/trust_totals.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0 {
namespace detail {

/// The entries of one customer, day and kind are added up.
struct added_up {
  template<class Row>
  [[nodiscard]] static auto key(Row const& row) {
    return std::tie(row.customer, row.day, row.kind);
  }
  template<class Row>
  static void absorb(Row& into, Row const& more) {
    into.totals.merge(more.totals);
  }
};

}  // namespace detail

/// The accounts of trust that customers have with a firm: small deposits, and what takes away from
/// them, each with its kind, its day, and a weight that the caller gives.
///
///     trust_account<int, kind> account;
///     account.add(7, today, kind::kept_promise, 2);
///     account.add(7, today, kind::late_delivery, -5);
///     account.balance(7, today, half_life{days{180}})         // −3
///
/// The entries are data; the balance is a view of them. What a promise weighs against a late
/// delivery, and how fast both are forgotten, is a convention of the firm and no measurement:
/// `trust_lift` asks whether the balances made by it tell anything. The form of the balance is that
/// of goodwill as a stock (Nerlove and Arrow 1962); there is no other arithmetic of trust.
///
/// Its state is one sorted row for each customer, day and kind, with exact sums. Any order and any
/// partition of the same entries gives equal accounts; hence no weights of `double`. An entry told
/// twice counts twice.
template<customer_id Id, trust_kind Kind, exact_amount Weight = std::int64_t>
class trust_account {
 public:
  using row = trust_entry<Id, Kind, Weight>;

  trust_account() = default;

  /// Reads every entry once: whose, on what day, of what kind, and its weight (below zero: a
  /// withdrawal). Throws for a day beyond the civil calendar, with its record.
  template<std::ranges::input_range Entries, class Who, class Day, class KindOf, class WeightOf>
    requires detail::orders<Entries, Who, Day, WeightOf>
  trust_account(Entries&& entries, Who who, Day day, KindOf kind, WeightOf weight) {
    std::uint64_t record = 0;
    for (auto&& entry : entries) {
      rows_.add(entry_of(std::invoke(who, entry),
                         detail::checked_day("trust_account", std::invoke(day, entry), record++),
                         std::invoke(kind, entry), std::invoke(weight, entry)));
    }
  }

  /// The account with these rows, as `entries` gives them, in any order. Throws for a row that no
  /// entries could have made.
  explicit trust_account(std::vector<row> rows) {
    for (row& one : rows) {
      detail::require(one.totals.possible() && !one.totals.empty(),
                      "trust_account: a row holds a sum without its entries");
      rows_.add(std::move(one));
    }
  }

  /// A deposit (zero or more) or a withdrawal (less than zero). Amortised logarithmic time.
  void add(Id customer, std::chrono::sys_days day, Kind kind, Weight weight) {
    rows_.add(entry_of(std::move(customer), detail::checked_day("trust_account::add", day),
                       std::move(kind), weight));
  }

  /// The inverse of `add`, in linear time. Throws where no such entry can have been added.
  void take_back(Id customer, std::chrono::sys_days day, Kind kind, Weight weight) {
    constexpr auto where = "trust_account::take_back";
    row const like{.customer = std::move(customer),
                   .day = detail::checked_day(where, day),
                   .kind = std::move(kind)};
    bool taken = false;
    (void)rows_.take_from(like, [&](row& found) {
      taken = found.totals.take_back(weight);
      return found.totals.empty();
    });
    if (!taken) {
      std::string const text = to_string(day);
      detail::raise(
          fault{.where = where, .field = "entry", .value = text, .reason = "was never added"});
    }
  }

  /// Forgets all that is known of a person. Returns how many entries that were.
  std::uint64_t erase(Id const& customer) {
    std::uint64_t entries = 0;
    rows_.erase_if([&](row const& r) {
      if (r.customer != customer) return false;
      entries += r.totals.deposits + r.totals.withdrawals;
      return true;
    });
    return entries;
  }

  /// Adds the entries of another part, none of them in this one.
  void merge(trust_account const& other) { rows_.merge(other.rows_); }

  /// The accounts as they were known when that day began: without its entries and all later ones.
  [[nodiscard]] trust_account before(std::chrono::sys_days day) const {
    trust_account past = *this;
    past.rows_.erase_if([day](row const& r) { return r.day >= day; });
    return past;
  }

  /// What is left, on that day, of all that was put in and taken out up to it:
  ///
  ///     balance = Σ weight · 2^(−(day − day of the entry) / half-life)
  ///
  /// In the unit of the weights; it may be below zero. None for somebody without an entry: an
  /// account that was never opened is not one with nothing in it. One pass over everything: for
  /// many customers ask `balances`. Throws where there is an entry after that day, of whomever:
  /// `before` leaves those out.
  [[nodiscard]] std::optional<double> balance(Id const& customer, std::chrono::sys_days day,
                                              half_life forgotten = {}) const {
    auto const all = balances(day, forgotten);
    auto const found =
        std::lower_bound(all.begin(), all.end(), customer,
                         [](trust_balance<Id> const& b, Id const& id) { return b.customer < id; });
    if (found == all.end() || customer < found->customer) return std::nullopt;
    return found->balance;
  }

  /// The same of everybody who has an entry, sorted by id.
  [[nodiscard]] std::vector<trust_balance<Id>> balances(std::chrono::sys_days day,
                                                        half_life forgotten = {}) const {
    detail::observation_end const end{"trust_account::balances", day, "the day asked"};
    std::vector<row> const all = entries();
    for (row const& r : all) (void)end.accept(r.day);
    return detail::balances_of(all, end.day(), forgotten);
  }

  /// What all of them were given and lost, with nothing forgotten.
  [[nodiscard]] trust_totals<Weight> totals() const {
    trust_totals<Weight> sum;
    rows_.for_each([&](row const& r) { sum.merge(r.totals); });
    return sum;
  }
  /// The same by kind.
  [[nodiscard]] std::map<Kind, trust_totals<Weight>> totals_by_kind() const {
    std::map<Kind, trust_totals<Weight>> sums;
    rows_.for_each([&](row const& r) { sums[r.kind].merge(r.totals); });
    return sums;
  }

  /// Every row, sorted by customer, day and kind: the canonical state.
  [[nodiscard]] std::vector<row> entries() const { return rows_.rows(); }

  [[nodiscard]] bool empty() const noexcept { return rows_.empty(); }

  static constexpr std::string_view state_name = "trust_account";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.rows_);
  }
  void check_fields() const {
    rows_.for_each([](row const& r) {
      detail::require(!r.totals.empty(), "trust_account: a row is of some entries");
    });
  }
  friend bool operator==(trust_account const&, trust_account const&) = default;

 private:
  [[nodiscard]] static row entry_of(Id customer, day_point day, Kind kind, Weight const& weight) {
    row made{.customer = std::move(customer), .day = day, .kind = std::move(kind)};
    made.totals.add(weight);
    return made;
  }

  detail::sorted_rows<row, detail::added_up> rows_{};
};

template<class Entries, class Who, class Day, class KindOf, class WeightOf>
trust_account(Entries&&, Who, Day, KindOf, WeightOf)
    -> trust_account<customer_id_t<Entries, Who>, customer_id_t<Entries, KindOf>,
                     detail::projected_t<Entries, WeightOf>>;

/// The accounts with two ids as one person: what `from` had goes to `into`. Joining more ids gives
/// the same in whatever order.
template<customer_id Id, trust_kind Kind, exact_amount Weight>
[[nodiscard]] trust_account<Id, Kind, Weight> merged(trust_account<Id, Kind, Weight> const& account,
                                                     std::type_identity_t<Id> const& from,
                                                     std::type_identity_t<Id> const& into) {
  std::vector<trust_entry<Id, Kind, Weight>> rows = account.entries();
  for (auto& row : rows) {
    if (row.customer == from) row.customer = into;
  }
  return trust_account<Id, Kind, Weight>{std::move(rows)};
}

}  // namespace patron::inline v0

#endif
