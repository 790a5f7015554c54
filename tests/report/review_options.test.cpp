// SPDX-License-Identifier: MIT
#include <patron/report/review_options.hpp>

#include "catch.hpp"

TEST_CASE("review_options: the defaults that the page of the review names") {
  CHECK(patron::review_options{}.discount == 0.10);
  CHECK(patron::review_options{}.margin == 1.0);
}
