// SPDX-License-Identifier: MIT
#ifndef PATRON_REFERRAL_REFERRAL_FOREST_HPP
#define PATRON_REFERRAL_REFERRAL_FOREST_HPP

#include <patron/core/calendar.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/referral/detail/believed_referrals.hpp>
#include <patron/referral/detail/numbered_people.hpp>
#include <patron/referral/forest_member.hpp>
#include <patron/referral/referral_edge.hpp>
#include <patron/referral/referral_policy.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// Who brought whom, as trees: everybody has one referrer or none, and nobody is her own ancestor.
///
///     referral_forest const forest{referrals, until, &referral::by, &referral::who,
///                                  &referral::day, referral_policy::first_by_day};
///     forest.ancestors("anna");      // who brought her, who brought that one, …
///     forest.generations();          // how many stand at the top, how many they brought, …
///
/// It is a range of its members, ascending by id: everybody who brought somebody or was brought.
/// Customers who did neither are not in it; asked for them it answers as for a tree of one.
///
/// `until` is the last day observed. Referrals may come in any order and give the same forest: they
/// are believed by day, on one day by the smaller referrer, then the smaller referred. One that
/// contradicts those before it is refused or set aside, as the policy says; the same two people
/// once more are one referral on its first day, and listed as repeated. Takes n log n for n
/// referrals. Throws, with the record, for a day after `until`, and under `refuse` for a second
/// referrer, a self-referral and a circle.
template<customer_id Id>
class referral_forest {
 public:
  using member = forest_member<Id>;
  using const_iterator = typename std::vector<member>::const_iterator;

  /// Nobody brought anybody.
  referral_forest() = default;

  template<class Referrals, class Referrer, class Referred, class Day>
    requires referral_range<Referrals, Referrer, Referred, Day>
  referral_forest(Referrals&& referrals, std::chrono::sys_days until_, Referrer referrer_,
                  Referred referred_, Day day_, referral_policy policy_ = referral_policy::refuse) {
    detail::observation_end const end{"referral_forest", until_};
    last_day_ = end.day();
    std::vector<Id> ids;  // referrer and referred of each record, in turn
    std::vector<day_point> days;
    for (auto&& one : referrals) {
      days.push_back(end.accept(std::invoke(day_, one), days.size()));
      ids.push_back(Id(std::invoke(referrer_, one)));
      ids.push_back(Id(std::invoke(referred_, one)));
    }
    auto const [people, number] = detail::number_people(std::move(ids));
    std::vector<detail::numbered_referral> numbered(days.size());
    for (std::size_t i = 0; i < days.size(); ++i) {
      numbered[i] = {days[i], number[2 * i], number[2 * i + 1], i};
    }
    members_.resize(people.size());
    for (std::size_t i = 0; i < people.size(); ++i) members_[i].person = people[i];
    auto believed = detail::believe_referrals(members_, std::move(numbered), policy_);
    set_aside_ = std::move(believed.set_aside);
    list_children(believed.edges);
    list_generations();
  }

  [[nodiscard]] const_iterator begin() const noexcept { return members_.begin(); }
  [[nodiscard]] const_iterator end() const noexcept { return members_.end(); }
  [[nodiscard]] std::size_t size() const noexcept { return members_.size(); }
  [[nodiscard]] bool empty() const noexcept { return members_.empty(); }
  [[nodiscard]] member const& operator[](std::size_t position) const { return members_[position]; }

  /// The last day observed.
  [[nodiscard]] std::chrono::sys_days until() const noexcept { return last_day_; }

  /// Somebody's row; `end()` where she neither brought anybody nor was brought.
  [[nodiscard]] const_iterator find(Id const& person) const {
    auto const at = std::lower_bound(begin(), end(), person, [](member const& m, Id const& sought) {
      return m.person < sought;
    });
    return at != end() && at->person == person ? at : end();
  }

  /// Who brought her; none where she came by herself.
  [[nodiscard]] std::optional<Id> referrer(Id const& person) const {
    auto const at = find(person);
    if (at == end()) return std::nullopt;
    member const& m = *at;
    if (!m.referrer) return std::nullopt;
    return members_[*m.referrer].person;
  }

  /// Whom she brought herself, by day.
  [[nodiscard]] std::vector<Id> children(Id const& person) const {
    std::vector<Id> result;
    auto const at = find(person);
    if (at == end()) return result;
    for (std::uint32_t const child : children_at(position_of(at))) {
      result.push_back(members_[child].person);
    }
    return result;
  }

