// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_AGENDA_ENTRY_HPP
#define PATRON_CYCLE_AGENDA_ENTRY_HPP

#include <patron/core/amount.hpp>
#include <patron/core/plain_text.hpp>
#include <patron/cycle/action_kind.hpp>
#include <patron/cycle/agenda_action.hpp>
#include <patron/history/customer_id.hpp>

#include <compare>
#include <optional>
#include <string>
#include <tuple>

namespace patron::inline v0 {

/// What makes an action this one and no other: for whom, what, and about what. The agenda of next
/// week gives the same action the same id, whatever it is worth by then.
template<customer_id Id>
struct action_id {
  std::optional<Id> who{};  ///< none: of the firm itself
  action_kind kind{};
  std::string about{};

  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.who, self.kind, self.about);
  }
  friend bool operator==(action_id const&, action_id const&) = default;
  friend auto operator<=>(action_id const& a, action_id const& b) {
    return fields(a) <=> fields(b);
  }
};

/// The id as text: "42: answer the need: back pain", "firm: add the missing rung: …". An id of
/// somebody that is neither text nor a number has no text of its own.
template<customer_id Id>
[[nodiscard]] std::string to_string(action_id<Id> const& id) {
  std::string text = id.who ? detail::plain_text(*id.who, "(an id that has no text)") : "firm";
  text += ": ";
  text += to_string(id.kind);
  if (!id.about.empty()) text += ": " + id.about;
  return text;
}

/// A line of an agenda: for whom, and what.
template<customer_id Id, exact_amount Amount>
struct agenda_entry {
  std::optional<Id> who{};  ///< none: of the firm itself
  agenda_action<Amount> action{};

  [[nodiscard]] action_id<Id> id() const { return {who, action.kind, action.about}; }

  friend bool operator==(agenda_entry const&, agenda_entry const&) = default;
};

}  // namespace patron::inline v0

#endif
