// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_HPP
#define PATRON_STAGE_HPP

// IWYU pragma: begin_exports
#include <patron/stage/bootstrap_chain.hpp>
#include <patron/stage/cadence.hpp>
#include <patron/stage/cadence_by_grade.hpp>
#include <patron/stage/chain_value.hpp>
#include <patron/stage/continuity.hpp>
#include <patron/stage/conversion.hpp>
#include <patron/stage/conversion_within.hpp>
#include <patron/stage/counted_from.hpp>
#include <patron/stage/coverage.hpp>
#include <patron/stage/crowded_out.hpp>
#include <patron/stage/customer_flow.hpp>
#include <patron/stage/dwell.hpp>
#include <patron/stage/entry_month.hpp>
#include <patron/stage/exits.hpp>
#include <patron/stage/identity_map.hpp>
#include <patron/stage/journey.hpp>
#include <patron/stage/journeys.hpp>
#include <patron/stage/jumps.hpp>
#include <patron/stage/move_book.hpp>
#include <patron/stage/neglected.hpp>
#include <patron/stage/period_rate.hpp>
#include <patron/stage/refill_only.hpp>
#include <patron/stage/rung.hpp>
#include <patron/stage/smoothing.hpp>
#include <patron/stage/speed.hpp>
#include <patron/stage/stage_chain.hpp>
#include <patron/stage/stage_ladder.hpp>
#include <patron/stage/stage_move.hpp>
#include <patron/stage/stage_transitions.hpp>
#include <patron/stage/touch_effect.hpp>
#include <patron/stage/touch_log.hpp>
#include <patron/stage/who_reached.hpp>
#include <patron/stage/win_counts.hpp>
#include <patron/stage/win_probability.hpp>
// IWYU pragma: end_exports

#endif
