// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_AGENDA_HPP
#define PATRON_CYCLE_AGENDA_HPP

#include <patron/core/amount.hpp>
#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>
#include <patron/core/grade.hpp>
#include <patron/core/number_text.hpp>
#include <patron/core/plain_text.hpp>
#include <patron/cycle/action_kind.hpp>
#include <patron/cycle/agenda_action.hpp>
#include <patron/cycle/agenda_entry.hpp>
#include <patron/cycle/agenda_group.hpp>
#include <patron/cycle/agenda_person.hpp>
#include <patron/cycle/capacity.hpp>
#include <patron/cycle/detail/agenda_order.hpp>
#include <patron/history/customer_id.hpp>

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstddef>
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

/// What to do next, and for whom: existing customers first, then former ones, then prospects; the
/// actions of the firm itself apart.
///
///     agenda<int, yen> todo{people, &person::id, &person::grade, &person::has_left};
///     schedule_opportunities(todo, ledger, {.effort = 30min});   // and so on, from all rooms
///     todo.add(7, {.kind = action_kind::thank_referrer, .effort = 5min});
///     for (auto const& line : todo.within({.hours = 40h}).list()) …
///
/// In each group the actions stand by what an hour of them may bring; those of which nobody can say
/// it come last. Equals stand by the day by which they serve, then by id. So the same actions, in
/// any order and any number of pieces, give the same agenda.
///
/// Everybody is told once to the agenda, with her grade: it alone decides where her actions stand.
/// There is no way to put a prospect before a customer. An action that two rooms found is one (see
/// `agenda_action::join`).
template<customer_id Id, exact_amount Amount>
class agenda {
 public:
  using person = agenda_person<Id>;
  using action = agenda_action<Amount>;
  using entry = agenda_entry<Id, Amount>;

  agenda() = default;
  /// Of these people: `agenda_people(journeys)`, or a list of one's own. Throws, with the record,
  /// where somebody is told twice, and not the same.
  explicit agenda(std::vector<person> const& people)
      : agenda{people, &person::id, &person::grade, &person::left} {}
  template<std::ranges::input_range People, class Who, class Grade, class Left>
    requires std::convertible_to<std::invoke_result_t<Who&, std::ranges::range_reference_t<People>>,
                                 Id> &&
             std::convertible_to<
                 std::invoke_result_t<Grade&, std::ranges::range_reference_t<People>>, grade> &&
             std::predicate<Left&, std::ranges::range_reference_t<People>>
  agenda(People&& people, Who id, Grade grade, Left left) {
    std::uint64_t record = 0;
    for (auto&& one : people) {
      know({.id = std::invoke(id, one),
            .grade = std::invoke(grade, one),
            .left = std::invoke(left, one)},
           record++);
    }
  }

  /// Something to do for somebody. Throws for somebody who is not among the people, a kind of
  /// action that is of the firm itself, an effort below a minute or beyond a million hours, and a
  /// worth below 0.
  void add(Id const& who, action const& what) {
    if (!people_.contains(who)) refuse(who, "is not among the people of the agenda");
    detail::require(!is_of_the_firm(what.kind), "agenda: an action of the firm is for nobody");
    put(who, what);
  }
  /// Something to do in the firm itself.
  void add(action const& what) {
    detail::require(is_of_the_firm(what.kind), "agenda: an action is for somebody, or of the firm");
    put(std::nullopt, what);
  }

  /// Adds people and actions of another part. Throws where the two tell differently of somebody.
  void merge(agenda const& other) {
    agenda both = *this;
    for (auto const& [id, one] : other.people_) both.know(one, std::nullopt);
    for (auto const& [id, what] : other.actions_) both.put(id.who, what);
    *this = std::move(both);
  }

  /// What to do for existing customers: the first of all.
  [[nodiscard]] std::vector<entry> customers() const { return listed(in_order().customers); }
  /// What to do for those who were customers.
  [[nodiscard]] std::vector<entry> former_customers() const { return listed(in_order().former); }
  /// What to do for those who may become customers.
  [[nodiscard]] std::vector<entry> prospects() const { return listed(in_order().prospects); }
  /// What to do in the firm itself.
  [[nodiscard]] std::vector<entry> firm() const { return listed(in_order().firm); }
  /// The four lists, each in its order.
  struct groups {
    std::vector<entry> customers{};
    std::vector<entry> former{};
    std::vector<entry> prospects{};
    std::vector<entry> firm{};
  };
  /// All of these at once: putting them in order is the work.
  [[nodiscard]] groups by_group() const {
    sequences const all = in_order();
    return {.customers = listed(all.customers),
            .former = listed(all.former),
            .prospects = listed(all.prospects),
            .firm = listed(all.firm)};
  }
  /// The three groups of people, one after the other.
  [[nodiscard]] std::vector<entry> list() const {
    sequences const all = in_order();
    return listed(joined(joined(all.customers, all.former), all.prospects));
  }

  /// The group of somebody; none where the agenda does not know her.
  [[nodiscard]] std::optional<agenda_group> group(Id const& who) const {
    auto const found = people_.find(who);
    if (found == people_.end()) return std::nullopt;
    return found->second.group();
  }

