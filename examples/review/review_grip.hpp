// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_REVIEW_GRIP_HPP
#define PATRON_EXAMPLES_REVIEW_REVIEW_GRIP_HPP

#include <patron/report/review.hpp>

#include <optional>

#include "arguments.hpp"
#include "contract_records.hpp"
#include "firm_orders.hpp"

/// Adds to the review of the orders who comes and goes, and what the contracts tell.
void review_grip(patron::review& review, firm_orders const& of, arguments const& asked,
                 std::optional<contract_records> const& contracts);

#endif
