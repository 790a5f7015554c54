// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_REVIEW_PROSPECTS_HPP
#define PATRON_EXAMPLES_REVIEW_REVIEW_PROSPECTS_HPP

#include <optional>

#include "known_people.hpp"
#include "review_orders.hpp"
#include "stage_records.hpp"
#include "touch_records.hpp"

/// Adds to the review of the orders what the moves between stages and the touches tell, and gives
/// the grades of the people who moved.
known_people review_prospects(orders_reviewed& of, std::optional<stage_records> const& stages,
                              std::optional<touch_records> const& touches,
                              patron::review_options const& options);

#endif
