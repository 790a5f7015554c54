// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_PLAN_HPP
#define PATRON_CYCLE_PLAN_HPP

#include <patron/core/error.hpp>
#include <patron/cycle/detail/plain_name.hpp>
#include <patron/cycle/plan_contradiction.hpp>
#include <patron/cycle/plan_facts.hpp>
#include <patron/cycle/plan_question.hpp>
#include <patron/numeric/domain.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace patron::inline v0 {

/// A problem that customers have.
template<class Text = std::string>
struct basic_planned_need {
  Text name{};
  Text words{};  ///< as a customer would say it

  friend bool operator==(basic_planned_need const&, basic_planned_need const&) = default;
};
using planned_need = basic_planned_need<>;

/// What the firm knows better than others, and the needs that this solves.
template<class Text = std::string>
struct basic_planned_expertise {
  Text name{};
  std::vector<Text> solves{};  ///< names of needs of the plan; at least one

  friend bool operator==(basic_planned_expertise const&, basic_planned_expertise const&) = default;
};
using planned_expertise = basic_planned_expertise<>;

/// How the position is made known.
template<class Text = std::string>
struct basic_planned_message {
  Text kind{};   ///< of the touches that carry it: "newsletter"
  Text words{};  ///< what it says

  friend bool operator==(basic_planned_message const&, basic_planned_message const&) = default;
};
using planned_message = basic_planned_message<>;

/// How an expertise is anchored inside the firm.
template<class Text = std::string>
struct basic_planned_training {
  Text expertise{};  ///< a name of the plan
  Text words{};      ///< who trains whom, and when

  friend bool operator==(basic_planned_training const&, basic_planned_training const&) = default;
};
using planned_training = basic_planned_training<>;

/// When a need that is not in the plan counts as often raised; the defaults are conventions.
struct often_raised {
  std::uint64_t times = 3;  ///< at least so often
  double share = 0.1;       ///< and at least this share of all that were raised
};

/// The plan of a firm: its answers to five questions.
///
///     plan const ours{.needs = {{"back pain", "after a day at the desk"}},
///                     .expertise = {{"fitted chairs", {"back pain"}}},
///                     .position = {"chairs for people who sit all day"},
///                     .message = {{"newsletter", "a way to sit each month"}},
///                     .anchoring = {{"fitted chairs", "a day in the workshop each spring"}}};
///     ours.unanswered();            // questions without an answer
///     ours.contradictions(facts);   // where the firm's data say otherwise
///
/// From a text file: `read_plan`. Names are compared as those of `plan_facts`.
template<class Text = std::string>
struct basic_plan {
  std::vector<basic_planned_need<Text>> needs{};
  std::vector<basic_planned_expertise<Text>> expertise{};
  std::vector<Text> position{};
  std::vector<basic_planned_message<Text>> message{};
  std::vector<basic_planned_training<Text>> anchoring{};

  /// The questions that the plan has no answer to, in their order.
  [[nodiscard]] std::vector<plan_question> unanswered() const {
    std::vector<plan_question> open;
    auto const ask = [&open](plan_question q, bool answered) {
      if (!answered) open.push_back(q);
    };
    ask(plan_question::needs, !needs.empty());
    ask(plan_question::expertise, !expertise.empty());
    ask(plan_question::position, !position.empty());
    ask(plan_question::message, !message.empty());
    ask(plan_question::anchoring, !anchoring.empty());
    return open;
  }

  /// Throws, with its position among the answers to its question, for a name that is empty or
  /// stands twice, an expertise that solves nothing, or a need that the plan does not have, a
  /// position without a word, and a training in an expertise that the plan does not have.
  void check() const {
    std::set<Text> needs_seen;
    for (std::size_t i = 0; i < needs.size(); ++i) take(needs_seen, "needs", needs[i].name, i);
    std::set<Text> expertise_seen;
    for (std::size_t i = 0; i < expertise.size(); ++i) {
      take(expertise_seen, "expertise", expertise[i].name, i);
      if (expertise[i].solves.empty()) {
        refuse("expertise", expertise[i].name, i, "names no need that it solves");
      }
      for (Text const& need : expertise[i].solves) {
        if (!holds(needs_seen, need)) refuse("expertise", need, i, "is not a need of the plan");
      }
    }
    for (std::size_t i = 0; i < position.size(); ++i) {
      if (detail::plain_name(position[i]).empty()) {
        refuse("position", position[i], i, "is no position");
      }
    }
    std::set<Text> kinds_seen;
    for (std::size_t i = 0; i < message.size(); ++i) {
      take(kinds_seen, "message", message[i].kind, i);
    }
    for (std::size_t i = 0; i < anchoring.size(); ++i) {
      if (!holds(expertise_seen, anchoring[i].expertise)) {
        refuse("anchoring", anchoring[i].expertise, i, "is not an expertise of the plan");
      }
    }
  }

