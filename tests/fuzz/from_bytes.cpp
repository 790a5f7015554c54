// SPDX-License-Identifier: MIT
// Any bytes as a state. First as they come; then with a frame that fits around them, so that what
// is tried lies behind the checksum. What is taken is canonical: written again it is the same
// bytes; what it says is a number; it merges with nothing into itself, and with itself into
// something or an error.
#include <patron/wire.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "ask.hpp"
#include "demand.hpp"
#include "states.hpp"

namespace {

using bytes = std::vector<std::byte>;

void put(bytes& into, std::uint64_t number, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) {
    into.push_back(static_cast<std::byte>((number >> (8 * i)) & 0xFFU));
  }
}

/// A frame around members, of whatever kind it is to be.
bytes framed(std::string_view kind, std::span<std::byte const> members) {
  bytes whole{std::byte{0x9D}, std::byte{'P'}, std::byte{'T'}, std::byte{'N'}};
  put(whole, 1, 2);
  put(whole, kind.size(), 2);
  put(whole, 20 + kind.size() + members.size(), 8);
  for (char const c : kind) whole.push_back(static_cast<std::byte>(c));
  whole.insert(whole.end(), members.begin(), members.end());
  put(whole, patron::crc32c(whole), 4);
  return whole;
}

template<class State>
void try_to_read(bytes const& some) {
  try {
    State const empty = fuzz::empty_state<State>();
    State const read = patron::from_bytes<State>(some, empty);
    fuzz::demand(patron::to_bytes(read) == some, "a state has one spelling");
    fuzz::ask(read);
    fuzz::demand(merged(empty, read) == read, "merging into nothing changes nothing");
    State const twice = merged(read, read);
    fuzz::demand(patron::from_bytes<State>(patron::to_bytes(twice), empty) == twice,
                 "what merges travels");
    fuzz::ask(twice);
  } catch (patron::error const&) {
  }
}

template<class... States>
void try_one(fuzz::state_list<States...>, std::size_t number, std::string_view kind,
             std::span<std::byte const> members) {
  std::size_t i = 0;
  // The state that the kind names, or by number where it names none.
  bool const named = ((patron::state_kind<States>() == kind) || ...);
  auto const try_this = [&]<class State>(State const*) {
    std::string_view const own = patron::state_kind<State>();
    if (named ? own == kind : i == number % sizeof...(States)) {
      try_to_read<State>(framed(own, members));
    }
    ++i;
  };
  (try_this(static_cast<States const*>(nullptr)), ...);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto const input = std::as_bytes(std::span{data, size});
  try_to_read<patron::rate>(bytes(input.begin(), input.end()));
  if (size < 20) return 0;
  std::size_t const kind_size = (std::min)(std::size_t{data[6]} + 256U * data[7], size - 20);
  std::string_view const kind{reinterpret_cast<char const*>(data) + 16, kind_size};
  try_one(fuzz::all_states{}, data[0], kind, input.subspan(16 + kind_size, size - 20 - kind_size));
  return 0;
}
