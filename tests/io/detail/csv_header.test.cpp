// SPDX-License-Identifier: MIT
#include <patron/io/detail/csv_header.hpp>

#include <string>

#include "catch.hpp"
#include "support/sentence.hpp"

using patron::detail::csv_header, patron::detail::csv_row;

namespace {

csv_header header_of(std::string text) {
  csv_row row;
  REQUIRE(row.split(text.data(), text.data() + text.size(), ',') == csv_row::state::whole);
  return csv_header{row};
}

}  // namespace

TEST_CASE("csv_header: columns have their positions", "[io]") {
  csv_header const header = header_of("a,b,\"c \"\"d\"\"\",é\n");
  CHECK(header.size() == 4);
  CHECK(header.position_of("a", "f.csv") == 0);
  CHECK(header.position_of("c \"d\"", "f.csv") == 2);
  CHECK(header.position_of("é", "f.csv") == 3);
  CHECK(header[1] == "b");
  CHECK(header[4].empty());
}

TEST_CASE("csv_header: a column that is not there, or twice", "[io]") {
  csv_header const header = header_of("a,b,b\n");
  CHECK(support::sentence([&] { return header.position_of("A", "f.csv"); }) ==
        "f.csv:1: A is not a column of this file, which has: a, b, b");
  CHECK(support::sentence([&] { return header.position_of("b", "f.csv"); }) ==
        "f.csv:1: b names more than one column of this file");
}
