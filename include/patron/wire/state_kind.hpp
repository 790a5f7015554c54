// SPDX-License-Identifier: MIT
#ifndef PATRON_WIRE_STATE_KIND_HPP
#define PATRON_WIRE_STATE_KIND_HPP

#include <patron/core/fields.hpp>
#include <patron/wire/amounts.hpp>
#include <patron/wire/containers.hpp>
#include <patron/wire/members.hpp>
#include <patron/wire/numbers.hpp>
#include <patron/wire/text.hpp>
#include <patron/wire/times.hpp>
#include <patron/wire/wire_value.hpp>

#include <concepts>
#include <string>
#include <string_view>

namespace patron::inline v0 {

/// State that travels: it merges, lists its members, and has a name of its own.
template<class State>
concept wire_state = mergeable<State> && has_fields<State> && named_state<State>;

/// What bytes of a state say that they are: its name, and the layout of its members.
///
///     state_kind<purchase_book<std::int64_t, money<usd>>>()
///     // purchase_book([(i64,day,u32,u32,money(USD,2,i64))])
///
/// Two types of one kind write the same bytes and read each other's. A state of other ids, or of
/// another currency, is of another kind.
template<wire_state State>
[[nodiscard]] std::string const& state_kind() {
  static std::string const kind = [] {
    std::string text{std::string_view{State::state_name}};
    wire_value<State>::append_kind(text);
    return text;
  }();
  return kind;
}

}  // namespace patron::inline v0

#endif
