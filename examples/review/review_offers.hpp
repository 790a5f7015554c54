// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_REVIEW_OFFERS_HPP
#define PATRON_EXAMPLES_REVIEW_REVIEW_OFFERS_HPP

#include <patron/report/review.hpp>

#include <optional>

#include "grade_book.hpp"
#include "offers_bought.hpp"
#include "proposal_records.hpp"

/// Adds to a review what the products of the orders, the offers and the proposals tell. Orders
/// of what is not on the ladder are named in the review and left out of these sections.
void review_offers(patron::review& review, firm_orders const& of,
                   std::optional<offer_records> const& offers, offers_bought const& bought,
                   std::optional<proposal_records> const& proposals, grade_book const& grades,
                   patron::review_options const& options);

#endif
