// SPDX-License-Identifier: MIT
// Everything without exceptions and without type information. Without an argument it computes; with
// one it breaks a precondition, which prints the sentence and aborts.
#include "everything.hpp"

#include <cstdio>

using namespace patron::literals;

int main(int argc, char**) {
  static_assert(!PATRON_HAS_EXCEPTIONS());
  patron::rate const held{5376, 23570};
  auto const within = held.interval(0.95);
  if (!within || within->low > 0.2281 || within->high < 0.2281) return 1;
  if (29.95_usd + 0.05_usd != 30.00_usd) return 2;

  if (argc > 1) {
    auto const most = patron::money<patron::usd>::from_minor(INT64_MAX);
    std::printf("%s\n", patron::to_string(most + 0.01_usd).c_str());
  }
  return 0;
}
