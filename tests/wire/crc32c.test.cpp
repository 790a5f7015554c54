// SPDX-License-Identifier: MIT
#include <patron/wire/crc32c.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "support/integers.hpp"

namespace {

using patron::crc32c;

constexpr std::uint32_t of(std::string_view text) {
  std::array<std::byte, 64> bytes{};
  for (std::size_t i = 0; i < text.size(); ++i) bytes[i] = static_cast<std::byte>(text[i]);
  return crc32c(std::span<std::byte const>{bytes}.first(text.size()));
}

/// Bit by bit, as the definition says.
std::uint32_t by_definition(std::span<std::byte const> bytes) {
  std::uint32_t sum = 0xFFFFFFFFU;
  for (std::byte const byte : bytes) {
    sum ^= std::to_integer<std::uint32_t>(byte);
    for (int bit = 0; bit < 8; ++bit) sum = (sum & 1U) != 0 ? (sum >> 1U) ^ 0x82F63B78U : sum >> 1U;
  }
  return ~sum;
}

// ---- reference values: RFC 3720, B.4, and the check value of the catalogue of CRCs
static_assert(of("123456789") == 0xE3069283U);
static_assert(of("") == 0U);

TEST_CASE("crc32c: the examples of RFC 3720") {
  std::vector<std::byte> bytes(32);
  CHECK(crc32c(bytes) == 0x8A9136AAU);
  std::fill(bytes.begin(), bytes.end(), std::byte{0xFF});
  CHECK(crc32c(bytes) == 0x62A8AB43U);
  for (std::size_t i = 0; i < 32; ++i) bytes[i] = static_cast<std::byte>(i);
  CHECK(crc32c(bytes) == 0x46DD794EU);
  std::reverse(bytes.begin(), bytes.end());
  CHECK(crc32c(bytes) == 0x113FDB5CU);
}

TEST_CASE("crc32c: the tables give what the definition gives, at every length") {
  support::integers next{1};
  std::vector<std::byte> bytes;
  for (int length = 0; length < 100; ++length) {
    CHECK(crc32c(bytes) == by_definition(bytes));
    bytes.push_back(static_cast<std::byte>(next() & 0xFFU));
  }
}

TEST_CASE("crc32c: every flipped bit and every run up to 32 bits changes it") {
  support::integers next{2};
  std::vector<std::byte> bytes(40);
  for (std::byte& byte : bytes) byte = static_cast<std::byte>(next() & 0xFFU);
  std::uint32_t const whole = crc32c(bytes);
  std::size_t unnoticed = 0;
  for (std::size_t first = 0; first + 32 <= 8 * bytes.size(); ++first) {
    // A run begins and ends with a flipped bit; those between are drawn.
    for (std::size_t length = 1; length <= 32; ++length) {
      auto changed = bytes;
      auto const flip = [&](std::size_t bit) {
        changed[bit / 8] ^= static_cast<std::byte>(1U << (bit % 8));
      };
      std::uint64_t const between = next();
      for (std::size_t i = 0; i < length; ++i) {
        if (i == 0 || i + 1 == length || ((between >> i) & 1U) != 0) flip(first + i);
      }
      if (crc32c(changed) == whole) ++unnoticed;
    }
  }
  CHECK(unnoticed == 0);
}

}  // namespace
