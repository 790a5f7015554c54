// SPDX-License-Identifier: MIT
// A program that imports the library: a ladder checked while compiling, and how soon people who
// were met became customers. The standard headers stand before the import; clang 16 finds the
// operators of the standard library only in those that are included here.
#include <array>
#include <cstdio>
#include <optional>
#include <string>
#include <tuple>

import patron;

using namespace patron::literals;

namespace {

enum class stage { stranger, met, customer };

constexpr patron::stage_ladder ladder{patron::rung(stage::stranger, 0.0_grade, "stranger"),
                                      patron::rung(stage::met, 0.4_grade, "met"),
                                      patron::rung(stage::customer, 1.0_grade, "customer")};
static_assert(ladder.next(stage::met) == stage::customer);

struct lead {
  double weeks{};
  bool bought{};
};

}  // namespace

int main() {
  std::array<lead, 4> const leads{{{2, true}, {3, true}, {5, false}, {7, true}}};
  auto const curve = patron::kaplan_meier(leads, &lead::weeks, &lead::bought);
  std::printf("%zu rungs; half of them bought within %.0f weeks, for %s each\n", ladder.size(),
              curve.median().value(), to_string(19.95_usd).c_str());
  return curve.median() == 3.0 ? 0 : 1;
}