  /// Where plan and data disagree: by kind of conflict, then in the order of the plan, or of the
  /// names where the plan does not have them; a need not planned by how often it was raised.
  ///
  /// What is not in `facts` contradicts nothing; but where no trainings are given, an expertise
  /// without an answer to the last question is one without training, unless nothing is answered
  /// there (`unanswered` says that). Throws where `check` does, and for a share beyond 0 and 1.
  [[nodiscard]] std::vector<plan_contradiction> contradictions(basic_plan_facts<Text> const& facts,
                                                               often_raised often = {}) const {
    detail::check_probability("contradictions", "share", often.share);
    check();
    std::vector<plan_contradiction> found;
    std::set<Text> planned;
    for (auto const& need : needs) planned.insert(detail::plain_name(need.name));
    if (facts.needs()) {
      for (auto const& need : needs) {
        if (times(*facts.needs(), need.name) == 0) {
          found.push_back({plan_conflict::need_not_raised, need.name});
        }
      }
      add_not_planned(found, *facts.needs(), planned, often);
    }
    if (facts.offers()) add_offers(found, *facts.offers(), planned);
    if (facts.touches()) {
      for (auto const& one : message) {
        if (times(*facts.touches(), one.kind) == 0) {
          found.push_back({plan_conflict::message_without_touches, one.kind});
        }
      }
    }
    for (auto const& one : expertise) {
      if (!is_trained(one.name, facts)) {
        found.push_back({plan_conflict::expertise_without_training, one.name});
      }
    }
    return found;
  }

  friend bool operator==(basic_plan const&, basic_plan const&) = default;

 private:
  using counts = typename basic_plan_facts<Text>::counts;

  [[noreturn]] static void refuse(std::string_view field, Text const& name, std::size_t i,
                                  std::string_view reason) {
    detail::raise(
        fault{.where = "plan", .record = i, .field = field, .value = name, .reason = reason});
  }
  [[nodiscard]] static bool holds(std::set<Text> const& names, Text const& name) {
    return names.contains(detail::plain_name(name));
  }
  static void take(std::set<Text>& seen, std::string_view field, Text const& name, std::size_t i) {
    Text const plain = detail::plain_name(name);
    if (plain.empty()) refuse(field, name, i, "is no name");
    if (!seen.insert(plain).second) refuse(field, name, i, "stands twice");
  }
  [[nodiscard]] static std::uint64_t times(counts const& of, Text const& name) {
    auto const found = of.find(detail::plain_name(name));
    return found == of.end() ? 0 : found->second;
  }

  static void add_not_planned(std::vector<plan_contradiction>& found, counts const& raised,
                              std::set<Text> const& planned, often_raised often) {
    double all = 0.0;
    for (auto const& [need, count] : raised) all += static_cast<double>(count);
    std::size_t const from = found.size();
    for (auto const& [need, count] : raised) {
      if (planned.contains(need) || count == 0 || count < often.times) continue;
      if (static_cast<double>(count) < often.share * all) continue;
      found.push_back({plan_conflict::need_not_planned, need, count});
    }
    std::stable_sort(found.begin() + static_cast<std::ptrdiff_t>(from), found.end(),
                     [](auto const& a, auto const& b) { return a.times > b.times; });
  }

  template<class Offers>
  void add_offers(std::vector<plan_contradiction>& found, Offers const& offers,
                  std::set<Text> const& planned) const {
    std::set<Text> answered;
    for (auto const& [offer, answers] : offers) answered.insert(answers.begin(), answers.end());
    for (auto const& one : expertise) {
      if (std::none_of(one.solves.begin(), one.solves.end(),
                       [&](Text const& need) { return holds(answered, need); })) {
        found.push_back({plan_conflict::expertise_without_offer, one.name});
      }
    }
    for (auto const& [offer, answers] : offers) {
      if (std::none_of(answers.begin(), answers.end(),
                       [&](Text const& need) { return planned.contains(need); })) {
        found.push_back({plan_conflict::offer_without_need, offer});
      }
    }
  }

  [[nodiscard]] bool is_trained(Text const& name, basic_plan_facts<Text> const& facts) const {
    if (facts.trainings()) return times(*facts.trainings(), name) > 0;
    return anchoring.empty() || std::any_of(anchoring.begin(), anchoring.end(), [&](auto const& a) {
             return detail::plain_name(a.expertise) == detail::plain_name(name);
           });
  }
};
using plan = basic_plan<>;

}  // namespace patron::inline v0

#endif
