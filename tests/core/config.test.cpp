// SPDX-License-Identifier: MIT
#include <patron/core/config.hpp>

#include "catch.hpp"

// -ffast-math and no exceptions are tried by the tests of the house: they want a compiler of their
// own.
TEST_CASE("the tests are compiled with exceptions, and the library knows") {
  CHECK(PATRON_HAS_EXCEPTIONS() == 1);
}
