// SPDX-License-Identifier: MIT
#include <patron/io/each_csv.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "io/temporary_file.hpp"
#include "support/sentence.hpp"

using patron::column, patron::each_csv, patron::csv_outcome;

namespace {

struct name {
  int id{};
  std::string text{};
};

auto const id = column("id", &name::id);
auto const text = column("name", &name::text);

template<class... Arguments>
concept can_be_called = requires(Arguments... arguments) { each_csv<name>("path", arguments...); };
using id_column = decltype(column("id", &name::id));
static_assert(can_be_called<id_column, void (*)(name const&)>);
static_assert(can_be_called<id_column, void (*)(name&&, std::uint64_t)>);
static_assert(can_be_called<id_column, void (*)(name)>);
static_assert(!can_be_called<id_column>, "nothing would be done with the rows");
static_assert(!can_be_called<void (*)(name const&)>, "a record without columns");
static_assert(!can_be_called<id_column, void (*)(name&)>, "a record is given away, or shown");
static_assert(!can_be_called<id_column, void (*)(int)>);

}  // namespace

TEST_CASE("each_csv: one record after another, shown or given away", "[io]") {
  temporary_file const file{"each_csv.test.csv", "id,name\n1,Ann\n\"2\",\"B\nob\"\n3,Cid\n"};
  std::string shown;
  CHECK(each_csv<name>(file.path(), id, text, [&](name const& n) { shown += n.text; }) ==
        csv_outcome{.rows = 3});
  CHECK(shown == "AnnB\nobCid");

  std::vector<name> given;
  std::vector<std::uint64_t> lines;
  each_csv<name>(file.path(), text, id, [&](name&& n, std::uint64_t line) {
    given.push_back(std::move(n));
    lines.push_back(line);
  });
  REQUIRE(given.size() == 3);
  CHECK(given[1].text == "B\nob");
  CHECK(lines == std::vector<std::uint64_t>{2, 3, 5});
}

TEST_CASE("each_csv: bad rows are left out, and counted", "[io]") {
  temporary_file const file{"each_csv.test.csv", "id,name\nx,Ann\n2,Bob\n3\n"};
  std::vector<std::string> reports;
  int rows = 0;
  auto const outcome = each_csv<name>(
      file.path(), {.on_bad_row = [&](patron::error const& e) { reports.emplace_back(e.what()); }},
      id, text, [&](name const&) { ++rows; });
  CHECK(outcome == csv_outcome{.rows = 1, .left_out = 2});
  CHECK(rows == 1);
  CHECK(reports == std::vector<std::string>{
                       file.path() + ":2: id \"x\" is not a whole number",
                       file.path() + ":4: name is missing from a row of 1 cells; the header "
                                     "has 2"});
  CHECK(support::sentence([&] {
          return each_csv<name>(file.path(), id, text, [](name const&) {});
        }) == file.path() + ":2: id \"x\" is not a whole number");
}

TEST_CASE("each_csv: cancelled half-way, and says so", "[io]") {
  std::string content = "id,name\n";
  while (content.size() < (std::size_t{9} << 20U)) content += "1,somebody\n";
  temporary_file const file{"each_csv.test.csv", content};
  std::uint64_t rows = 0;
  std::uint64_t rows_reported = 0;
  auto const outcome = each_csv<name>(file.path(),
                                      {.progress =
                                           [&](patron::csv_progress const& now) {
                                             rows_reported = now.rows;
                                             CHECK(now.bytes_in_all == content.size());
                                             return false;
                                           }},
                                      id, text, [&](name const&) { ++rows; });
  CHECK(outcome.cancelled);
  CHECK(outcome.rows == rows);
  CHECK(rows_reported == rows);
  CHECK(rows > 0);
  CHECK(rows < content.size() / 11);
}
