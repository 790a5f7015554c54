// SPDX-License-Identifier: MIT
#ifndef PATRON_TRUST_SATISFACTION_HPP
#define PATRON_TRUST_SATISFACTION_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/error.hpp>
#include <patron/core/rate.hpp>
#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/trust/detail/sorted_rows.hpp>
#include <patron/trust/satisfaction_answer.hpp>
#include <patron/trust/score_scale.hpp>

#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// How satisfied customers say they are: whom the firm asked, what they answered on a stated scale,
/// and who complained.
///
///     satisfaction<int> said{{.lowest = 1, .highest = 5, .satisfied = 4}};
///     said.add_question(7, monday);
///     said.add_answer(7, tuesday, 5);
///     said.add_complaint(8, tuesday);
///
/// Questions, answers and complaints are facts: told twice they are known once, so that reading the
/// same export again does no harm. Any order and any partition of the same facts gives equal
/// states; the default, without a scale, is the identity of `merge`.
template<customer_id Id>
class satisfaction {
 public:
  using answer = satisfaction_answer<Id>;

  satisfaction() = default;

  /// Throws where the scale makes no sense.
  explicit satisfaction(score_scale const& scale) : scale_{scale} { scale.check(); }

  /// Reads every answer once: whose, on what day, and the score. Throws, with its record, for a
  /// score off the scale and a day beyond the civil calendar.
  template<std::ranges::input_range Answers, class Who, class Day, class Score>
    requires detail::visits<Answers, Who, Day> && std::integral<detail::projected_t<Answers, Score>>
  satisfaction(score_scale const& scale, Answers&& answers, Who who, Day day, Score score)
      : satisfaction{scale} {
    std::uint64_t record = 0;
    for (auto&& one : answers) {
      answers_.add(checked(std::invoke(who, one), std::invoke(day, one), std::invoke(score, one),
                           "satisfaction", record++));
    }
  }

  /// Throws for a score off the scale, and where there is no scale.
  template<std::integral Score>
  void add_answer(Id customer, std::chrono::sys_days day, Score score) {
    answers_.add(checked(std::move(customer), day, score, "satisfaction::add_answer"));
  }
  void add_question(Id customer, std::chrono::sys_days day) {
    questions_.add({std::move(customer), detail::checked_day("satisfaction::add_question", day)});
  }
  void add_complaint(Id customer, std::chrono::sys_days day) {
    complaints_.add({std::move(customer), detail::checked_day("satisfaction::add_complaint", day)});
  }

  /// Takes an answer out again, in linear time. Throws where it was never added.
  template<std::integral Score>
  void take_back_answer(Id customer, std::chrono::sys_days day, Score score) {
    constexpr auto where = "satisfaction::take_back_answer";
    auto const all_of_it = [](answer const&) { return true; };
    if (answers_.take_from(checked(std::move(customer), day, score, where), all_of_it)) return;
    std::string const text = std::to_string(score);
    detail::raise(
        fault{.where = where, .field = "answer", .value = text, .reason = "was never added"});
  }

  /// Forgets all that is known of a person. Returns how many facts that were.
  std::size_t erase(Id const& customer) {
    auto const theirs = [&](auto const& fact) { return fact.customer == customer; };
    return answers_.erase_if(theirs) + questions_.erase_if(theirs) + complaints_.erase_if(theirs);
  }

  /// Adds the facts of another part. Throws where its scale is another one.
  void merge(satisfaction const& other) {
    detail::require(!scale_ || !other.scale_ || *scale_ == *other.scale_,
                    "satisfaction: scores of two scales do not merge");
    satisfaction both = *this;
    if (!scale_) both.scale_ = other.scale_;
    both.answers_.merge(other.answers_);
    both.questions_.merge(other.questions_);
    both.complaints_.merge(other.complaints_);
    *this = std::move(both);
  }

  /// The scale; none in the default state.
  [[nodiscard]] std::optional<score_scale> const& scale() const noexcept { return scale_; }

