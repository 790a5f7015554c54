// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_REVIEW_GAUGES_HPP
#define PATRON_EXAMPLES_REVIEW_REVIEW_GAUGES_HPP

#include <patron/cycle/gauges.hpp>
#include <patron/report/review.hpp>

#include "arguments.hpp"
#include "firm_orders.hpp"
#include "firm_records.hpp"
#include "known_people.hpp"
#include "relations.hpp"

/// What the gauges of the five mechanisms count in the records; of parts of the orders they merge.
[[nodiscard]] patron::gauges count_gauges(firm_orders const& of, arguments const& asked,
                                          firm_records const& firm, relations const& known,
                                          known_people const& people);

/// Adds to a review how the five mechanisms of the firm stand.
void review_gauges(patron::review& review, patron::gauges const& counted, arguments const& asked);

#endif
