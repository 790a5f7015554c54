// SPDX-License-Identifier: MIT
// Ladders that must not compile, each with the rule that the compiler has to show.
#include <patron/core.hpp>
#include <patron/stage/stage_ladder.hpp>

using namespace patron::literals;
using patron::exits;
using patron::rung;
using patron::stage_ladder;

enum class stage { stranger, reader, lead, customer, advocate, lost, closed };
using enum stage;

#if REFUSED == 1  // a ladder has at least two rungs
constexpr stage_ladder l{rung{customer, 1.0_grade}};
#endif
#if REFUSED == 2  // stands twice: a stage has one rung
constexpr stage_ladder l{rung{stranger, 0.0_grade}, rung{reader, 0.2_grade},
                         rung{reader, 0.4_grade}, rung{customer, 1.0_grade}};
#endif
#if REFUSED == 3  // does not climb: each grade is above the one before
constexpr stage_ladder l{rung{stranger, 0.0_grade}, rung{lead, 0.4_grade}, rung{reader, 0.2_grade},
                         rung{customer, 1.0_grade}};
#endif
#if REFUSED == 4  // does not climb: each grade is above the one before
constexpr stage_ladder l{rung{stranger, 0.0_grade}, rung{lead, 0.4_grade}, rung{reader, 0.4_grade},
                         rung{customer, 1.0_grade}};
#endif
#if REFUSED == 5  // is not 0.0: the first rung is 0.0
constexpr stage_ladder l{rung{reader, 0.2_grade}, rung{customer, 1.0_grade}};
#endif
#if REFUSED == 6  // no rung is 1.0: exactly one rung is 1.0
constexpr stage_ladder l{rung{stranger, 0.0_grade}, rung{advocate, 1.2_grade}};
#endif
#if REFUSED == 7  // is a second 1.0: exactly one rung is 1.0
constexpr stage_ladder l{rung{stranger, 0.0_grade}, rung{customer, 1.0_grade},
                         rung{advocate, 1.0_grade}};
#endif
#if REFUSED == 8  // is too high: no grade is above 2.0
constexpr stage_ladder l{rung{stranger, 0.0_grade}, rung{customer, 1.0_grade},
                         rung{advocate, 2.01_grade}};
#endif
#if REFUSED == 9  // stands twice: an exit is named once
constexpr stage_ladder l{rung{stranger, 0.0_grade}, rung{customer, 1.0_grade}, exits{lost, lost}};
#endif
#if REFUSED == 10  // is also a rung: an exit has no grade
constexpr stage_ladder l{rung{stranger, 0.0_grade}, rung{customer, 1.0_grade},
                         exits{lost, stranger}};
#endif

inline constexpr stage_ladder stages{rung{stranger, 0.0_grade, "does not know us"},
                                     rung{customer, 1.0_grade, "bought"}, exits{lost, closed}};

#if REFUSED == 11  // is not a rung of this ladder
constexpr auto g = stages.grade(lost);
#endif
#if REFUSED == 12  // is not a rung of this ladder
constexpr auto s = stages.next(reader);
#endif

// A ladder of what is known only when the program runs has its own spelling: stage_ladder<stage>.
#if REFUSED == 13  // stage_ladder
stage_ladder of(patron::grade g) {
  return stage_ladder{rung{stranger, 0.0_grade}, rung{customer, g}};
}
#endif

// These stand for what is allowed.
static_assert(stages.grade(customer) == 1.0_grade);
stage_ladder<stage> of(patron::grade g) {
  return {{stranger, 0.0_grade}, {lead, g}, {customer, 1.0_grade}};
}