  /// What there is time for: an agenda of the same kind.
  ///
  /// Customers and former customers have the time but for what is kept; prospects and the firm
  /// itself have what is kept, both by what an hour may bring. What one side leaves over the other
  /// one has. An action that takes longer than the time that is left is passed over for the next.
  /// Throws where the capacity is out of its range.
  [[nodiscard]] agenda within(capacity const& available) const {
    std::chrono::minutes const kept = available.kept();
    std::chrono::minutes open = available.hours - kept;
    agenda chosen;
    auto const take = [&](lines const& of, std::chrono::minutes& time) {
      for (place const& one : of) {
        auto const& [id, what] = *one.line;
        if (what.effort > time || chosen.actions_.contains(id)) continue;
        time -= what.effort;
        if (id.who) chosen.people_.try_emplace(*id.who, people_.at(*id.who));
        chosen.actions_.emplace(id, what);
      }
    };
    sequences const all = in_order();
    lines const held = joined(all.customers, all.former);
    lines sown = joined(all.prospects, all.firm);
    std::stable_sort(sown.begin(), sown.end(), detail::agenda_order{});

    std::chrono::minutes reserve = kept;
    take(held, open);
    take(sown, reserve);
    open += reserve;
    take(held, open);
    take(sown, open);
    return chosen;
  }

  /// How long all of it takes.
  [[nodiscard]] std::chrono::minutes effort() const {
    std::chrono::minutes sum{};
    for (auto const& [id, what] : actions_) sum += what.effort;
    return sum;
  }
  /// How many actions, those of the firm among them.
  [[nodiscard]] std::size_t size() const noexcept { return actions_.size(); }
  [[nodiscard]] bool empty() const noexcept { return actions_.empty(); }

  static constexpr std::string_view state_name = "agenda";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.people_, self.actions_);
  }
  /// Throws for people and actions under an id that is not theirs, for an action of somebody who is
  /// not known, and for what `add` refuses.
  void check_fields() const {
    for (auto const& [id, one] : people_) {
      detail::require(one.id == id, "agenda: somebody stands under her own id");
    }
    for (auto const& [id, what] : actions_) {
      detail::require(what.kind == id.kind && what.about == id.about,
                      "agenda: an action stands under its own id");
      detail::require(id.who ? people_.contains(*id.who) && !is_of_the_firm(what.kind)
                             : is_of_the_firm(what.kind),
                      "agenda: an action is for somebody known, or of the firm");
      check(id.who, what);
    }
  }
  friend bool operator==(agenda const&, agenda const&) = default;

 private:
  using stored = typename std::map<action_id<Id>, action>::value_type;
  using place = detail::agenda_place<stored>;
  using lines = std::vector<place>;
  struct sequences {
    lines customers{};
    lines former{};
    lines prospects{};
    lines firm{};

    [[nodiscard]] lines& of(agenda_group group) {
      if (group == agenda_group::customer) return customers;
      return group == agenda_group::former ? former : prospects;
    }
  };

  [[noreturn]] static void refuse(Id const& who, std::string_view reason,
                                  std::optional<std::uint64_t> record = {}) {
    std::string const name = detail::plain_text(who, "(an id that has no text)");
    detail::raise(fault{
        .where = "agenda", .record = record, .field = "person", .value = name, .reason = reason});
  }

  void know(person const& one, std::optional<std::uint64_t> record) {
    auto const at = people_.try_emplace(people_.end(), one.id, one);
    if (at->second != one) refuse(one.id, "is told twice, and not the same", record);
  }

  /// The time is bounded so that the sum of all of them is a number.
  static void check(std::optional<Id> const& who, action const& what) {
    auto const refuse_action = [&](std::string_view field, std::string_view value,
                                   std::string reason) {
      reason += ": " + std::string{to_string(what.kind)} + ", for ";
      reason += who ? detail::plain_text(*who, "(an id that has no text)") : "the firm";
      detail::raise(fault{.where = "agenda", .field = field, .value = value, .reason = reason});
    };
    std::chrono::minutes const takes = what.effort;
    if (takes < std::chrono::minutes{1} || takes > std::chrono::hours{1'000'000}) {
      refuse_action("effort", std::to_string(takes.count()),
                    "is no number of minutes from 1 to those of a million hours");
    }
    if (what.worth && what.worth->amount() < Amount{}) {
      double const worth = amount_traits<Amount>::to_double(what.worth->amount());
      refuse_action("worth", detail::number_text{worth}.view(), "is below 0");
    }
  }

  void put(std::optional<Id> const& who, action const& what) {
    check(who, what);
    std::size_t const before = actions_.size();
    auto const at = actions_.try_emplace(actions_.end(), {who, what.kind, what.about}, what);
    if (actions_.size() == before) at->second.join(what);
  }

  /// All actions, where they stand. They come by id, which is the order of equals, and so do the
  /// people: one walk finds everybody's grade.
  [[nodiscard]] sequences in_order() const {
    sequences all;
    auto whose = people_.begin();
    for (stored const& one : actions_) {
      auto const& who = one.first.who;
      while (who && whose != people_.end() && whose->first < *who) ++whose;
      detail::require(!who || (whose != people_.end() && whose->first == *who),
                      "agenda: everybody in it is known to it");
      lines& group = who ? all.of(whose->second.group()) : all.firm;
      group.emplace_back(one);
    }
    for (lines* group : {&all.customers, &all.former, &all.prospects, &all.firm}) {
      std::stable_sort(group->begin(), group->end(), detail::agenda_order{});
    }
    return all;
  }

  [[nodiscard]] static lines joined(lines before, lines const& after) {
    before.insert(before.end(), after.begin(), after.end());
    return before;
  }

  [[nodiscard]] static std::vector<entry> listed(lines const& of) {
    std::vector<entry> entries;
    entries.reserve(of.size());
    for (place const& one : of) entries.push_back({one.line->first.who, one.line->second});
    return entries;
  }

  std::map<Id, person> people_{};
  std::map<action_id<Id>, action> actions_{};
};

}  // namespace patron::inline v0

#endif
