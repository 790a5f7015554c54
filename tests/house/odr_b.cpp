// SPDX-License-Identifier: MIT
// The other one: see odr_a.cpp.
#include "everything.hpp"

patron::rate rate_of_the_other() {
  return {1, 2};
}
