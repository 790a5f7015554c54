// SPDX-License-Identifier: MIT
#include <patron/io/detail/csv_scanner.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"

using namespace patron::detail;
using patron::csv_options;

namespace {

struct scanned {
  std::vector<std::string> rows{};
  std::vector<std::uint64_t> lines{};
  std::vector<std::string> left_out{};
};

/// Every row, its cells joined with bars.
scanned scan(std::string_view text, std::size_t read_size) {
  scanned result;
  csv_options options;
  options.read_size = read_size;
  options.on_bad_row = [&](patron::error const& e) { result.left_out.emplace_back(e.what()); };
  csv_scanner scanner{csv_source::over(text), options};
  while (true) {
    auto const found = scanner.take_row();
    if (found == csv_scanner::found::end) break;
    if (found == csv_scanner::found::again) continue;
    std::string& row = result.rows.emplace_back();
    for (std::size_t i = 0; i != scanner.row().size(); ++i) {
      row += (i == 0 ? "" : "|") + std::string{scanner.row()[i]};
    }
    scanner.pass_row();
    result.lines.push_back(scanner.record_line());
  }
  CHECK(scanner.outcome().rows == result.rows.size());
  CHECK(scanner.outcome().left_out == result.left_out.size());
  return result;
}

}  // namespace

TEST_CASE("csv_scanner: rows, lines and what is left out do not depend on the buffer", "[io]") {
  for (std::size_t const read_size : {1U, 2U, 3U, 4U, 7U, 16U, 1000U}) {
    auto const result = scan(
        "\xEF\xBB\xBFid,name\r\n1,a\r\n\r\n\n2,\"b\r\nb\"\n3\n4,\"d\n5,e\n6,\"f\"f\n7,g\n\r\n\n",
        read_size);
    CHECK(result.rows == std::vector<std::string>{"1|a", "2|b\r\nb", "5|e", "7|g"});
    CHECK(result.lines == std::vector<std::uint64_t>{2, 5, 9, 11});
    CHECK(result.left_out == std::vector<std::string>{
                                 "text:3: the line is empty",
                                 "text:4: the line is empty",
                                 "text:7: name is missing from a row of 1 cells; the header has 2",
                                 "text:8: name \"d\" goes on behind its closing quote",
                                 "text:10: name \"f\"f\" goes on behind its closing quote",
                             });
  }
}

TEST_CASE("csv_scanner: knows about how many rows are to come", "[io]") {
  std::string text = "id\n";
  for (int i = 0; i != 10'000; ++i) text += "123456\n";
  csv_options const options{.read_size = 4096};
  csv_scanner scanner{csv_source::over(text), options};
  CHECK(scanner.expected_rows() >= 10'000);
  CHECK(scanner.expected_rows() <= 10'400);
  csv_scanner nothing{csv_source::over("id"), options};
  CHECK(nothing.expected_rows() == 0);
}