  [[nodiscard]] bool is_satisfied(answer const& one) const noexcept {
    return scale_ && scale_->is_satisfied(one.score);
  }

  /// Every fact once, sorted by customer, then day.
  [[nodiscard]] std::vector<answer> answers() const { return answers_.rows(); }
  [[nodiscard]] std::vector<customer_day<Id>> questions() const { return questions_.rows(); }
  [[nodiscard]] std::vector<customer_day<Id>> complaints() const { return complaints_.rows(); }

  /// Of each customer the latest answer before a day, sorted by id: what was known when that day
  /// began. Of several on one day the lowest counts: then somebody was dissatisfied that day.
  [[nodiscard]] std::vector<answer> latest_before(std::chrono::sys_days day) const {
    std::vector<answer> latest;
    for (answer const& one : answers()) {
      if (one.day >= day) continue;
      if (latest.empty() || latest.back().customer != one.customer) {
        latest.push_back(one);
      } else if (latest.back().day < one.day) {
        latest.back() = one;
      }
    }
    return latest;
  }

  /// Of those who had answered before a day, how many were satisfied. Those who do not answer may
  /// be another kind of people: see `response_rate`.
  [[nodiscard]] rate satisfied_before(std::chrono::sys_days day) const {
    rate satisfied;
    for (answer const& one : latest_before(day)) {
      satisfied.merge({is_satisfied(one) ? 1U : 0U, 1});
    }
    return satisfied;
  }

  static constexpr std::string_view state_name = "satisfaction";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.scale_, self.answers_, self.questions_, self.complaints_);
  }
  /// Throws for a score off the scale, and for one without a scale.
  void check_fields() const {
    answers_.for_each([this](answer const& one) {
      detail::require(scale_ && scale_->contains(one.score),
                      "satisfaction: a score is off the scale");
    });
  }
  friend bool operator==(satisfaction const&, satisfaction const&) = default;

 private:
  template<std::integral Score>
  [[nodiscard]] answer checked(Id customer, std::chrono::sys_days day, Score score,
                               char const* where, std::optional<std::uint64_t> record = {}) const {
    if (!scale_) {
      detail::raise(fault{.where = where,
                          .record = record,
                          .field = "scale",
                          .reason = "is missing: a score says nothing without it"});
    }
    if (!std::in_range<std::int32_t>(score) ||
        !scale_->contains(static_cast<std::int64_t>(score))) {
      std::string const text = std::to_string(score);
      std::string const reason = "is off the scale, " + std::to_string(scale_->lowest) + " to " +
                                 std::to_string(scale_->highest);
      detail::raise(fault{
          .where = where, .record = record, .field = "score", .value = text, .reason = reason});
    }
    return {.customer = std::move(customer),
            .day = detail::checked_day(where, day, record),
            .score = static_cast<std::int32_t>(score)};
  }

  std::optional<score_scale> scale_{};
  detail::sorted_rows<answer> answers_{};
  detail::sorted_rows<customer_day<Id>> questions_{};
  detail::sorted_rows<customer_day<Id>> complaints_{};
};

template<class Answers, class Who, class Day, class Score>
satisfaction(score_scale const&, Answers&&, Who, Day, Score)
    -> satisfaction<customer_id_t<Answers, Who>>;

/// The same with two ids as one person: what `from` said is said by `into`. Joining more ids gives
/// the same in whatever order.
template<customer_id Id>
[[nodiscard]] satisfaction<Id> merged(satisfaction<Id> const& said,
                                      std::type_identity_t<Id> const& from,
                                      std::type_identity_t<Id> const& into) {
  satisfaction<Id> joined = said;
  joined.erase(from);
  for (auto const& answer : said.answers()) {
    if (answer.customer == from) joined.add_answer(into, answer.day, answer.score);
  }
  for (auto const& question : said.questions()) {
    if (question.customer == from) joined.add_question(into, question.day);
  }
  for (auto const& complaint : said.complaints()) {
    if (complaint.customer == from) joined.add_complaint(into, complaint.day);
  }
  return joined;
}

}  // namespace patron::inline v0

#endif
