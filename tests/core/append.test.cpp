// SPDX-License-Identifier: MIT
#include <patron/core/append.hpp>

#include <string>
#include <vector>

#include "catch.hpp"

namespace {

using patron::detail::append;
using rows = std::vector<std::string>;

TEST_CASE("rows are moved behind others") {
  rows all;
  append(all, {});
  CHECK(all.empty());
  append(all, {"a", "b"});
  append(all, {});
  append(all, {"c"});
  CHECK(all == rows{"a", "b", "c"});
}

TEST_CASE("room is made in steps that double") {
  std::vector<int> all;
  int steps = 0;
  for (int i = 0; i < 10'000; ++i) {
    auto const before = all.capacity();
    append(all, {i});
    if (all.capacity() != before) ++steps;
  }
  CHECK(all.size() == 10'000);
  CHECK(steps < 20);
}

}  // namespace
