// SPDX-License-Identifier: MIT
// What holds of every state that travels, in one place.
#ifndef PATRON_TESTS_WIRE_TRAVELS_HPP
#define PATRON_TESTS_WIRE_TRAVELS_HPP

#include <patron/wire/crc32c.hpp>
#include <patron/wire/from_bytes.hpp>
#include <patron/wire/to_bytes.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string>
#include <vector>

#include "catch.hpp"

namespace wire_test {

using byte_list = std::vector<std::byte>;

/// A checksum that fits, for bytes that were changed on purpose.
inline void seal(byte_list& some) {
  std::uint32_t const sum = patron::crc32c(std::span<std::byte const>{some}.first(some.size() - 4));
  for (std::size_t i = 0; i < 4; ++i) {
    some[some.size() - 4 + i] = static_cast<std::byte>((sum >> (8 * i)) & 0xFFU);
  }
}

/// What is said of bytes that are refused; empty where they are taken.
template<class State>
[[nodiscard]] std::string refusal(byte_list const& some, State const& empty = {}) {
  try {
    (void)patron::from_bytes<State>(some, empty);
  } catch (patron::error const& e) {
    return e.what();
  }
  return {};
}

/// Reads bytes that may hold anything: they are refused, or are what the state writes itself. So
/// there are no two spellings of one state.
template<class State>
[[nodiscard]] bool refused_or_canonical(byte_list const& some, State const& empty) {
  try {
    return patron::to_bytes(patron::from_bytes<State>(some, empty)) == some;
  } catch (patron::error const&) {
    return true;
  }
}

/// The bytes of a fixture: what a release wrote, and every later one must read. With
/// PATRON_WRITE_FIXTURES=1 in the environment one that is missing is written.
[[nodiscard]] inline byte_list fixture(std::string const& name, byte_list const& written) {
  std::string const path = PATRON_TEST_DATA "/wire/v1/" + name + ".bin";
  if (std::FILE* const file = std::fopen(path.c_str(), "rb")) {
    byte_list read(1U << 16U);
    read.resize(std::fread(read.data(), 1, read.size(), file));
    std::fclose(file);
    return read;
  }
  if (std::getenv("PATRON_WRITE_FIXTURES") == nullptr) return {};
  if (std::FILE* const file = std::fopen(path.c_str(), "wb")) {
    std::fwrite(written.data(), 1, written.size(), file);
    std::fclose(file);
  }
  return written;
}

/// A state and another part of the same data: they come back as they were, merge on either side of
/// the wire, and whatever happens to their bytes on the way is noticed. `empty` brings what is not
/// among the bytes. The fixture of that name holds the first of them, byte by byte.
template<class State>
void check_travels(char const* name, State const& a, State const& b, State const& empty = {}) {
  using patron::from_bytes, patron::to_bytes, patron::merged;
  byte_list const written = to_bytes(a);
  CAPTURE(name, patron::state_kind<State>(), written.size());
  CHECK(fixture(name, written) == written);
  CHECK(patron::kind_of_bytes(written) == patron::state_kind<State>());
  CHECK(patron::byte_size(a) == written.size());
  byte_list given(written.size());
  to_bytes(a, std::span<std::byte>{given});
  CHECK(given == written);

  State const read = from_bytes<State>(written, empty);
  CHECK(read == a);
  CHECK(to_bytes(read) == written);
  CHECK(from_bytes<State>(to_bytes(empty), empty) == empty);
  CHECK(from_bytes<State>(to_bytes(State{})) == State{});
  CHECK(merged(from_bytes<State>(written, empty), from_bytes<State>(to_bytes(b), empty)) ==
        merged(a, b));
  CHECK(to_bytes(merged(a, b)) == to_bytes(merged(b, a)));

  std::size_t const step = (std::max)(std::size_t{1}, written.size() / 200);
  std::size_t taken = 0;
  std::size_t not_canonical = 0;
  auto const try_to_read = [&](byte_list const& some) {
    if (refusal<State>(some, empty).empty()) ++taken;
  };
  for (std::size_t at = 0; at < written.size(); at += step) {
    byte_list shorter = written;
    shorter.resize(at);
    try_to_read(shorter);
    byte_list flipped = written;
    flipped[at] ^= static_cast<std::byte>(1U << (at % 8));
    try_to_read(flipped);
    seal(flipped);
    if (!refused_or_canonical(flipped, empty)) ++not_canonical;
  }
  byte_list longer = written;
  longer.push_back(std::byte{0});
  try_to_read(longer);
  CHECK(taken == 0);
  CHECK(not_canonical == 0);
}

}  // namespace wire_test

#endif
