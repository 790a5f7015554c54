// SPDX-License-Identifier: MIT
#ifndef PATRON_WIRE_DETAIL_FRAME_HPP
#define PATRON_WIRE_DETAIL_FRAME_HPP

#include <patron/core/number_text.hpp>
#include <patron/wire/crc32c.hpp>
#include <patron/wire/wire_input.hpp>
#include <patron/wire/wire_output.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

namespace patron::inline v0::detail {

// What stands around the members of a state; docs/wire-format.md has the table.

inline constexpr std::array frame_magic{std::byte{0x9D}, std::byte{'P'}, std::byte{'T'},
                                        std::byte{'N'}};
inline constexpr std::uint16_t frame_version = 1;
inline constexpr std::size_t frame_head = 16;  ///< magic, version, length of kind, length
inline constexpr std::size_t frame_checksum = 4;

/// Bytes that were found to be a whole state, unchanged.
struct frame {
  std::string_view kind{};
  std::span<std::byte const> body{};
};

/// Whether text has nothing but the printable characters of ASCII.
[[nodiscard]] inline bool is_printable_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

inline void put_frame_head(wire_output& out, std::string_view kind, std::size_t length) {
  require(kind.size() <= (std::numeric_limits<std::uint16_t>::max)(),
          "to_bytes: a kind takes 65535 characters or fewer");
  require(is_printable_ascii(kind), "to_bytes: a kind is in printable ASCII");
  out.put(std::span{frame_magic});
  out.put(frame_version);
  out.put(static_cast<std::uint16_t>(kind.size()));
  out.put(std::uint64_t{length});
  out.put(kind);
}

/// Throws for whatever is not a state, of a version that this library reads, whole and unchanged.
[[nodiscard]] inline frame open_frame(std::span<std::byte const> bytes) {
  wire_input head{bytes};
  bool begins = bytes.size() >= frame_magic.size();
  for (std::size_t i = 0; begins && i < frame_magic.size(); ++i)
    begins = bytes[i] == frame_magic[i];
  if (!begins) refuse_bytes("magic", "", "is missing: these bytes are no state");
  (void)head.take(frame_magic.size());
  if (head.left() < frame_head - frame_magic.size()) {
    refuse_bytes("length", number_text{bytes.size()}.view(), "is too short for a state");
  }
  auto const version = head.take<std::uint16_t>();
  if (version != frame_version) {
    refuse_bytes("version", number_text{version}.view(), "is none that this library reads");
  }
  std::size_t const kind_size = head.take<std::uint16_t>();
  auto const length = head.take<std::uint64_t>();
  if (length > bytes.size()) {
    refuse_bytes("length", number_text{length}.view(),
                 "is more than the bytes that came: cut short");
  }
  if (length < bytes.size()) {
    refuse_bytes("length", number_text{length}.view(), "is less than the bytes that came");
  }
  if (kind_size + frame_checksum > head.left()) {
    refuse_bytes("kind", number_text{kind_size}.view(), "is longer than the state");
  }
  wire_input tail{bytes.last(frame_checksum)};
  if (tail.take<std::uint32_t>() != crc32c(bytes.first(bytes.size() - frame_checksum))) {
    refuse_bytes("checksum", "", "does not match: the bytes were changed");
  }
  auto const bytes_of_kind = head.take(kind_size);
  // Characters may look at any bytes. NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
  std::string_view const kind{reinterpret_cast<char const*>(bytes_of_kind.data()), kind_size};
  if (!is_printable_ascii(kind)) refuse_bytes("kind", "", "is not in printable ASCII");
  return {kind, head.take(head.left() - frame_checksum)};
}

}  // namespace patron::inline v0::detail

#endif
