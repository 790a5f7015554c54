// SPDX-License-Identifier: MIT
#ifndef PATRON_WIRE_TO_BYTES_HPP
#define PATRON_WIRE_TO_BYTES_HPP

#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>
#include <patron/wire/crc32c.hpp>
#include <patron/wire/detail/frame.hpp>
#include <patron/wire/members.hpp>
#include <patron/wire/state_kind.hpp>
#include <patron/wire/wire_output.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace patron::inline v0 {
namespace detail {

template<class State>
[[nodiscard]] std::size_t size_of_members(auto const& members) {
  wire_output counting;
  wire_value<State>::write_members(counting, members);
  return frame_head + state_kind<State>().size() + counting.size() + frame_checksum;
}

/// Fills `into`, which has as many bytes as that takes.
template<class State>
void write_state(auto const& members, std::span<std::byte> into) {
  wire_output out{into};
  put_frame_head(out, state_kind<State>(), into.size());
  wire_value<State>::write_members(out, members);
  out.put(crc32c(into.first(out.size())));
  require(out.size() == into.size(), "to_bytes: a value took fewer bytes than it had counted");
}

}  // namespace detail

/// How many bytes a state takes.
template<wire_state State>
[[nodiscard]] std::size_t byte_size(State const& state) {
  return detail::size_of_members<State>(fields_of(state));
}

/// A state as bytes, to be kept, sent, or merged elsewhere: `from_bytes` reads them.
///
///     auto const bytes = to_bytes(book);
///     ... another process, another machine ...
///     book.merge(from_bytes<purchase_book<std::int64_t, money<usd>>>(bytes));
///
/// Equal states give equal bytes, on every machine and with every compiler. docs/wire-format.md
/// describes each byte. Costs two walks over the state and one allocation. Throws where the name of
/// the state has other characters than the printable ones of ASCII.
template<wire_state State>
[[nodiscard]] std::vector<std::byte> to_bytes(State const& state) {
  auto const members = fields_of(state);
  std::vector<std::byte> bytes(detail::size_of_members<State>(members));
  detail::write_state<State>(members, bytes);
  return bytes;
}

/// The same into the caller's own memory, of exactly `byte_size(state)` bytes; otherwise it throws.
template<wire_state State>
void to_bytes(State const& state, std::span<std::byte> into) {
  auto const members = fields_of(state);
  detail::require(into.size() == detail::size_of_members<State>(members),
                  "to_bytes: needs exactly as much memory as byte_size says");
  detail::write_state<State>(members, into);
}

}  // namespace patron::inline v0

#endif
