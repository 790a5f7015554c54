// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_ACTION_TEXT_HPP
#define PATRON_REPORT_DETAIL_ACTION_TEXT_HPP

#include <patron/cycle/action_kind.hpp>
#include <patron/cycle/action_reason.hpp>
#include <patron/cycle/agenda_entry.hpp>
#include <patron/report/wording.hpp>

#include <cstdint>
#include <string>

namespace patron::inline v0::detail {

/// answer the need: brewing
[[nodiscard]] inline std::string what_to_do(wording& in,
                                            agenda_entry<std::string, std::int64_t> const& line) {
  std::string what = in.term(to_string(line.action.kind));
  if (line.action.about.empty()) return what;
  bool const is_question = line.action.kind == action_kind::answer_question;
  return in.words("{0}: {1}~an action and what it is about",
                  {what, is_question ? in.term(line.action.about) : line.action.about});
}

/// quiet since 2025-03-01
[[nodiscard]] inline std::string why_to_do(wording& in,
                                           agenda_entry<std::string, std::int64_t> const& line) {
  auto const& why = line.action.why;
  std::string const since = why.since ? in.day(*why.since) : std::string{};
  switch (why.cause) {
    case action_cause::need_waits:
      return in.words("waits since {0}~a need", {since});
    case action_cause::proposal_waits:
      return in.words("proposed late; known since {0}~a need", {since});
    case action_cause::sale_lost:
      return in.words("bought elsewhere; known since {0}~a need", {since});
    case action_cause::need_without_offer:
      return in.words("{0} need no offer answers|{0} needs no offer answers", {why.times});
    case action_cause::next_not_proposed:
      return in.words("never proposed to her");
    case action_cause::offer_fits:
      return in.words("a profit is to be expected");
    case action_cause::trust_unused:
      return in.words("trusts you, and is not asked");
    case action_cause::gone_quiet:
      return in.words("quiet since {0}", {since});
    case action_cause::has_left:
      return in.words("left on {0}", {since});
    case action_cause::brought_customers:
      return in.words("brought {0} since {1}", {why.times, since});
    case action_cause::not_touched:
      return since.empty() ? in.words("has never heard from you")
                           : in.words("heard last on {0}", {since});
    case action_cause::rung_missing:
      return in.words("the step is too wide");
    case action_cause::question_open:
      break;
  }
  return in.words("it has no answer yet");
}

}  // namespace patron::inline v0::detail

#endif
