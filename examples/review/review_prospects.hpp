// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_REVIEW_PROSPECTS_HPP
#define PATRON_EXAMPLES_REVIEW_REVIEW_PROSPECTS_HPP

#include <patron/report/review.hpp>

#include <optional>

#include "firm_orders.hpp"
#include "known_people.hpp"
#include "stage_records.hpp"
#include "touch_records.hpp"

/// Adds to a review what the moves between stages tell, and gives the grades of the people who
/// moved.
[[nodiscard]] known_people review_stages(patron::review& review, firm_orders const& of,
                                         std::optional<stage_records> const& stages,
                                         patron::review_options const& options);

/// Adds to a review what the touches tell. The weeks of the orders have to be in it.
void review_sowing(patron::review& review, firm_orders const& of, known_people const& people,
                   std::optional<touch_records> const& touches,
                   patron::review_options const& options);

#endif
