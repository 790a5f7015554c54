// SPDX-License-Identifier: MIT
#ifndef PATRON_SURVIVAL_HPP
#define PATRON_SURVIVAL_HPP

// IWYU pragma: begin_exports
#include <patron/survival/aalen_johansen.hpp>
#include <patron/survival/cause_table.hpp>
#include <patron/survival/chi_square_test.hpp>
#include <patron/survival/concordance.hpp>
#include <patron/survival/covariates.hpp>
#include <patron/survival/cox.hpp>
#include <patron/survival/cox_fit.hpp>
#include <patron/survival/cox_status.hpp>
#include <patron/survival/cumulative_hazard.hpp>
#include <patron/survival/cumulative_incidence.hpp>
#include <patron/survival/event_table.hpp>
#include <patron/survival/event_tables.hpp>
#include <patron/survival/from_start.hpp>
#include <patron/survival/hazard_by_tenure.hpp>
#include <patron/survival/kaplan_meier.hpp>
#include <patron/survival/log_rank.hpp>
#include <patron/survival/nelson_aalen.hpp>
#include <patron/survival/proportional_hazards_check.hpp>
#include <patron/survival/restricted_mean.hpp>
#include <patron/survival/survival_curve.hpp>
#include <patron/survival/survival_time.hpp>
// IWYU pragma: end_exports

#endif
