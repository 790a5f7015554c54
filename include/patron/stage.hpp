// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_HPP
#define PATRON_STAGE_HPP

// IWYU pragma: begin_exports
#include <patron/stage/exits.hpp>
#include <patron/stage/journey.hpp>
#include <patron/stage/journeys.hpp>
#include <patron/stage/rung.hpp>
#include <patron/stage/stage_ladder.hpp>
#include <patron/stage/stage_move.hpp>
// IWYU pragma: end_exports

#endif
