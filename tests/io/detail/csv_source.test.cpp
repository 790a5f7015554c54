// SPDX-License-Identifier: MIT
#include <patron/io/detail/csv_source.hpp>

#include <concepts>
#include <string>

#include "catch.hpp"
#include "io/temporary_file.hpp"
#include "support/sentence.hpp"

using patron::detail::csv_source;

static_assert(std::movable<csv_source> && !std::copyable<csv_source>);

namespace {

std::string drain(csv_source source, std::size_t at_once) {
  std::string text;
  std::string piece(at_once, ' ');
  while (std::size_t const got = source.read(piece.data(), at_once)) text += piece.substr(0, got);
  CHECK(source.read(piece.data(), at_once) == 0);
  return text;
}

}  // namespace

TEST_CASE("csv_source: a file and a text give the same bytes", "[io]") {
  std::string const content = std::string{"a\0b\r\n\n\xFF", 7} + std::string(1000, 'x');
  temporary_file const file{"csv_source.test.csv", content};
  for (std::size_t const at_once : {1U, 3U, 64U, 5000U}) {
    CHECK(drain(csv_source::open(file.path()), at_once) == content);
    CHECK(drain(csv_source::over(content), at_once) == content);
  }
  CHECK(csv_source::open(file.path()).size() == content.size());
  CHECK(csv_source::open(file.path()).name() == file.path());
  CHECK(csv_source::over(content).size() == content.size());
}

TEST_CASE("csv_source: nothing in it", "[io]") {
  temporary_file const file{"csv_source.test.csv", ""};
  CHECK(drain(csv_source::open(file.path()), 10).empty());
  CHECK(drain(csv_source::over({}), 10).empty());
}

TEST_CASE("csv_source: a file that is not there", "[io]") {
  CHECK(support::sentence([] { return csv_source::open("there is none.csv").size(); }) ==
        "there is none.csv: there is no such file");
}
