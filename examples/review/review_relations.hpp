// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_REVIEW_RELATIONS_HPP
#define PATRON_EXAMPLES_REVIEW_REVIEW_RELATIONS_HPP

#include <optional>

#include "contract_records.hpp"
#include "relations.hpp"
#include "review_orders.hpp"

/// Adds to the review of the orders what trust, satisfaction and referrals tell, and what customers
/// do who have more of them.
void review_relations(orders_reviewed& of, relations const& known,
                      std::optional<contract_records> const& contracts,
                      patron::review_options const& options);

#endif
