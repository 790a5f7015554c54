// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_HPP
#define PATRON_CYCLE_HPP

// IWYU pragma: begin_exports
#include <patron/cycle/action_efforts.hpp>
#include <patron/cycle/action_kind.hpp>
#include <patron/cycle/action_reason.hpp>
#include <patron/cycle/agenda.hpp>
#include <patron/cycle/agenda_action.hpp>
#include <patron/cycle/agenda_entry.hpp>
#include <patron/cycle/agenda_group.hpp>
#include <patron/cycle/agenda_outcome.hpp>
#include <patron/cycle/agenda_person.hpp>
#include <patron/cycle/at_target.hpp>
#include <patron/cycle/capacity.hpp>
#include <patron/cycle/compare_firms.hpp>
#include <patron/cycle/estimate_firm.hpp>
#include <patron/cycle/extending_rate.hpp>
#include <patron/cycle/firm.hpp>
#include <patron/cycle/firm_bands.hpp>
#include <patron/cycle/firm_parameter.hpp>
#include <patron/cycle/firm_path.hpp>
#include <patron/cycle/firm_sensitivity.hpp>
#include <patron/cycle/gauge.hpp>
#include <patron/cycle/gauge_counts.hpp>
#include <patron/cycle/gauge_reading.hpp>
#include <patron/cycle/gauge_targets.hpp>
#include <patron/cycle/gauges.hpp>
#include <patron/cycle/growing_rate.hpp>
#include <patron/cycle/mechanism.hpp>
#include <patron/cycle/mechanism_effort.hpp>
#include <patron/cycle/parse_plan.hpp>
#include <patron/cycle/plan.hpp>
#include <patron/cycle/plan_contradiction.hpp>
#include <patron/cycle/plan_facts.hpp>
#include <patron/cycle/plan_question.hpp>
#include <patron/cycle/projection.hpp>
#include <patron/cycle/projection_options.hpp>
#include <patron/cycle/read_plan.hpp>
#include <patron/cycle/referring_rate.hpp>
#include <patron/cycle/schedule_gaps.hpp>
#include <patron/cycle/schedule_neglected.hpp>
#include <patron/cycle/schedule_opportunities.hpp>
#include <patron/cycle/schedule_proposals.hpp>
#include <patron/cycle/schedule_questions.hpp>
#include <patron/cycle/schedule_quiet.hpp>
#include <patron/cycle/schedule_thanks.hpp>
#include <patron/cycle/sowing_rate.hpp>
// IWYU pragma: end_exports

#endif
