// SPDX-License-Identifier: MIT
#include <patron/io/csv_options.hpp>
#include <patron/io/read_csv.hpp>

#include <concepts>
#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

static_assert(std::regular<patron::csv_outcome>);

namespace {

struct pair {
  int a{};
  int b{};
};

std::vector<pair> parse(std::string const& text, patron::csv_options const& options) {
  return patron::parse_csv<pair>(text, options, patron::column("a", &pair::a),
                                 patron::column("b", &pair::b));
}

}  // namespace

TEST_CASE("csv_options: another separator", "[io]") {
  for (char const separator : {',', ';', '\t', '|', ' '}) {
    std::string const s(1, separator);
    auto const pairs = parse("a" + s + "b\n1" + s + "2\n", {.separator = separator});
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0].b == 2);
  }
}

TEST_CASE("csv_options: a separator that could be part of a cell is refused", "[io]") {
  for (char const separator : {'"', '\n', '\r', '\0', '1', 'x', '-', '+', '.', ':'}) {
    CHECK(support::sentence([&] { return parse("a,b\n", {.separator = separator}); }) ==
          "csv_options: a separator is a comma, a semicolon, a tab or another such sign");
  }
}

TEST_CASE("csv_options: read_size is above zero", "[io]") {
  CHECK(support::sentence([] { return parse("a,b\n", {.read_size = 0}); }) ==
        "csv_options: read_size is above zero");
  CHECK(parse("a,b\n1,2\n", {.read_size = 1}).size() == 1);
}

TEST_CASE("csv_options: a row without end is not read for ever", "[io]") {
  patron::csv_options const options{.read_size = 16, .longest_row = 100};
  CHECK(support::sentence([&] {
          return parse("a,b\n1,\"" + std::string(5000, 'x'), options);
        }).find("is in a row that is too long: is a quote left open?") != std::string::npos);
  CHECK(parse("a,b\n1,2\n", options).size() == 1);
}

TEST_CASE("csv_options: progress is told every few megabytes and at the end", "[io]") {
  std::string text = "a,b\n";
  while (text.size() < (std::size_t{13} << 20U)) text += "1234567,7654321\n";
  std::vector<patron::csv_progress> seen;
  auto const pairs = parse(text, {.progress = [&seen](patron::csv_progress const& now) {
                             seen.push_back(now);
                             return true;
                           }});
  REQUIRE(seen.size() == 4);
  for (std::size_t i = 0; i + 1 < seen.size(); ++i) {
    CHECK(seen[i].bytes >= (i + 1) << 22U);
    CHECK(seen[i].bytes < seen[i + 1].bytes);
    CHECK(seen[i].bytes == 4 + 16 * seen[i].rows);
    CHECK(seen[i].bytes_in_all == text.size());
  }
  CHECK(seen.back().bytes == text.size());
  CHECK(seen.back().rows == pairs.size());
}

TEST_CASE("csv_options: a bad row is left out and reported where that is asked for", "[io]") {
  std::vector<std::string> reports;
  auto const pairs =
      parse("a,b\n1,2\nx,2\n3\n\n\"4,4\n5,6\n7,8,9\n\n\n",
            {.on_bad_row = [&reports](patron::error const& e) { reports.emplace_back(e.what()); }});
  REQUIRE(pairs.size() == 2);
  CHECK(pairs[1].a == 5);
  CHECK(reports == std::vector<std::string>{
                       "text:3: a \"x\" is not a whole number",
                       "text:4: b is missing from a row of 1 cells; the header has 2",
                       "text:5: the line is empty",
                       "text:6: a \"4,4\" opens a quote that is never closed",
                       "text:8: b does not end a row of 3 cells; the header has 2",
                   });
}
