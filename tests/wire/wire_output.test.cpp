// SPDX-License-Identifier: MIT
#include <patron/wire/wire_output.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

using patron::wire_output;

TEST_CASE("wire_output: the lowest byte comes first, on every machine") {
  std::array<std::byte, 16> memory{};
  wire_output out{memory};
  out.put(std::uint32_t{0x04030201U});
  out.put(std::uint8_t{5});
  out.put(std::string_view{"ab"});
  out.put_count(7);
  CHECK(out.size() == 15);
  std::array<int, 16> const expected{1, 2, 3, 4, 5, 'a', 'b', 7};
  for (std::size_t i = 0; i < 16; ++i) CHECK(std::to_integer<int>(memory[i]) == expected[i]);
}

TEST_CASE("wire_output: without memory it counts, and beyond its memory it writes nothing") {
  wire_output counting;
  counting.put(std::uint64_t{1});
  counting.put(std::string_view{});
  counting.put(std::string_view{"abc"});
  CHECK(counting.size() == 11);

  std::array<std::byte, 3> memory{};
  wire_output out{std::span{memory}.first(2)};
  CHECK(support::sentence([&] {
          out.put(std::uint32_t{0xFFFFFFFFU});
          return 0;
        }) == "to_bytes: a value took more bytes than it had counted");
  CHECK(memory[0] == std::byte{0});
  CHECK(out.size() == 0);
}

}  // namespace
