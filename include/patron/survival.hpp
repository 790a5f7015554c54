// SPDX-License-Identifier: MIT
#ifndef PATRON_SURVIVAL_HPP
#define PATRON_SURVIVAL_HPP

// IWYU pragma: begin_exports
#include <patron/survival/event_table.hpp>
#include <patron/survival/from_start.hpp>
#include <patron/survival/kaplan_meier.hpp>
#include <patron/survival/log_rank.hpp>
#include <patron/survival/survival_curve.hpp>
#include <patron/survival/survival_time.hpp>
// IWYU pragma: end_exports

#endif
