// SPDX-License-Identifier: MIT
#ifndef PATRON_REFERRAL_REFERRAL_BOOK_HPP
#define PATRON_REFERRAL_REFERRAL_BOOK_HPP

#include <patron/core/append.hpp>
#include <patron/core/ascending.hpp>
#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/referral/detail/listed_people.hpp>
#include <patron/referral/referral_edge.hpp>
#include <patron/referral/referral_forest.hpp>
#include <patron/referral/referral_policy.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// Referrals as they are told, day by day and branch by branch, and their forest at any time.
///
///     referral_book<std::uint32_t> book;
///     book.add(7, 12, 2025y / March / 1);       // 7 brought 12
///     auto const forest = book.forest(today, referral_policy::first_by_day);
///
/// Its state is a set: the same people on the same day, told twice, are one referral. It keeps what
/// contradicts as well, for a contradiction is known only when all the data are together. Any order
/// and any partition of the same referrals gives equal books; `merge` is the union of the sets.
template<customer_id Id>
class referral_book {
 public:
  using edge = referral_edge<Id>;

  referral_book() = default;

  /// The book of these referrals, in any order.
  explicit referral_book(std::vector<edge> edges) : recent_{std::move(edges)} { fold(); }

  /// Adding takes amortised logarithmic time. Throws for a day beyond the civil calendar.
  void add(Id referrer, Id referred, std::chrono::sys_days day) {
    edge told{std::move(referrer), std::move(referred),
              detail::checked_day("referral_book::add", day)};
    if (is_long(recent_.size())) fold();
    recent_.push_back(std::move(told));
  }

  /// The inverse of `add`. Throws for a referral that was never added.
  void take_back(Id const& referrer, Id const& referred, std::chrono::sys_days day) {
    fold();
    edge const sought{referrer, referred, detail::checked_day("referral_book::take_back", day)};
    auto const at =
        std::lower_bound(edges_.begin(), edges_.end(), sought, detail::earlier_referral);
    if (at != edges_.end() && *at == sought) {
      edges_.erase(at);
      return;
    }
    std::string const text =
        detail::name_of(referrer) + ", " + detail::name_of(referred) + ", " + to_string(day);
    detail::raise(fault{.where = "referral_book::take_back",
                        .field = "referral",
                        .value = text,
                        .reason = "was never added"});
  }

  /// Forgets a person. Whom she brought is then known no more to have been brought. Returns how
  /// many referrals that were.
  std::size_t erase(Id const& person) {
    fold();
    return std::erase_if(
        edges_, [&person](edge const& e) { return e.referrer == person || e.referred == person; });
  }

  /// Adds the referrals of another book.
  void merge(referral_book const& other) {
    std::vector<edge> more = other.edges();
    if (is_long(recent_.size() + more.size())) {
      referral_book both;
      both.edges_ = edges();
      both.recent_ = std::move(more);
      both.fold();
      *this = std::move(both);
    } else {
      detail::append(recent_, std::move(more));
    }
  }

  /// All referrals, by day, then referrer, then referred: the canonical state.
  [[nodiscard]] std::vector<edge> edges() const {
    std::vector<edge> recent = recent_;
    std::sort(recent.begin(), recent.end(), detail::earlier_referral);
    std::vector<edge> all;
    all.reserve(edges_.size() + recent.size());
    std::merge(edges_.begin(), edges_.end(), recent.begin(), recent.end(), std::back_inserter(all),
               detail::earlier_referral);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }

  /// How many referrals.
  [[nodiscard]] std::size_t size() const { return edges().size(); }
  [[nodiscard]] bool empty() const noexcept { return edges_.empty() && recent_.empty(); }

  /// The forest of these referrals; records are positions in `edges()`. Throws as
  /// `referral_forest` does.
  [[nodiscard]] referral_forest<Id> forest(std::chrono::sys_days until,
                                           referral_policy policy = referral_policy::refuse) const {
    return referral_forest<Id>{edges(),         until,      &edge::referrer,
                               &edge::referred, &edge::day, policy};
  }

  static constexpr std::string_view state_name = "referral_book";
  /// The canonical state, so that equal books list equal members.
  template<class Self>
  [[nodiscard]] static auto fields(Self& self) {
    if constexpr (std::is_const_v<Self>) {
      return std::tuple{self.edges()};
    } else {
      self.fold();
      return std::tie(self.edges_);
    }
  }

  void check_fields() const {
    detail::require_ascending(edges_, detail::earlier_referral,
                              "referral_book: referrals ascend, each once");
  }
  [[nodiscard]] friend bool operator==(referral_book const& a, referral_book const& b) {
    return a.edges() == b.edges();
  }

 private:
  void fold() {
    if (recent_.empty()) return;
    edges_ = edges();
    recent_.clear();
  }

  /// Folding costs a pass over everything: it waits until as much was added as there was.
  [[nodiscard]] bool is_long(std::size_t recent) const {
    constexpr std::size_t shortest = 1024;
    return recent >= (std::max)(shortest, edges_.size());
  }

  std::vector<edge> edges_{};   ///< sorted, each once
  std::vector<edge> recent_{};  ///< as they came
};

/// The book with two ids as one person: what is told of `from` is told of `into`. Joining more ids
/// gives the same in whatever order. Where one of the two had brought the other this leaves a
/// self-referral, for the policy of the forest to judge.
template<customer_id Id>
[[nodiscard]] referral_book<Id> merged(referral_book<Id> const& book,
                                       std::type_identity_t<Id> const& from,
                                       std::type_identity_t<Id> const& into) {
  auto edges = book.edges();
  for (auto& e : edges) {
    if (e.referrer == from) e.referrer = into;
    if (e.referred == from) e.referred = into;
  }
  return referral_book<Id>{std::move(edges)};
}

}  // namespace patron::inline v0

#endif
