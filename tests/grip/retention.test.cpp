// SPDX-License-Identifier: MIT
#include <patron/grip/retained_customers.hpp>
#include <patron/grip/retention.hpp>

#include <string>
#include <vector>

#include "catch.hpp"

using enum patron::retention;

namespace {

/// Under which of the four names somebody active in these periods is retained `later`: "ILUP".
std::string names(std::vector<int> const& active, int later) {
  std::string all;
  if (patron::detail::is_retained(active, later, in_period)) all += 'I';
  if (patron::detail::is_retained(active, later, then_or_later)) all += 'L';
  if (patron::detail::is_retained(active, later, unbroken)) all += 'U';
  if (patron::detail::is_retained(active, later, against_previous)) all += 'P';
  return all;
}

}  // namespace

TEST_CASE("retention: four names, four answers of one customer") {
  std::vector<int> const active = {10, 11, 13, 14, 16};
  CHECK(names(active, 0) == "ILU");  // joined: nothing lies before it
  CHECK(names(active, 1) == "ILUP");
  CHECK(names(active, 2) == "L");
  CHECK(names(active, 3) == "IL");
  CHECK(names(active, 4) == "ILP");
  CHECK(names(active, 5) == "L");
  CHECK(names(active, 6) == "IL");
  CHECK(names(active, 7).empty());
}

TEST_CASE("retention: who came once is retained nowhere later") {
  CHECK(names({3}, 0) == "ILU");
  CHECK(names({3}, 1).empty());
}

TEST_CASE("retention: in the period is what is meant where nobody says which") {
  CHECK(patron::retention_cell{}.name == in_period);
}