  /// Who brought her, who brought that one, and so on up to the top of the tree.
  [[nodiscard]] std::vector<Id> ancestors(Id const& person) const {
    std::vector<Id> result;
    for (auto at = referrer(person); at; at = referrer(result.back())) result.push_back(*at);
    return result;
  }

  /// The top of her tree; she herself where nobody brought her.
  [[nodiscard]] Id root(Id const& person) const {
    auto const above = ancestors(person);
    return above.empty() ? person : above.back();
  }

  /// The tops of the trees, ascending: who brought somebody and came by herself.
  [[nodiscard]] std::vector<Id> roots() const {
    std::vector<Id> result;
    for (member const& m : members_) {
      if (!m.referrer && m.brought > 0) result.push_back(m.person);
    }
    return result;
  }

  /// How many people stand in each generation: [0] at the tops of the trees, [1] brought by those.
  /// People who are known only by referrals that were set aside stand in none.
  [[nodiscard]] std::vector<std::uint64_t> generations() const {
    std::vector<std::uint64_t> people;
    for (member const& m : members_) {
      if (!m.referrer && m.brought == 0) continue;
      if (m.generation >= people.size()) people.resize(std::size_t{m.generation} + 1);
      ++people[m.generation];
    }
    return people;
  }

  /// The referrals that are believed, by day, then referrer, then referred.
  [[nodiscard]] std::vector<referral_edge<Id>> edges() const {
    std::vector<referral_edge<Id>> result;
    for (member const& m : members_) {
      if (!m.referrer || !m.brought_on) continue;
      result.push_back({members_[*m.referrer].person, m.person, *m.brought_on});
    }
    std::sort(result.begin(), result.end(), detail::earlier_referral);
    return result;
  }

  /// The referrals that are not, by day, then referrer, then referred.
  [[nodiscard]] std::vector<set_aside_referral<Id>> const& set_aside() const noexcept {
    return set_aside_;
  }

  /// The positions of those whom the member at a position brought, by day, then id.
  [[nodiscard]] std::span<std::uint32_t const> children_at(std::size_t position) const {
    std::size_t const from = first_child_[position];
    return {children_.data() + from, members_[position].brought};
  }

  /// All positions so that a referrer comes before those whom he brought: a sum over whole trees is
  /// one pass, forwards from the tops or backwards to them.
  [[nodiscard]] std::vector<std::uint32_t> const& by_generation() const noexcept {
    return by_generation_;
  }

  /// The same trees on the same days, observed as long.
  [[nodiscard]] friend bool operator==(referral_forest const& a, referral_forest const& b) {
    return a.last_day_ == b.last_day_ && a.members_ == b.members_;
  }

 private:
  [[nodiscard]] std::size_t position_of(const_iterator at) const {
    return static_cast<std::size_t>(at - begin());
  }

  /// The edges come by day, and so do the children of each referrer.
  void list_children(std::vector<detail::numbered_referral> const& edges) {
    first_child_.reserve(members_.size());
    std::uint32_t from = 0;
    for (member const& m : members_) {
      first_child_.push_back(from);
      from += m.brought;
    }
    children_.resize(from);
    std::vector<std::uint32_t> next = first_child_;
    for (auto const& edge : edges) children_[next[edge.referrer]++] = edge.referred;
  }

  void list_generations() {
    by_generation_.reserve(members_.size());
    for (std::uint32_t i = 0; i < members_.size(); ++i) {
      if (!members_[i].referrer) by_generation_.push_back(i);
    }
    for (std::size_t next = 0; next < by_generation_.size(); ++next) {
      std::size_t const at = by_generation_[next];
      for (std::uint32_t const child : children_at(at)) {
        members_[child].generation = members_[at].generation + 1;
        by_generation_.push_back(child);
      }
    }
    for (std::size_t next = by_generation_.size(); next-- > 0;) {
      member const& m = members_[by_generation_[next]];
      if (m.referrer) members_[*m.referrer].descendants += 1 + m.descendants;
    }
  }

  std::vector<member> members_{};
  std::vector<set_aside_referral<Id>> set_aside_{};
  std::vector<std::uint32_t> first_child_{};  ///< of each member: where in children_ his begin
  std::vector<std::uint32_t> children_{};
  std::vector<std::uint32_t> by_generation_{};
  day_point last_day_{};
};

template<class Referrals, class Referrer, class Referred, class Day>
referral_forest(Referrals&&, std::chrono::sys_days, Referrer, Referred, Day,
                referral_policy = referral_policy::refuse)
    -> referral_forest<customer_id_t<Referrals, Referrer>>;

}  // namespace patron::inline v0

#endif
