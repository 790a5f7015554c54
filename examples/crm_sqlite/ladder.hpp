// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_CRM_SQLITE_LADDER_HPP
#define PATRON_EXAMPLES_CRM_SQLITE_LADDER_HPP

#include <patron/stage/stage_ladder.hpp>

namespace crm {

enum class stage { stranger, reader, lead, trial, customer, regular, advocate, lost };

using namespace patron::literals;

/// How people come to the firm, checked while compiling.
inline constexpr patron::stage_ladder ladder{patron::rung(stage::stranger, 0.0_grade, "stranger"),
                                             patron::rung(stage::reader, 0.2_grade, "reader"),
                                             patron::rung(stage::lead, 0.4_grade, "lead"),
                                             patron::rung(stage::trial, 0.8_grade, "trial"),
                                             patron::rung(stage::customer, 1.0_grade, "customer"),
                                             patron::rung(stage::regular, 1.1_grade, "regular"),
                                             patron::rung(stage::advocate, 1.2_grade, "advocate"),
                                             patron::exits(stage::lost)};

}  // namespace crm

#endif
