// SPDX-License-Identifier: MIT
#include <patron/wire/wire_input.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

using patron::wire_input;

TEST_CASE("wire_input: takes numbers from the lowest byte on, and no more than there is") {
  std::array const bytes{std::byte{1}, std::byte{2}, std::byte{3}, std::byte{0xFF}};
  wire_input in{bytes};
  CHECK(in.take<std::uint8_t>() == 1);
  CHECK(in.take<std::uint16_t>() == 0x0302);
  CHECK(in.left() == 1);
  CHECK(support::sentence([&] { return in.take<std::uint16_t>(); }) ==
        "from_bytes: state ends in the middle of a value");
  CHECK(in.left() == 1);
  CHECK(in.take(1).front() == std::byte{0xFF});
  CHECK(in.take(0).empty());
  CHECK(wire_input{{}}.left() == 0);
}

TEST_CASE("wire_input: a count that the bytes cannot hold is refused before room is made for it") {
  auto const with_count = [](std::uint64_t count, std::size_t behind) {
    std::vector<std::byte> bytes(8 + behind);
    for (unsigned i = 0; i < 8; ++i) bytes[i] = static_cast<std::byte>((count >> (8 * i)) & 0xFFU);
    return bytes;
  };
  auto const count_of = [&](std::uint64_t count, std::size_t behind, std::size_t least) {
    auto const bytes = with_count(count, behind);
    return support::sentence([&] { return wire_input{bytes}.take_count(least); });
  };
  CHECK(count_of(3, 12, 4).empty());
  CHECK(count_of(4, 15, 4) == "from_bytes: count \"4\" is more than the bytes behind it can hold");
  CHECK(count_of(std::uint64_t{1} << 63U, 100, 1) ==
        "from_bytes: count \"9223372036854775808\" is more than the bytes behind it can hold");
  CHECK(count_of((std::numeric_limits<std::uint64_t>::max)(), 100, 8) ==
        "from_bytes: count \"18446744073709551615\" is more than the bytes behind it can hold");
  // 2^61 elements of 8 bytes are 2^64 bytes: no multiplication is done that wraps to 0.
  CHECK_FALSE(count_of(std::uint64_t{1} << 61U, 100, 8).empty());
}

}  // namespace
