// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_REVIEW_AGENDA_HPP
#define PATRON_EXAMPLES_REVIEW_REVIEW_AGENDA_HPP

#include <patron/report/review.hpp>

#include "arguments.hpp"
#include "firm_orders.hpp"
#include "known_people.hpp"

/// Adds to a review what to do next, out of all that its other sections found: the last step.
void review_agenda(patron::review& review, firm_orders const& of, arguments const& asked,
                   known_people const& people);

#endif
