// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_PLAN_FACTS_HPP
#define PATRON_CYCLE_PLAN_FACTS_HPP

#include <patron/core/checked.hpp>
#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>
#include <patron/cycle/detail/plain_name.hpp>

#include <concepts>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <ranges>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace patron::inline v0 {

/// What a firm knows of its own doings, as names and counts: what a plan is held against.
///
///     plan_facts facts;
///     facts.needs(raised, &need::name);                        // one record for each time
///     facts.offers(services, &service::name, &service::answers);
///     facts.touches(sent, &touch::kind, &touch::people);       // or with how many times
///     facts.trainings(courses, &course::subject);
///
/// What was not given is not known, and contradicts nothing; an empty range is known to be empty.
/// Names are compared without regard to capitals, blanks, hyphens and underscores. The state are
/// counts, so that parts merge into the whole.
template<class Text = std::string>
class basic_plan_facts {
 public:
  using counts = std::map<Text, std::uint64_t>;

  /// Needs that customers raised. Throws, with the record, for a name that is empty and for times
  /// below 0; so do the others.
  template<std::ranges::input_range Needs, class Name, class... Times>
  void needs(Needs&& raised, Name name, Times... times) {
    add("needs", needs_, raised, name, times...);
  }
  /// Offers, each with a range of the needs that it answers.
  template<std::ranges::input_range Offers, class Name, class Answers>
  void offers(Offers&& offers, Name name, Answers answers) {
    if (!offers_) offers_.emplace();
    std::uint64_t record = 0;
    for (auto&& offer : offers) {
      auto& answered = (*offers_)[checked("offers", std::invoke(name, offer), record)];
      for (auto const& need : std::invoke(answers, offer)) {
        answered.insert(checked("offers", need, record));
      }
      ++record;
    }
  }
  /// Touches by the kind of message that they carried.
  template<std::ranges::input_range Touches, class Kind, class... Times>
  void touches(Touches&& touches, Kind kind, Times... times) {
    add("touches", touches_, touches, kind, times...);
  }
  /// Trainings held inside the firm, by the expertise that they trained.
  template<std::ranges::input_range Trainings, class Expertise, class... Times>
  void trainings(Trainings&& trainings, Expertise expertise, Times... times) {
    add("trainings", trainings_, trainings, expertise, times...);
  }

  [[nodiscard]] std::optional<counts> const& needs() const noexcept { return needs_; }
  [[nodiscard]] std::optional<std::map<Text, std::set<Text>>> const& offers() const noexcept {
    return offers_;
  }
  [[nodiscard]] std::optional<counts> const& touches() const noexcept { return touches_; }
  [[nodiscard]] std::optional<counts> const& trainings() const noexcept { return trainings_; }

  /// Adds what another part of the firm knows.
  void merge(basic_plan_facts const& other) {
    basic_plan_facts both = *this;
    merge_counts(both.needs_, other.needs_);
    merge_counts(both.touches_, other.touches_);
    merge_counts(both.trainings_, other.trainings_);
    if (other.offers_) {
      if (!both.offers_) both.offers_.emplace();
      for (auto const& [offer, answers] : *other.offers_) {
        (*both.offers_)[offer].insert(answers.begin(), answers.end());
      }
    }
    *this = std::move(both);
  }

  static constexpr std::string_view state_name = "plan_facts";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.needs_, self.offers_, self.touches_, self.trainings_);
  }
  /// Throws for a name that is not as `plan_facts` writes it.
  void check_fields() const {
    auto const check_name = [](Text const& name) {
      detail::require(!name.empty() && detail::plain_name(name) == name,
                      "plan_facts: a name is in small letters, without blanks");
    };
    for (auto const* known : {&needs_, &touches_, &trainings_}) {
      if (!*known) continue;
      for (auto const& entry : **known) check_name(entry.first);
    }
    if (!offers_) return;
    for (auto const& [offer, answers] : *offers_) {
      check_name(offer);
      for (Text const& need : answers) check_name(need);
    }
  }
  friend bool operator==(basic_plan_facts const&, basic_plan_facts const&) = default;

 private:
  [[nodiscard]] static Text checked(std::string_view what, std::string_view name,
                                    std::uint64_t record) {
    Text plain = detail::plain_name(name);
    if (plain.empty()) {
      detail::raise(fault{.where = "plan_facts",
                          .record = record,
                          .field = what,
                          .value = name,
                          .reason = "is no name"});
    }
    return plain;
  }

  template<std::integral Count>
  [[nodiscard]] static std::uint64_t times_of(std::string_view what, Count times,
                                              std::uint64_t record) {
    if (!std::in_range<std::uint64_t>(times)) {
      detail::raise(fault{.where = "plan_facts",
                          .record = record,
                          .field = what,
                          .value = std::to_string(times),
                          .reason = "is no number of times"});
    }
    return static_cast<std::uint64_t>(times);
  }

  template<class Records, class Name, class... Times>
  static void add(std::string_view what, std::optional<counts>& into, Records& records, Name name,
                  Times... times) {
    if (!into) into.emplace();
    std::uint64_t record = 0;
    for (auto&& one : records) {
      std::uint64_t& count = (*into)[checked(what, std::invoke(name, one), record)];
      std::uint64_t more = 1;
      ((more = times_of(what, std::invoke(times, one), record)), ...);
      count = detail::checked_add(count, more);
      ++record;
    }
  }

  static void merge_counts(std::optional<counts>& into, std::optional<counts> const& from) {
    if (!from) return;
    if (!into) into.emplace();
    for (auto const& [name, count] : *from) {
      (*into)[name] = detail::checked_add((*into)[name], count);
    }
  }

  std::optional<counts> needs_{};
  std::optional<std::map<Text, std::set<Text>>> offers_{};
  std::optional<counts> touches_{};
  std::optional<counts> trainings_{};
};
using plan_facts = basic_plan_facts<>;

}  // namespace patron::inline v0

#endif
