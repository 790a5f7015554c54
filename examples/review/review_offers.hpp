// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_REVIEW_OFFERS_HPP
#define PATRON_EXAMPLES_REVIEW_REVIEW_OFFERS_HPP

#include <optional>

#include "grade_book.hpp"
#include "offer_records.hpp"
#include "proposal_records.hpp"
#include "review_orders.hpp"

/// Adds to the review of the orders what their products, the offers and the proposals tell. Orders
/// of what is not on the ladder are named in the review and left out of these sections.
void review_offers(orders_reviewed& of, std::optional<offer_records> const& offers,
                   std::optional<proposal_records> const& proposals, grade_book const& grades,
                   patron::review_options const& options);

#endif
