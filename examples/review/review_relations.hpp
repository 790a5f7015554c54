// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_REVIEW_RELATIONS_HPP
#define PATRON_EXAMPLES_REVIEW_REVIEW_RELATIONS_HPP

#include <patron/report/review.hpp>

#include <optional>

#include "contract_records.hpp"
#include "firm_orders.hpp"
#include "relations.hpp"

/// Adds to the review of the orders what trust, satisfaction and referrals tell, and what customers
/// do who have more of them.
void review_relations(patron::review& review, firm_orders const& of, relations const& known,
                      std::optional<contract_records> const& contracts,
                      patron::review_options const& options);

#endif
