// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_REVIEW_OPPORTUNITIES_HPP
#define PATRON_EXAMPLES_REVIEW_REVIEW_OPPORTUNITIES_HPP

#include <patron/report/review.hpp>

#include "firm_records.hpp"
#include "grade_book.hpp"
#include "offers_bought.hpp"
#include "relations.hpp"

/// Adds to the review what the needs, with the other files, tell of what is being lost. What the
/// files do not say is estimated by conventions: the next offer brings its margin times the share
/// of its proposals that were accepted; who left would have brought another year like her last one.
/// Nobody says what trust would bring.
void review_opportunities(patron::review& review, firm_orders const& of, firm_records const& firm,
                          offers_bought const& bought, relations const& known,
                          grade_book const& grades, patron::review_options const& options);

#endif
