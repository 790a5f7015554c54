// SPDX-License-Identifier: MIT
#include <patron/io/detail/csv_row.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"

using patron::detail::csv_row;

namespace {

struct taken_apart {
  csv_row::state state{};
  std::vector<std::string> cells{};
  std::size_t bytes = 0;
  std::uint64_t lines = 0;
};

taken_apart take(std::string text) {
  csv_row row;
  taken_apart result;
  result.state = row.split(text.data(), text.data() + text.size(), ',');
  if (result.state != csv_row::state::whole) return result;
  for (std::size_t i = 0; i != row.size(); ++i) {
    result.cells.emplace_back(row[i]);
    CHECK(row[i] == result.cells.back());  // asking twice changes nothing
  }
  result.bytes = static_cast<std::size_t>(row.next() - text.data());
  result.lines = row.lines();
  return result;
}

using strings = std::vector<std::string>;

}  // namespace

TEST_CASE("csv_row: plain cells", "[io]") {
  CHECK(take("a,b,c\nnext").cells == strings{"a", "b", "c"});
  CHECK(take("a,b,c\nnext").bytes == 6);
  CHECK(take("a,,\n").cells == strings{"a", "", ""});
  CHECK(take("\n").cells == strings{""});
  CHECK(take("a\r,b\r\n").cells == strings{"a\r", "b"});
}

TEST_CASE("csv_row: cells in quotes", "[io]") {
  CHECK(take("\"a,b\",\"c\"\"d\",\"\"\n").cells == strings{"a,b", "c\"d", ""});
  CHECK(take("\"\"\"\"\"\",\"\"\"x\"\n").cells == strings{"\"\"", "\"x"});
  CHECK(take("\"a\nb\r\nc\",d\r\ne").cells == strings{"a\nb\r\nc", "d"});
  CHECK(take("\"a\nb\r\nc\",d\r\ne").lines == 3);
  CHECK(take("\"a\"\r\nb").cells == strings{"a"});
}

TEST_CASE("csv_row: a row that is cut off anywhere is unfinished", "[io]") {
  std::string const text = "a,\"b\"\"\n\",c\r\n";
  for (std::size_t size = 0; size != text.size(); ++size) {
    CHECK(take(text.substr(0, size)).state == csv_row::state::unfinished);
  }
  CHECK(take(text).state == csv_row::state::whole);
}

TEST_CASE("csv_row: malformed cells", "[io]") {
  using namespace std::string_literals;
  for (std::string const& text :
       {"a,b\"c\n"s, "\"a\"b,c\n"s, "\"a\"\rb\n"s, "a\0b\n"s, "\"a\0b\"\n"s}) {
    CHECK(take(text).state == csv_row::state::malformed);
  }
}
