// SPDX-License-Identifier: MIT
#include <patron/io/detail/csv_buffer.hpp>

#include <algorithm>
#include <string>
#include <string_view>

#include "catch.hpp"

using patron::detail::csv_buffer, patron::detail::csv_source;

TEST_CASE("csv_buffer: keeps what is not yet passed, and ends the last line", "[io]") {
  csv_buffer buffer{csv_source::over("abcdefg"), 3};
  CHECK(buffer.begin() == buffer.end());
  auto const text = [&buffer] {
    return std::string_view{buffer.begin(),
                            static_cast<std::size_t>(buffer.end() - buffer.begin())};
  };
  REQUIRE(buffer.refill(buffer.begin()));
  CHECK(text() == "abc");
  REQUIRE(buffer.refill(buffer.begin() + 2));
  CHECK(text() == "cdef");
  REQUIRE(buffer.refill(buffer.begin()));  // reads as much as it keeps
  CHECK(text() == "cdefg");
  CHECK(buffer.bytes_read() == 7);
  REQUIRE(buffer.refill(buffer.begin()));
  CHECK(text() == "cdefg\n");
  CHECK_FALSE(buffer.refill(buffer.begin()));
  CHECK(text() == "cdefg\n");
  CHECK_FALSE(buffer.refill(buffer.end()));
  CHECK(text().empty());
}

TEST_CASE("csv_buffer: zeros stand behind the text", "[io]") {
  csv_buffer buffer{csv_source::over("abcdefg\n"), 5};
  for (int i = 0; i != 4; ++i) {
    static_cast<void>(buffer.refill(buffer.end() - (i == 1 ? 2 : 0)));
    CHECK(std::all_of(buffer.end(), buffer.end() + csv_buffer::padding,
                      [](char c) { return c == '\0'; }));
  }
}
