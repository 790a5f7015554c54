// SPDX-License-Identifier: MIT
#include <patron/io/each_csv.hpp>
#include <patron/io/read_csv.hpp>
#include <patron/io/split_csv.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "io/random_number.hpp"
#include "io/temporary_file.hpp"
#include "support/sentence.hpp"

static_assert(std::regular<patron::csv_piece>);

namespace {

struct row {
  std::string a{};
  int b = 0;
  std::uint64_t line = 0;

  friend bool operator==(row const&, row const&) = default;
};

/// What came out of reading: records with their lines, and errors.
struct reading {
  std::vector<row> rows{};
  std::vector<std::string> errors{};

  friend bool operator==(reading const&, reading const&) = default;
};

/// Reads a piece of a file, or all of it, behind what was read before.
void read_on(reading& so_far, std::string const& path, std::optional<patron::csv_piece> piece) {
  patron::csv_options options{.piece = piece};
  options.on_bad_row = [&](patron::error const& e) { so_far.errors.emplace_back(e.what()); };
  patron::each_csv<row>(path, options, patron::column("a", &row::a), patron::column("b", &row::b),
                        [&](row&& r, std::uint64_t line) {
                          r.line = line;
                          so_far.rows.push_back(r);
                        });
}

/// Whether both pieces give what the whole does, wherever it is split; and so three.
bool splits_anywhere(std::string const& text) {
  temporary_file const file{"patron_split_csv.csv", text};
  reading whole;
  read_on(whole, file.path(), std::nullopt);
  for (std::uint64_t near_byte = 0; near_byte <= text.size() + 1; ++near_byte) {
    auto const [first, second] = patron::split_csv(file.path(), near_byte, {.read_size = 8});
    auto const [third, fourth] =
        patron::split_csv(file.path(), near_byte + 9, {.read_size = 5, .piece = second});
    reading in_pieces;
    read_on(in_pieces, file.path(), first);
    read_on(in_pieces, file.path(), third);
    read_on(in_pieces, file.path(), fourth);
    if (!(in_pieces == whole) || first.to != second.from || third.to != fourth.from) return false;
  }
  return true;
}

/// Lines such as files have, and such as they should not have.
std::string random_text(std::uint64_t seed, bool quotes) {
  std::vector<std::string> const lines = {
      "x,1\n",
      "long cell,22\n",
      "y,3\r\n",
      "\n",
      "\r\n",
      "bad,z\n",
      "short\n",
      "too,4,many\n",
      {'\0', ',', '5', '\n'},
      "\r\r\n",
      "\"a\nb\",6\n",
      "\"q\"\"\",7\n",
      "wrong\"here,8\n",
      "\"open,9\n",
  };
  random_number random{seed};
  std::string text = random.below(2) == 0 ? "a,b\n" : "\xEF\xBB\xBF\"a\",b\r\n";
  std::size_t const kinds = quotes ? lines.size() : lines.size() - 4;
  for (std::uint64_t n = random.below(12); n != 0; --n) text += lines[random.below(kinds)];
  if (random.below(2) == 0) text += "end,10";
  return text;
}

}  // namespace

TEST_CASE("split_csv: the first piece ends behind the row at that byte", "[io]") {
  temporary_file const file{"patron_split_csv.csv", "a,b\nx,1\ny,2\nz,3\n"};
  auto const [first, second] = patron::split_csv(file.path(), 8);
  CHECK(first == patron::csv_piece{.from = 4, .to = 12, .line = 2});
  CHECK(second == patron::csv_piece{.from = 12, .to = 16, .line = 4});
  auto const [one, two] = patron::split_csv(file.path(), 6);
  CHECK(one == patron::csv_piece{.from = 4, .to = 8, .line = 2});
  CHECK(two == patron::csv_piece{.from = 8, .to = 16, .line = 3});
}

TEST_CASE("split_csv: an error names its line in the file", "[io]") {
  temporary_file const file{"patron_split_csv.csv", "a,b\nx,1\ny,2\nz,3\nw,four\n"};
  auto const [first, second] = patron::split_csv(file.path(), 9);
  auto const read = [&](patron::csv_piece const& piece) {
    return patron::read_csv<row>(file.path(), {.piece = piece}, patron::column("a", &row::a),
                                 patron::column("b", &row::b));
  };
  CHECK(read(first).size() == 2);
  CHECK(support::sentence([&] { return read(second); }) ==
        file.path() + ":5: b \"four\" is not a whole number");
}

TEST_CASE("split_csv: no piece begins behind a quote, nor behind an empty line", "[io]") {
  temporary_file const quoted{"patron_split_csv.csv", "\"a\",b\nx,1\n\"y\",2\nz,3\nw,4\n"};
  auto const [all, none] = patron::split_csv(quoted.path(), 16);
  CHECK(all == patron::csv_piece{.from = 6, .to = 24, .line = 2});
  CHECK(none.from == 24);
  CHECK(none.to == 24);
  temporary_file const gap{"patron_split_gap.csv", "a,b\nx,1\n\n\ny,2\nz,3\n"};
  auto const [before, behind] = patron::split_csv(gap.path(), 7);
  CHECK(before.to == 14);
  CHECK(behind.line == 6);
}

TEST_CASE("split_csv: the pieces give what the whole file does, wherever it is split", "[io]") {
  for (std::uint64_t seed = 0; seed < 12; ++seed) {
    CAPTURE(seed);
    CHECK(splits_anywhere(random_text(seed, false)));
    CHECK(splits_anywhere(random_text(seed, true)));
  }
}

TEST_CASE("split_csv: progress is of the piece", "[io]") {
  temporary_file const file{"patron_split_csv.csv", "a,b\nx,1\ny,2\nz,3\n"};
  auto const second = patron::split_csv(file.path(), 9)[1];
  patron::csv_progress last;
  patron::csv_options options{.piece = second};
  options.progress = [&](patron::csv_progress const& now) {
    last = now;
    return true;
  };
  auto const rows = patron::read_csv<row>(file.path(), options, patron::column("a", &row::a),
                                          patron::column("b", &row::b));
  CHECK(rows.size() == 1);
  CHECK(last.bytes == 4);
  CHECK(last.bytes_in_all == 4);
  CHECK(last.rows == 1);
}

TEST_CASE("csv_options: a piece of a text, too", "[io]") {
  auto const rows =
      patron::parse_csv<row>("a,b\nx,1\ny,2\n", {.piece = patron::csv_piece{8, 12, 3}},
                             patron::column("a", &row::a), patron::column("b", &row::b));
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].a == "y");
}

TEST_CASE("split_csv: only a header, no file, a piece that is not there", "[io]") {
  temporary_file const header{"patron_split_csv.csv", "a,b"};
  auto const [first, second] = patron::split_csv(header.path(), 2);
  CHECK(first == patron::csv_piece{.from = 3, .to = 3, .line = 2});
  CHECK(second == first);
  temporary_file const empty{"patron_split_gap.csv", ""};
  CHECK(support::sentence([&] { return patron::split_csv(empty.path(), 1); }) ==
        empty.path() + ": is empty: a header row is needed");
  CHECK(support::sentence([] { return patron::split_csv("patron_no_such.csv", 1); }) ==
        "patron_no_such.csv: there is no such file");
  CHECK(support::sentence([&] {
          return patron::split_csv(header.path(), 1, {.piece = patron::csv_piece{3, 4, 2}});
        }) == header.path() + ": has no such piece");
}
