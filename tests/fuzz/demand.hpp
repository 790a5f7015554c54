// SPDX-License-Identifier: MIT
// What a fuzz target holds the library to.
#ifndef PATRON_TESTS_FUZZ_DEMAND_HPP
#define PATRON_TESTS_FUZZ_DEMAND_HPP

#include <cstdio>
#include <cstdlib>

namespace fuzz {

/// Ends the program, so that the input is kept, where something does not hold.
inline void demand(bool holds, char const* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

}  // namespace fuzz

#endif
