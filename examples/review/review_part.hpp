// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_REVIEW_PART_HPP
#define PATRON_EXAMPLES_REVIEW_REVIEW_PART_HPP

#include <patron/report/review.hpp>

#include "arguments.hpp"
#include "firm_orders.hpp"

/// A review in which nothing has been said yet, of the same firm up to the same day: one step fills
/// it while another one fills its own.
[[nodiscard]] patron::review part_of_review(arguments const& asked, firm_orders const& orders);

/// Takes over what steps beside that of the orders found. What is missing is told in the order in
/// which parts are taken.
void take(patron::review& whole, patron::review& part);

#endif
