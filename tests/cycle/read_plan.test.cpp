// SPDX-License-Identifier: MIT
#include <patron/cycle/read_plan.hpp>

#include <cstdio>
#include <random>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

// Test cases run side by side, each in a process of its own.
std::string const file = std::to_string(std::random_device{}()) + "_plan.txt";

void write(std::string_view text) {
  std::FILE* const open = std::fopen(file.c_str(), "wb");
  REQUIRE(open != nullptr);
  bool const is_written = std::fwrite(text.data(), 1, text.size(), open) == text.size();
  REQUIRE((std::fclose(open) == 0 && is_written));
}

TEST_CASE("read_plan: a file, longer than the pieces in which it is read", "[cycle]") {
  std::string const long_name(10'000, 'x');
  std::string const text = "needs:\r\n- back pain: after a day\nposition:\n- " + long_name;
  write(text);
  auto const read = patron::read_plan(file);
  CHECK(read == patron::parse_plan(text));
  CHECK(read.position == patron::plan{.position = {long_name}}.position);
  write("");
  CHECK(patron::read_plan(file) == patron::plan{});
  CHECK(std::remove(file.c_str()) == 0);
}

TEST_CASE("read_plan: what is wrong, with the file and the line", "[cycle]") {
  write("needs:\n- a\n- A");
  CHECK(support::sentence([] { return patron::read_plan(file); }) ==
        file + ":3: \"A\" stands twice");
  CHECK(std::remove(file.c_str()) == 0);
  CHECK(support::sentence([] { return patron::read_plan(file); }) == file + ": cannot be opened");
}

}  // namespace
