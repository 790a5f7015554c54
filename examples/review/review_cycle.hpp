// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_REVIEW_CYCLE_HPP
#define PATRON_EXAMPLES_REVIEW_REVIEW_CYCLE_HPP

#include "arguments.hpp"
#include "firm_records.hpp"
#include "known_people.hpp"
#include "relations.hpp"
#include "review_orders.hpp"

/// Adds to the review how the five mechanisms stand, what the plan leaves open, where the firm goes
/// from here, and, out of all that the review has found, what to do next. Throws `patron::error`
/// for a plan that cannot be read.
void review_cycle(orders_reviewed& of, arguments const& asked, firm_records const& firm,
                  relations const& known, known_people const& people);

#endif
