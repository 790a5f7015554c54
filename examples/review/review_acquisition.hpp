// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_REVIEW_ACQUISITION_HPP
#define PATRON_EXAMPLES_REVIEW_REVIEW_ACQUISITION_HPP

#include <patron/report/review.hpp>

#include "arguments.hpp"
#include "firm_orders.hpp"
#include "firm_records.hpp"
#include "grade_book.hpp"

/// Adds to the review of the orders what the costs tell. A customer came by the channel of her
/// first day; where that is empty or several, it is not known. What an order has left is what was
/// paid less what delivering it cost, where the offer is known, and the margin that was asked for
/// otherwise.
void review_acquisition(patron::review& review, firm_orders const& of, arguments const& asked,
                        firm_records const& firm, grade_book const& grades);

#endif
