// SPDX-License-Identifier: MIT
// One of two translation units with everything in them: a definition that is not inline would be
// there twice, and the program would not link.
#include "everything.hpp"

patron::rate rate_of_the_other();

int main() {
  patron::rate kept{3, 4};
  kept.merge(rate_of_the_other());
  return kept == patron::rate{4, 6} ? 0 : 1;
}
