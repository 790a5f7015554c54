// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_PARSE_PLAN_HPP
#define PATRON_CYCLE_PARSE_PLAN_HPP

#include <patron/core/error.hpp>
#include <patron/cycle/detail/plain_name.hpp>
#include <patron/cycle/plan.hpp>
#include <patron/cycle/plan_question.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace patron::inline v0 {
namespace detail {

/// Reads a plan line by line, and remembers on which line each name stands.
template<class Text>
class plan_reader {
 public:
  explicit plan_reader(std::string_view where) : where_{where} {}

  void read(std::string_view line) {
    ++line_;
    if (line_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    line = trimmed(line);
    if (line.empty() || line.front() == '#') return;
    if (line.starts_with("- ")) {
      answer(trimmed(line.substr(2)));
    } else if (line.ends_with(':')) {
      begin(trimmed(line.substr(0, line.size() - 1)));
    } else {
      refuse(line, R"(is neither a question ("needs:") nor an answer ("- back pain"))");
    }
  }

  /// The plan, once all lines were read: names may be used before the line that defines them.
  [[nodiscard]] basic_plan<Text> finish() {
    for (auto const& [name, of, line] : used_) {
      line_ = line;
      if (of == plan_question::needs && !names(plan_.needs, name)) {
        refuse(name, "is not a need of this plan");
      }
      if (of == plan_question::expertise && !names(plan_.expertise, name)) {
        refuse(name, "is not an expertise of this plan");
      }
    }
    return plan_;
  }

 private:
  /// A name of an answer that is used by another one.
  struct use {
    Text name{};
    plan_question of{};
    std::uint64_t line = 0;
  };

  [[noreturn]] void refuse(std::string_view word, std::string_view reason) const {
    raise(fault{.where = where_, .line = line_, .value = word, .reason = reason});
  }

  [[nodiscard]] static std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r";
    auto const first = text.find_first_not_of(blank);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blank) - first + 1);
  }

  void begin(std::string_view word) {
    question_.reset();
    for (plan_question const q : all_plan_questions) {
      if (plain_name(word) == to_string(q)) question_ = q;
    }
    if (!question_) {
      refuse(word, "is none of the questions: needs, expertise, position, message, anchoring");
    }
    bool& begun = begun_[static_cast<std::size_t>(*question_)];
    if (begun) refuse(word, "is asked twice");
    begun = true;
  }

  void answer(std::string_view text) {
    if (!question_) refuse(text, "answers no question: none stands above it");
    std::size_t const colon = text.find(':');
    std::string_view const name = trimmed(text.substr(0, colon));
    std::string_view const words =
        colon == std::string_view::npos ? std::string_view{} : trimmed(text.substr(colon + 1));
    switch (*question_) {
      case plan_question::needs:
        plan_.needs.push_back({define(plan_.needs, name), Text{words}});
        break;
      case plan_question::expertise:
        plan_.expertise.push_back({define(plan_.expertise, name), needs_in(name, words)});
        break;
      case plan_question::position:
        if (plain_name(text).empty()) refuse(text, "is no position");
        plan_.position.push_back(Text{text});
        break;
      case plan_question::message:
        plan_.message.push_back({define(plan_.message, name), Text{words}});
        break;
      case plan_question::anchoring:
        used_.push_back({checked(name), plan_question::expertise, line_});
        plan_.anchoring.push_back({Text{name}, Text{words}});
        break;
    }
  }

  [[nodiscard]] Text checked(std::string_view name) const {
    if (plain_name(name).empty()) refuse(name, "is no name");
    return Text{name};
  }
  template<class Answers>
  [[nodiscard]] Text define(Answers const& answers, std::string_view name) const {
    if (names(answers, checked(name))) refuse(name, "stands twice");
    return Text{name};
  }
  template<class Answers>
  [[nodiscard]] static bool names(Answers const& answers, std::string_view name) {
    for (auto const& one : answers) {
      if constexpr (requires { one.kind; }) {
        if (plain_name(one.kind) == plain_name(name)) return true;
      } else {
        if (plain_name(one.name) == plain_name(name)) return true;
      }
    }
    return false;
  }

  /// "back pain, small rooms"
  [[nodiscard]] std::vector<Text> needs_in(std::string_view expertise, std::string_view list) {
    std::vector<Text> needs;
    while (!list.empty()) {
      std::size_t const comma = list.find(',');
      std::string_view const name = trimmed(list.substr(0, comma));
      needs.push_back(checked(name));
      used_.push_back({Text{name}, plan_question::needs, line_});
      list = comma == std::string_view::npos ? std::string_view{} : list.substr(comma + 1);
    }
    if (needs.empty()) refuse(expertise, "names no need that it solves, after a colon");
    return needs;
  }

  std::string_view where_;
  std::uint64_t line_ = 0;
  std::optional<plan_question> question_{};
  std::array<bool, 5> begun_{};
  std::vector<use> used_{};
  basic_plan<Text> plan_{};
};

}  // namespace detail

/// A plan written down in plain text, as an owner writes it:
///
///     # The plan for 2026
///     needs:
///     - back pain: after a day at the desk
///     - small rooms
///     expertise:
///     - fitted chairs: back pain, small rooms
///     position:
///     - chairs for people who sit all day
///     message:
///     - newsletter: a way to sit each month
///     anchoring:
///     - fitted chairs: a day in the workshop each spring
///
/// A line is a question (one of five words and a colon), an answer to it (after a hyphen and a
/// blank), empty, or a remark (after a #). What stands before the colon of an answer is a name;
/// what stands after it are words, for an expertise the needs that it solves. A position is words
/// alone. Questions may come in any order, and be left out.
///
/// Throws for anything else, and for what `plan::check` refuses, with the line, the word and what
/// is wrong with it; `where` is the name of the text in that sentence.
template<class Text = std::string>
[[nodiscard]] basic_plan<Text> parse_plan(std::string_view text, std::string_view where = "plan") {
  detail::plan_reader<Text> reader{where};
  for (std::size_t from = 0; from < text.size();) {
    std::size_t const end = text.find('\n', from);
    reader.read(text.substr(from, end - from));
    if (end == std::string_view::npos) break;
    from = end + 1;
  }
  return reader.finish();
}

}  // namespace patron::inline v0

#endif
