// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_REVIEW_ORDERS_HPP
#define PATRON_EXAMPLES_REVIEW_REVIEW_ORDERS_HPP

#include <patron/report/review.hpp>

#include "arguments.hpp"
#include "firm_orders.hpp"

/// The review of the orders alone: who the customers are, who comes and goes, and by which ways
/// they came. Throws `patron::error` for an order after the last day.
[[nodiscard]] patron::review review_orders(arguments const& asked, firm_orders const& orders);

#endif
