// SPDX-License-Identifier: MIT
#include <patron/io/detail/swar.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "io/random_number.hpp"

using namespace patron::detail;

namespace {

constexpr std::string_view padding{
    "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 32};

digit_run digits_of(std::string text) {
  text += padding;
  return read_long_digits(text.data());
}

}  // namespace

TEST_CASE("swar: a word has the first byte of the text lowest", "[io]") {
  CHECK(load_word("\x01\x02\x03\x04\x05\x06\x07\x08") == 0x0807060504030201U);
}

TEST_CASE("swar: the first mark is the first byte that is equal", "[io]") {
  CHECK(first_mark(mark_bytes(load_word("abc,def,"), ',')) == 3);
  CHECK(first_mark(mark_bytes(load_word("abcdefgh"), ',')) == 8);
  CHECK(first_mark(mark_bytes(load_word(",-------"), ',')) == 0);
  CHECK(first_mark(mark_bytes(load_word("\xAC\xAC\xAC\xAC\xAC\xAC\xAC,"), ',')) == 7);
}

TEST_CASE("swar: digits at the front", "[io]") {
  CHECK(digits_of("").count == 0);
  CHECK(digits_of("x1").count == 0);
  CHECK(digits_of("7,8").value == 7);
  CHECK(digits_of("12345678").value == 12'345'678);
  CHECK(digits_of("12345678").count == 8);
  CHECK(digits_of("9999999999999999").value == 9'999'999'999'999'999);
  CHECK(digits_of("99999999999999999").count == 16);
}

TEST_CASE("swar: every byte behind digits ends them", "[io]") {
  for (int byte = 0; byte != 256; ++byte) {
    if (byte >= '0' && byte <= '9') continue;
    for (std::size_t count = 0; count <= 9; ++count) {
      std::string text = std::string{"123456789"}.substr(0, count);
      std::uint64_t const value = count == 0 ? 0 : std::stoull(text);
      text += static_cast<char>(byte);
      text += "99999999";
      CHECK(digits_of(text).count == count);
      CHECK(digits_of(text).value == value);
    }
  }
}

TEST_CASE("swar: a plain cell ends at the first byte that may end it", "[io]") {
  random_number random{7};
  for (int round = 0; round != 20'000; ++round) {
    std::string text;
    for (std::uint64_t i = random.below(40); i != 0; --i) {
      text +=
          random.below(12) == 0 ? random.one_of(",\n\"") : static_cast<char>(1 + random.below(255));
    }
    std::size_t const end = (std::min)(text.find_first_of(",\n\""), text.size());
    text += padding;
    CHECK(static_cast<std::size_t>(plain_cell_end(text.data(), ',') - text.data()) == end);
  }
}
