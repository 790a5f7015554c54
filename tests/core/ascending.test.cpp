// SPDX-License-Identifier: MIT
#include <patron/core/ascending.hpp>

#include <functional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

std::string said(std::vector<int> const& rows) {
  return support::sentence([&] {
    patron::detail::require_ascending(rows, std::less<>{}, "rows ascend");
    return 0;
  });
}

TEST_CASE("rows that do not ascend are refused") {
  CHECK(said({}).empty());
  CHECK(said({3}).empty());
  CHECK(said({1, 2, 9}).empty());
  CHECK(said({1, 1}) == "rows ascend");
  CHECK(said({1, 5, 4}) == "rows ascend");
}

}  // namespace
