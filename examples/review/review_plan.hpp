// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_REVIEW_PLAN_HPP
#define PATRON_EXAMPLES_REVIEW_REVIEW_PLAN_HPP

#include <patron/report/review.hpp>

#include "arguments.hpp"
#include "firm_orders.hpp"
#include "firm_records.hpp"

/// Adds to a review what the plan leaves open, and where the records contradict it. Throws
/// `patron::error` for a plan that cannot be read.
void review_plan(patron::review& review, firm_orders const& of, arguments const& asked,
                 firm_records const& firm);

#endif
