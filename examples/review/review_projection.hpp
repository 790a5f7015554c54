// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_REVIEW_PROJECTION_HPP
#define PATRON_EXAMPLES_REVIEW_REVIEW_PROJECTION_HPP

#include <patron/report/review.hpp>

#include "firm_orders.hpp"
#include "firm_records.hpp"
#include "known_people.hpp"
#include "offers_bought.hpp"
#include "relations.hpp"

/// Adds to a review where the firm goes from here: as far ahead as a year, in periods of four
/// weeks, as the last year went. The gauges have to be in it.
void review_projection(patron::review& review, firm_orders const& of, firm_records const& firm,
                       offers_bought const& bought, relations const& known,
                       known_people const& people);

#endif
