// SPDX-License-Identifier: MIT
#ifndef PATRON_WIRE_CRC32C_HPP
#define PATRON_WIRE_CRC32C_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace patron::inline v0 {
namespace detail {

/// The polynomial 0x1EDC6F41, its bits reversed.
inline constexpr std::uint32_t crc32c_polynomial = 0x82F63B78U;

/// What a byte that lies `k` bytes before the end of a block of eight adds to the checksum: table
/// k, entry of the byte.
inline constexpr auto crc32c_tables = [] {
  std::array<std::array<std::uint32_t, 256>, 8> tables{};
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    std::uint32_t sum = byte;
    for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1U) ^ ((sum & 1U) * crc32c_polynomial);
    tables[0][byte] = sum;
  }
  for (std::size_t k = 1; k < tables.size(); ++k) {
    for (std::size_t byte = 0; byte < 256; ++byte) {
      std::uint32_t const before = tables[k - 1][byte];
      tables[k][byte] = (before >> 8U) ^ tables[0][before & 0xFFU];
    }
  }
  return tables;
}();

}  // namespace detail

/// The checksum CRC-32C (Castagnoli) of some bytes, as in iSCSI (RFC 3720, B.4) and ext4:
/// reflected, begun with and turned over by 0xFFFFFFFF. "123456789" gives 0xE3069283.
///
/// It changes with every single flipped bit, with every run of flipped bits up to 32 long, and, up
/// to 256 MiB, with any two flipped bits. It guards against accident, not against a forger.
[[nodiscard]] constexpr std::uint32_t crc32c(std::span<std::byte const> bytes) noexcept {
  auto const& table = detail::crc32c_tables;
  std::uint32_t sum = 0xFFFFFFFFU;
  std::size_t at = 0;
  // Eight bytes in one step (Kounavis and Berry 2005), the rest one by one.
  for (; bytes.size() - at >= 8; at += 8) {
    std::uint32_t mixed = 0;
    for (std::size_t i = 0; i < 8; ++i) {
      std::uint32_t const lower = i < 4 ? (sum >> (8 * i)) & 0xFFU : 0U;
      mixed ^= table[7 - i][lower ^ std::to_integer<std::uint32_t>(bytes[at + i])];
    }
    sum = mixed;
  }
  for (; at < bytes.size(); ++at) {
    sum = (sum >> 8U) ^ table[0][(sum & 0xFFU) ^ std::to_integer<std::uint32_t>(bytes[at])];
  }
  return ~sum;
}

}  // namespace patron::inline v0

#endif
