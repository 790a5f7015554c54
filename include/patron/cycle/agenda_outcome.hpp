// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_AGENDA_OUTCOME_HPP
#define PATRON_CYCLE_AGENDA_OUTCOME_HPP

#include <patron/core/amount.hpp>
#include <patron/core/estimate.hpp>
#include <patron/core/normal_quantile.hpp>
#include <patron/core/rate.hpp>
#include <patron/cycle/action_kind.hpp>
#include <patron/cycle/agenda.hpp>
#include <patron/cycle/agenda_entry.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/statistics/finding.hpp>
#include <patron/statistics/fisher_exact.hpp>
#include <patron/statistics/holm.hpp>
#include <patron/statistics/rate_difference.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// A line of the last agenda, and what became of it.
template<customer_id Id, exact_amount Amount>
struct entry_outcome {
  agenda_entry<Id, Amount> entry{};
  bool done = false;
  Amount brought{};  ///< what she has brought since, done or not; zero for an action of the firm

  friend bool operator==(entry_outcome const&, entry_outcome const&) = default;
};

/// What a kind of action brought, beside the same kind where it was left undone.
template<exact_amount Amount>
struct kind_outcome {
  action_kind kind{};
  rate done{};           ///< of the actions of this kind
  rate after_doing{};    ///< of the people for whom one was done, from how many something came in
  rate without_doing{};  ///< the same of those for whom none was
  Amount brought_after_doing{};
  Amount brought_without_doing{};
  /// The first rate less the second; none where one of them is of nobody.
  std::optional<estimate<>> difference{};
  /// The chance of such a difference, or a greater one, if doing it changed nothing; corrected for
  /// the number of kinds compared. None: too few.
  std::optional<double> adjusted_p{};
  patron::verdict verdict{finding::too_few, "too few were done, or left undone, to show it"};

  friend bool operator==(kind_outcome const&, kind_outcome const&) = default;
};

/// What became of an agenda: line by line, and by kind of action.
template<customer_id Id, exact_amount Amount>
struct agenda_outcomes {
  std::vector<entry_outcome<Id, Amount>> entries{};  ///< as the agenda lists them, the firm last
  std::vector<kind_outcome<Amount>> kinds{};  ///< those that occur, in the order of the kinds
  rate done{};                                ///< of all actions

  friend bool operator==(agenda_outcomes const&, agenda_outcomes const&) = default;
};

namespace detail {

/// What was done of one kind for one person, and what she brought.
template<exact_amount Amount>
struct person_outcome {
  bool done = false;
  Amount brought{};

  void join(person_outcome const& other) {
    done = done || other.done;
    brought = (std::max)(brought, other.brought);
  }
};

/// Whether even the clearest difference that so many allow would be put down to chance.
[[nodiscard]] inline bool is_too_few(rate const& with, rate const& without, double level) {
  auto const came = with.kept + without.kept;
  auto const most = (std::min)(came, with.of);
  return chance_of_so_many({most, with.of}, {came - most, without.of}) > level;
}

template<exact_amount Amount>
void compare_kinds(std::vector<kind_outcome<Amount>>& kinds, double confidence) {
  (void)two_sided_quantile(confidence);
  double const level = 1.0 - confidence;
  std::vector<kind_outcome<Amount>*> asked;
  std::vector<double> p_values;
  for (auto& one : kinds) {
    one.difference = rate_difference(one.after_doing, one.without_doing, confidence);
    if (is_too_few(one.after_doing, one.without_doing, level)) continue;
    asked.push_back(&one);
    p_values.push_back(chance_of_so_many(one.after_doing, one.without_doing));
  }
  auto const adjusted = holm(p_values);
  for (std::size_t i = 0; i < asked.size(); ++i) {
    asked[i]->adjusted_p = adjusted[i];
    asked[i]->verdict =
        adjusted[i] <= level
            ? verdict{finding::shown, "it brings something more often than leaving it undone"}
            : verdict{finding::not_shown, "it brings something no more often than chance allows"};
  }
}

}  // namespace detail

/// What became of the last agenda: what was done, and what each kind of action brought against
/// leaving it undone.
///
///     auto const then = agenda_outcome(last_week,
///         [&](auto const& line) { return ticked_off.contains(line.id()); },
///         [&](auto const& line) { return sales_since.at(*line.who); });
///     then.kinds[0].difference->value;   // by how much more often something came in
///
/// `done` says of a line whether it was done; `brought` what its person has brought since, done or
/// not, and is asked for lines of people only. Both may be asked of `line.id()`, which stays the
/// same from one agenda to the next. Somebody with several actions of one kind is one person of
/// that kind: it was done for her where one of them was, and she brought the most that is told of
/// one. What is left of `confidence` to 1 is the chance of a single wrong verdict among all kinds.
///
/// How to read it: what was done first was thought to be worth most, so those left undone are other
/// people. That it brings more is shown; that it is because it was done is shown only where chance
/// decided what was left out. Of several kinds of actions for one person each gets what she
/// brought. Throws where the confidence does not lie between 0 and 1. Sources: `chance_of_so_many`
/// (Fisher 1935), `holm`, and for the interval `rate_difference`.
template<customer_id Id, exact_amount Amount, class Done, class Brought>
  requires std::predicate<Done&, agenda_entry<Id, Amount> const&> &&
           std::convertible_to<std::invoke_result_t<Brought&, agenda_entry<Id, Amount> const&>,
                               Amount>
[[nodiscard]] agenda_outcomes<Id, Amount> agenda_outcome(agenda<Id, Amount> const& last, Done done,
                                                         Brought brought,
                                                         double confidence = 0.95) {
  agenda_outcomes<Id, Amount> result;
  std::map<action_kind, kind_outcome<Amount>> kinds;
  std::map<std::pair<action_kind, Id>, detail::person_outcome<Amount>> people;
  auto const look_at = [&](std::vector<agenda_entry<Id, Amount>> const& entries) {
    for (agenda_entry<Id, Amount> const& entry : entries) {
      bool const is_done = std::invoke(done, entry);
      Amount const amount = entry.who ? Amount(std::invoke(brought, entry)) : Amount{};
      auto& kind = kinds[entry.action.kind];
      kind.kind = entry.action.kind;
      kind.done.merge({is_done ? 1U : 0U, 1});
      result.done.merge({is_done ? 1U : 0U, 1});
      result.entries.push_back({entry, is_done, amount});
      if (!entry.who) continue;
      detail::person_outcome<Amount> const of_line{is_done, amount};
      auto const [at, is_new] = people.try_emplace({entry.action.kind, *entry.who}, of_line);
      if (!is_new) at->second.join(of_line);
    }
  };
  look_at(last.list());
  look_at(last.firm());
  for (auto const& [whose, one] : people) {
    auto& kind = kinds[whose.first];
    rate& came = one.done ? kind.after_doing : kind.without_doing;
    Amount& sum = one.done ? kind.brought_after_doing : kind.brought_without_doing;
    came.merge({one.brought > Amount{} ? 1U : 0U, 1});
    sum = amount_traits<Amount>::add(sum, one.brought);
  }
  for (auto const& [kind, outcome] : kinds) result.kinds.push_back(outcome);
  detail::compare_kinds(result.kinds, confidence);
  return result;
}

}  // namespace patron::inline v0

#endif
