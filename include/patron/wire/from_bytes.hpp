// SPDX-License-Identifier: MIT
#ifndef PATRON_WIRE_FROM_BYTES_HPP
#define PATRON_WIRE_FROM_BYTES_HPP

#include <patron/core/fields.hpp>
#include <patron/wire/detail/frame.hpp>
#include <patron/wire/members.hpp>
#include <patron/wire/state_kind.hpp>
#include <patron/wire/wire_input.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace patron::inline v0 {

/// The kind of the state that bytes hold, as `state_kind` names it; it lies in the bytes. Throws
/// where they hold none.
[[nodiscard]] inline std::string_view kind_of_bytes(std::span<std::byte const> bytes) {
  return detail::open_frame(bytes).kind;
}

/// The state that `to_bytes` wrote.
///
///     auto const counts = from_bytes<pattern_counts>(bytes);
///
/// `empty` brings what is the caller's and not among the bytes, as the ladder of a `conversion`.
///
/// Bytes may come from anywhere. Throws, naming what is wrong, where they are no state, of another
/// version, cut short, longer than they say, changed on the way, of another kind, and where they
/// hold what no data could have made. It never reads beyond them, and the memory that it takes is
/// bounded by their number, whatever they say.
template<wire_state State>
[[nodiscard]] State from_bytes(std::span<std::byte const> bytes, State empty = {}) {
  detail::frame const frame = detail::open_frame(bytes);
  if (frame.kind != state_kind<State>()) {
    std::string const reason = "is not " + state_kind<State>();
    detail::refuse_bytes("kind", frame.kind, reason);
  }
  wire_input in{frame.body};
  detail::read_value(in, empty);
  if (in.left() != 0) detail::refuse_bytes("state", "", "has bytes behind its last member");
  return empty;
}

}  // namespace patron::inline v0

#endif
